import type { Catalogue, CatalogueLesson, CatalogueStep } from '../roadmap/catalogue.js';

/** A lesson with the step it stands in. */
export interface PlacedLesson {
  readonly lesson: CatalogueLesson;
  readonly step: CatalogueStep;
  /** The step's number on the roadmap, counted from 1. */
  readonly stepNumber: number;
}

/** A lesson with what stands before and after it on the roadmap, across steps. */
export interface LessonNeighbours extends PlacedLesson {
  readonly previous: PlacedLesson | undefined;
  readonly next: PlacedLesson | undefined;
}

/** Finds a lesson on the roadmap; `undefined` when there is none with this id. */
export function findNeighbours(catalogue: Catalogue, id: string): LessonNeighbours | undefined {
  const all = catalogue.steps.flatMap((step, index) => step.lessons.map((lesson) => ({ lesson, step, stepNumber: index + 1 })));
  const at = all.findIndex(({ lesson }) => lesson.id === id);
  const found = all[at];
  return found === undefined ? undefined : { ...found, previous: all[at - 1], next: all[at + 1] };
}
