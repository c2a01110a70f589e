import type { PageMemory } from '../../core/lesson/pageState.js';
import { parsePageMemory } from '../../protocol/lesson.js';

/** Where small values are kept between sessions; VS Code's `Memento` fits it. */
export interface KeyValueStore {
  get(key: string): unknown;
  update(key: string, value: unknown): PromiseLike<void>;
}

const KEY = 'ascent.pages';
const MOST_PAGES = 40;

/** What pages want to find again at the next visit, for the pages visited last. */
export class PageMemories {
  constructor(private readonly store: KeyValueStore) {}

  /** What a page kept; empty when it kept nothing. */
  get(page: string): PageMemory {
    const found = this.#entries().find(([name]) => name === page);
    return parsePageMemory(found?.[1]);
  }

  /** Keeps it, and forgets the page that was not visited for longest when there are too many. */
  async keep(page: string, memory: PageMemory): Promise<void> {
    const others = this.#entries().filter(([name]) => name !== page);
    await this.store.update(KEY, [...others, [page, memory]].slice(-MOST_PAGES));
  }

  // Pairs in the order of the visits: an object would not keep it for every id.
  #entries(): readonly (readonly [string, unknown])[] {
    const kept = this.store.get(KEY);
    return Array.isArray(kept) ? kept.filter(isEntry) : [];
  }
}

function isEntry(entry: unknown): entry is readonly [string, unknown] {
  return Array.isArray(entry) && entry.length === 2 && typeof entry[0] === 'string';
}
