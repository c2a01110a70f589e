import type { Progress } from '../progress/progress.js';
import type { ReviewCard } from '../review/reviewDeck.js';
import { type CardState, recallChance } from '../review/schedule.js';
import type { Catalogue, CatalogueStep } from '../roadmap/catalogue.js';
import { type Count, isExerciseDone } from '../roadmap/itemStates.js';

/** How well a step is mastered, in three ways that do not depend on each other. */
export interface StepMastery {
  readonly step: string;
  /** Lessons read to the end (a `lesson.read` event). */
  readonly read: Count;
  /** Exercises passed at least once (an `exercise.checked` event with the outcome "passed"), whatever happened to their files since. */
  readonly practised: Count;
}

/** What is still known of a step. */
export interface StepRetention {
  readonly step: string;
  /** How many of the step's cards would be recalled now: the sum of their chances of recall. A card never reviewed adds nothing. */
  readonly known: number;
  readonly reviewed: number;
  readonly all: number;
}

/** How much of each step was read and practised. */
export function measureMastery({ steps }: Catalogue, progress: Progress): readonly StepMastery[] {
  return steps.map(({ id, lessons, exercises }) => ({
    step: id,
    read: { done: lessons.filter((lesson) => progress.lessons.get(lesson.id)?.read !== undefined).length, all: lessons.length },
    practised: { done: exercises.filter((exercise) => isExerciseDone(exercise.id, progress)).length, all: exercises.length },
  }));
}

/** How much of each step is retained, by the review schedule's estimate of what would be recalled at a time. */
export function measureRetention(
  { steps }: Catalogue,
  cards: readonly ReviewCard[],
  states: ReadonlyMap<string, CardState>,
  now: Date,
): readonly StepRetention[] {
  const stepOf = new Map(steps.flatMap((step: CatalogueStep) => step.lessons.map(({ id }) => [id, step.id] as const)));
  const found = new Map(steps.map(({ id }) => [id, { step: id, known: 0, reviewed: 0, all: 0 }]));
  for (const { id, lesson } of cards) {
    const step = found.get(stepOf.get(lesson) ?? '');
    if (step !== undefined) {
      const state = states.get(id);
      step.all += 1;
      step.reviewed += state === undefined ? 0 : 1;
      step.known += state === undefined ? 0 : recallChance(state, now);
    }
  }
  return [...found.values()];
}
