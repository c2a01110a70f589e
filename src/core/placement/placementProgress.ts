import type { Progress } from '../progress/progress.js';
import { isExerciseDone } from '../roadmap/itemStates.js';
import { isPass } from './passMark.js';

/** What the journal knows of a step's placement test. */
export interface PlacementProgress {
  /** The latest result. */
  readonly correct: number;
  readonly total: number;
  /** The ids of the items that were not answered rightly. */
  readonly wrong: readonly string[];
  readonly at: string;
  /** When the questions were first passed; a worse result later does not take that back. */
  readonly passedAt?: string | undefined;
  /** The exercises that were asked for beside the questions: one of them has to have passed. Missing where the questions were all. */
  readonly exercises?: readonly string[] | undefined;
}

/** A test that was taken, and the exercise that it asked for. */
type TakenTest = Omit<PlacementProgress, 'passedAt' | 'exercises'> & { readonly exercise?: string | undefined };

/** What is known after the test was taken once more. */
export function foldPlacement(known: PlacementProgress | undefined, { correct, total, wrong, at, exercise }: TakenTest): PlacementProgress {
  const latest = { correct, total, wrong, at };
  const isPassed = isPass({ correct, total });
  const passedAt = known?.passedAt ?? (isPassed ? at : undefined);
  const exercises = known?.passedAt === undefined ? [] : known.exercises;
  if (!isPassed) {
    return { ...latest, passedAt, ...(known?.exercises === undefined ? {} : { exercises: known.exercises }) };
  }
  // A test that was passed when it had no exercise stays passed; where the course has exchanged the exercise, either will do.
  return {
    ...latest,
    passedAt,
    ...(exercises === undefined || exercise === undefined ? {} : { exercises: [...new Set([...exercises, exercise])] }),
  };
}

/** Has the learner tested out of a step: passed its questions, and the exercise that came with them, in whichever order? */
export function isTestedOut(step: string, progress: Progress): boolean {
  const placement = progress.placements.get(step);
  return placement?.passedAt !== undefined && (placement.exercises?.some((id) => isExerciseDone(id, progress)) ?? true);
}
