/** A cell as the learner changed it. */
export interface CellEdit {
  readonly code: string;
  /** The lesson's code that it was made from. */
  readonly base: string;
}

/** Where remembered edits belong now. */
export interface PlacedEdits {
  /** The changed code by cell. */
  readonly placed: ReadonlyMap<string, string>;
  /** Edits of cells that the lesson no longer has. */
  readonly homeless: Readonly<Record<string, CellEdit>>;
}

/**
 * Finds the cells that remembered edits belong to now, for a lesson may have changed since: the cell with the code that an edit was made from,
 * or else the cell of the same name. Nothing of the learner's is dropped.
 * @param cells the lesson's code by cell
 */
export function placeEdits(edits: Readonly<Record<string, CellEdit>>, cells: ReadonlyMap<string, string>): PlacedEdits {
  const placed = new Map<string, string>();
  const place = (finds: (name: string, edit: CellEdit) => string | undefined, from: readonly (readonly [string, CellEdit])[]) =>
    from.filter(([name, edit]) => {
      const cell = finds(name, edit);
      if (cell === undefined || placed.has(cell)) {
        return true;
      }
      placed.set(cell, edit.code);
      return false;
    });
  const moved = place((name, { base }) => (cells.get(name) === base ? name : undefined), Object.entries(edits));
  const changed = place((_name, { base }) => [...cells].find(([cell, code]) => code === base && !placed.has(cell))?.[0], moved);
  const homeless = place((name) => (cells.has(name) ? name : undefined), changed);
  return { placed, homeless: Object.fromEntries(homeless) };
}
