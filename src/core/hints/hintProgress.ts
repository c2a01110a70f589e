import type { Hints } from '../content/schema/exercise.js';
import type { ExerciseProgress } from '../progress/progress.js';

/** One hint for a task. */
export type Hint = Hints['tasks'][number]['hints'][number];

/** The numbers of the hints that a learner has seen, from 1, by task. */
export type SeenHints = ReadonlyMap<number, ReadonlySet<number>>;

/** The hints for a task, in order; none where the task has none. */
export function hintsOf(hints: Hints, task: number): readonly Hint[] {
  return hints.tasks.find((each) => each.task === task)?.hints ?? [];
}

/**
 * Which hint comes next: one that speaks of a test that failed, or else the first that was not seen.
 * @param failed ids of tests, with or without a parameter in brackets
 * @returns its number, from 1; `undefined` when all were seen
 */
export function findNextHint(hints: Hints, task: number, seen: SeenHints, failed: readonly string[] = []): number | undefined {
  const unseen = hintsOf(hints, task)
    .map(({ test }, index) => ({ number: index + 1, test }))
    .filter(({ number }) => seen.get(task)?.has(number) !== true);
  const fitting = unseen.find(({ test }) => test !== undefined && failed.some((id) => id === test || id.startsWith(`${test}[`)));
  return (fitting ?? unseen[0])?.number;
}

/** Does the solution open without a question: after a pass, after the last hint, and whenever it was open before? */
export function isSolutionFree(hints: Hints, known: Pick<ExerciseProgress, 'passedAt' | 'solutionShown' | 'hints'> | undefined): boolean {
  return (
    known !== undefined &&
    (known.passedAt !== undefined || known.solutionShown !== undefined || hasSeenAll(hints, known.hints ?? new Map()))
  );
}

/** Has the learner seen every hint for every task? */
function hasSeenAll(hints: Hints, seen: SeenHints): boolean {
  return hints.tasks.every(({ task }) => findNextHint(hints, task, seen) === undefined);
}
