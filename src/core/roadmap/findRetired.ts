import type { Progress } from '../progress/progress.js';
import type { Catalogue } from './catalogue.js';

/** What the journal knows and the roadmap no longer has, by id. */
export interface Retired {
  /** Lessons that were read. */
  readonly lessons: readonly string[];
  /** Exercises that were passed. */
  readonly exercises: readonly string[];
  /** Checklist items that were ticked by hand. */
  readonly items: readonly string[];
}

/** Finds what was done of earlier roadmaps: it stays in the journal, and is counted apart from what there is to do now. */
export function findRetired({ steps }: Catalogue, { lessons, exercises, checklist }: Progress): Retired {
  const present = new Set(steps.flatMap((step) => [...step.lessons, ...step.exercises, ...step.checklist].map(({ id }) => id)));
  const gone = <T>(known: ReadonlyMap<string, T>, isDone: (value: T) => boolean): readonly string[] =>
    [...known].flatMap(([id, value]) => (present.has(id) || !isDone(value) ? [] : [id]));
  return {
    lessons: gone(lessons, ({ read }) => read !== undefined),
    exercises: gone(exercises, ({ passedAt }) => passedAt !== undefined),
    items: gone(checklist, ({ done }) => done),
  };
}
