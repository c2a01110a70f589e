import type { CheckOutcome } from '../progress/journalEvent.js';
import type { Misconception } from './misconception.js';
import type { SettledTest, TestRun } from './testRun.js';

/** What the run itself cannot tell. */
export interface CheckFacts {
  /** The tasks of the exercise; each must have been judged by at least one test. */
  readonly tasks: readonly number[];
  /** No learner file differs from the starter. */
  readonly isUntouched: boolean;
  /** Test files that are gone or are not as they were handed out. */
  readonly changedTests: readonly string[];
  /** Only a part of the tests was to run: those of a task, or some that were picked. */
  readonly part?: CheckedPart | undefined;
}

/** What was checked where it was not the whole. */
export type CheckedPart = { readonly kind: 'task'; readonly task: number } | { readonly kind: 'tests' };

/** Why a check could not say anything about the learner's code. */
export type StartProblem =
  | { readonly kind: 'notSpawned'; readonly reason: string }
  | { readonly kind: 'noSession' }
  | { readonly kind: 'collectError'; readonly file: string; readonly message: string }
  | { readonly kind: 'noTests' };

/** Why a run without a failing test is still no pass. */
export type Gap =
  | { readonly kind: 'changedTests'; readonly files: readonly string[] }
  | { readonly kind: 'part'; readonly part: CheckedPart }
  | { readonly kind: 'missingTasks'; readonly tasks: readonly number[] }
  | { readonly kind: 'skipped'; readonly tests: readonly SettledTest[] }
  | { readonly kind: 'unfinished' };

/** What a check found. */
export interface CheckVerdict {
  /** `undefined` when the learner cancelled: nothing was found out. */
  readonly outcome: CheckOutcome | undefined;
  readonly passed: number;
  readonly total: number;
  /**
   * Tests that failed, were stopped or took the process down; the one to look at first comes first: what is written and wrong
   * before what is not written yet, earlier tasks before later ones, which often fail because of them.
   */
  readonly failures: readonly SettledTest[];
  readonly problem?: StartProblem;
  readonly gaps: readonly Gap[];
  /** The well-known mistakes that explain failures, at most one for each task; found after the run, where there are probes. */
  readonly misconceptions?: readonly Misconception[];
}

/**
 * Decides which outcome a run has. A pass needs every test of the exercise to have run and passed; a part of them is never one.
 */
export function decideVerdict(run: TestRun, facts: CheckFacts): CheckVerdict {
  const { tests } = run;
  const passed = tests.filter(({ result }) => result.outcome === 'passed').length;
  const failures = tests.filter(isFailure).sort(byUrgency);
  const counts = { passed, total: tests.length, failures };
  if (run.end.kind === 'cancelled') {
    return { ...counts, outcome: undefined, gaps: [] };
  }
  const problem = findStartProblem(run);
  if (problem !== undefined) {
    return { ...counts, outcome: 'couldNotStart', problem, gaps: [] };
  }
  const gaps = findGaps(run, facts);
  if (failures.length === 0 && gaps.length === 0) {
    return { ...counts, outcome: 'passed', gaps };
  }
  const areAllUnwritten = failures.length > 0 && failures.every(isUnwritten);
  const isUnattempted = failures.length > 0 && (facts.isUntouched || (areAllUnwritten && passed === 0));
  return { ...counts, outcome: isUnattempted ? 'notAttempted' : 'failed', gaps };
}

function byUrgency(a: SettledTest, b: SettledTest): number {
  const written = Number(isUnwritten(a)) - Number(isUnwritten(b));
  return written === 0 ? (a.task ?? Infinity) - (b.task ?? Infinity) || 0 : written;
}

/** Did this test fail, was it stopped, or did it take the process down? */
export function isFailure({ result }: SettledTest): boolean {
  return !['passed', 'skipped', 'notRun'].includes(result.outcome);
}

/** Is this a failure only because the learner has not written the function yet? */
export function isUnwritten({ result }: SettledTest): boolean {
  return 'kind' in result && result.kind === 'not-implemented';
}

function findStartProblem({ end, session, tests, collectErrors }: TestRun): StartProblem | undefined {
  if (end.kind === 'notSpawned') {
    return { kind: 'notSpawned', reason: end.reason };
  }
  const collectError = collectErrors[0];
  if (collectError !== undefined) {
    return { kind: 'collectError', file: collectError.file, message: collectError.message };
  }
  if (end.kind === 'timedOut') {
    return undefined;
  }
  if (session === undefined) {
    return { kind: 'noSession' };
  }
  return tests.length === 0 ? { kind: 'noTests' } : undefined;
}

function findGaps({ end, exitStatus, counted, tests }: TestRun, facts: CheckFacts): readonly Gap[] {
  const gaps: Gap[] = [];
  if (facts.changedTests.length > 0) {
    gaps.push({ kind: 'changedTests', files: facts.changedTests });
  }
  if (facts.part !== undefined) {
    gaps.push({ kind: 'part', part: facts.part });
  }
  const wanted = facts.part === undefined ? facts.tasks : facts.part.kind === 'task' ? [facts.part.task] : [];
  const judged = new Set(tests.map(({ task }) => task));
  const missing = wanted.filter((task) => !judged.has(task));
  if (missing.length > 0) {
    gaps.push({ kind: 'missingTasks', tasks: missing });
  }
  const skipped = tests.filter(({ result }) => result.outcome === 'skipped');
  if (skipped.length > 0) {
    gaps.push({ kind: 'skipped', tests: skipped });
  }
  const isFinished = end.kind === 'exited' && counted?.collected === tests.length && counted.ran === tests.length;
  const hasFailure = tests.some(({ result }) => result.outcome === 'failed' || result.outcome === 'error');
  if (!isFinished || (exitStatus !== 0 && !hasFailure)) {
    gaps.push({ kind: 'unfinished' });
  }
  return gaps;
}

/** The well-known mistake to speak of first: that of the failure to look at first. */
export function findFirstMisconception({ failures, misconceptions = [] }: CheckVerdict): Misconception | undefined {
  const first = failures[0];
  return first === undefined ? undefined : misconceptions.find(({ task }) => task === first.task);
}
