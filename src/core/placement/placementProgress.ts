import { isPass } from './passMark.js';

/** What the journal knows of a step's placement test. */
export interface PlacementProgress {
  /** The latest result. */
  readonly correct: number;
  readonly total: number;
  /** The ids of the items that were not answered rightly. */
  readonly wrong: readonly string[];
  readonly at: string;
  /** When it was first passed; a worse result later does not take that back. */
  readonly passedAt?: string | undefined;
}

/** What is known after the test was taken once more. */
export function foldPlacement(
  known: PlacementProgress | undefined,
  { correct, total, wrong, at }: Omit<PlacementProgress, 'passedAt'>,
): PlacementProgress {
  return { correct, total, wrong, at, passedAt: known?.passedAt ?? (isPass({ correct, total }) ? at : undefined) };
}
