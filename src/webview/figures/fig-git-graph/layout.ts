import type { Repository } from './repository.js';

/** Where a commit stands: columns from the first commit on, lanes from the main line down. */
export interface Place {
  readonly id: string;
  readonly column: number;
  readonly lane: number;
}

/** Puts each commit right of its parents, in the lane of its first parent where that is still free, else in a new one. */
export function layout({ commits }: Repository): readonly Place[] {
  const places = new Map<string, Place>();
  const tips: string[] = [];
  for (const { id, parents } of commits) {
    const column = 1 + Math.max(-1, ...parents.map((parent) => places.get(parent)?.column ?? 0));
    const own = tips.indexOf(parents[0] ?? '');
    const lane = own < 0 ? tips.length : own;
    tips[lane] = id;
    places.set(id, { id, column, lane });
  }
  return [...places.values()];
}
