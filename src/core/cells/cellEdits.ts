import type { CellEdit, PlacedEdits } from './placeEdits.js';
import { placeEdits } from './placeEdits.js';

/** Where small values are kept between sessions; VS Code's `Memento` fits it. */
export interface KeyValueStore {
  get(key: string): unknown;
  update(key: string, value: unknown): PromiseLike<void>;
}

const keyOf = (page: string): string => `ascent.cells.${page}`;

/** The cells that the learner changed, kept for the next visit. */
export class CellEdits {
  constructor(private readonly store: KeyValueStore) {}

  /**
   * The changed code of a page's cells.
   * @param cells the lesson's code by cell
   */
  get(page: string, cells: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
    return this.#read(page, cells).placed;
  }

  /** Keeps the code of a cell, or forgets it where it is the lesson's. */
  async keep(page: string, cells: ReadonlyMap<string, string>, cell: string, code: string): Promise<void> {
    const { placed, homeless } = this.#read(page, cells);
    const all = new Map(placed).set(cell, code);
    const edits: Record<string, CellEdit> = { ...homeless };
    for (const [name, base] of cells) {
      const mine = all.get(name);
      if (mine !== undefined && mine !== base) {
        edits[name] = { base, code: mine };
      }
    }
    await this.store.update(keyOf(page), Object.keys(edits).length === 0 ? undefined : edits);
  }

  #read(page: string, cells: ReadonlyMap<string, string>): PlacedEdits {
    const kept = this.store.get(keyOf(page));
    const entries = typeof kept === 'object' && kept !== null ? Object.entries(kept) : [];
    return placeEdits(Object.fromEntries(entries.filter((entry): entry is [string, CellEdit] => isEdit(entry[1]))), cells);
  }
}

function isEdit(value: unknown): value is CellEdit {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    typeof value.code === 'string' &&
    'base' in value &&
    typeof value.base === 'string'
  );
}
