import type { Localiser } from '../localiser.js';
import { describeEnd, headFailure, summariseFailure } from './describeFailure.js';
import type { Misconception } from './misconception.js';
import { nameMistake } from './misconception.js';
import type { CheckVerdict, Gap, StartProblem } from './outcome.js';
import { findFirstMisconception } from './outcome.js';
import type { SettledTest, TestRun } from './testRun.js';

/** An outcome in words. */
export interface VerdictText {
  readonly severity: 'information' | 'warning' | 'error';
  readonly message: string;
  /** The same in one line, for where the exercise and the failures are named already. */
  readonly headline: string;
}

/** The exercise, as far as words about it need it. */
export interface DescribedExercise {
  readonly title: string;
  readonly tasks: readonly { readonly n: number; readonly title: string; readonly functions: readonly string[] }[];
}

/** Says what a check found and what to do next. */
export function describeVerdict(verdict: CheckVerdict, run: TestRun, exercise: DescribedExercise, l10n: Localiser): VerdictText {
  const { title } = exercise;
  const { total } = verdict;
  switch (verdict.outcome) {
    case undefined:
      return {
        severity: 'information',
        message: l10n.t('The check of “{0}” was cancelled.', title),
        headline: l10n.t('The check was cancelled.'),
      };
    case 'passed':
      return {
        severity: 'information',
        message: l10n.t('“{0}” is passed: all {1} tests ran and passed.', title, total),
        headline: l10n.t('Passed: all {0} tests ran and passed.', total),
      };
    case 'notAttempted':
      return {
        severity: 'information',
        message: l10n.t('“{0}” is still to be written. Start with {1}.', title, firstToWrite(verdict, exercise)),
        headline: l10n.t('Still to be written. Start with {0}.', firstToWrite(verdict, exercise)),
      };
    case 'couldNotStart': {
      const problem = describeProblem(verdict.problem, run, l10n);
      return {
        severity: 'error',
        message: l10n.t('“{0}” could not be checked: {1}', title, problem),
        headline: l10n.t('Could not be checked: {0}', problem),
      };
    }
    case 'failed':
      return describeFailed(verdict, run, title, l10n);
  }
}

function describeFailed(verdict: CheckVerdict, run: TestRun, title: string, l10n: Localiser): VerdictText {
  const severity = 'warning';
  const { passed, total } = verdict;
  const first = verdict.failures[0];
  if (first !== undefined) {
    const misconception = findFirstMisconception(verdict);
    const headline = l10n.t('{0} of {1} tests pass.', passed, total);
    const summary =
      misconception === undefined ? summariseFailure(first, run.end, l10n) : summariseMistake(first, misconception, run, l10n);
    const amount = l10n.t('“{0}”: {1}', title, headline);
    // The testkit begins with the task itself.
    const task = first.task ?? undefined;
    const place = task === undefined ? first.name : l10n.t('Task {0}', task);
    return { severity, message: /^Task \d/.test(summary) ? `${amount} ${summary}` : `${amount} ${place}: ${summary}`, headline };
  }
  if (run.end.kind === 'timedOut' && run.tests.length === 0) {
    return {
      severity,
      message: l10n.t(
        '“{0}” was stopped after {1} seconds, before its first test. Look for a loop that never ends outside your functions: such lines run as soon as the file is imported.',
        title,
        run.end.seconds,
      ),
      headline: l10n.t(
        'Stopped after {0} seconds, before the first test. Look for a loop that never ends outside your functions: such lines run as soon as the file is imported.',
        run.end.seconds,
      ),
    };
  }
  const [gap] = verdict.gaps.toSorted((a, b) => Number(a.kind === 'part') - Number(b.kind === 'part'));
  if (gap?.kind === 'part') {
    const headline =
      gap.part.kind === 'task'
        ? l10n.t('Task {0}: all its tests pass ({1}).', gap.part.task, total)
        : l10n.t('All {0} tests that ran pass.', total);
    return { severity: 'information', message: `${l10n.t('“{0}”: {1}', title, headline)} ${wholeIsLeft(l10n)}`, headline };
  }
  const reason = gap === undefined ? '' : describeGap(gap, run, l10n);
  return {
    severity,
    message: l10n.t('“{0}” is not passed yet, although no test failed: {1}', title, reason),
    headline: l10n.t('Not passed yet, although no test failed.'),
  };
}

function wholeIsLeft(l10n: Localiser): string {
  return l10n.t('The exercise is passed when a check of the whole is.');
}

/** Says which well-known mistake a task's results are those of, and what a learner who made it is told: a whole message. */
export function describeMisconception({ task, message }: Misconception, l10n: Localiser): string {
  return `${l10n.t('Task {0} gives the results of a well-known mistake.', task)}\n\n${message}`;
}

/** The mistake is known, so that what the test found likely is not needed. */
function summariseMistake(first: SettledTest, misconception: Misconception, run: TestRun, l10n: Localiser): string {
  const failure = headFailure(first, run.end, l10n);
  return `${failure} ${l10n.t('These are the results of a well-known mistake: {0}', nameMistake(misconception))}`;
}

function firstToWrite({ failures }: CheckVerdict, { tasks }: DescribedExercise): string {
  const task = tasks.find(({ n }) => failures.some((failure) => failure.task === n)) ?? tasks[0];
  return task === undefined ? '' : `“${task.title}” (${task.functions.join(', ')})`;
}

/** Says why a run without a failing test is no pass. */
export function describeGap(gap: Gap, run: TestRun, l10n: Localiser): string {
  switch (gap.kind) {
    case 'changedTests':
      return l10n.t(
        'files that belong to the tests were changed or removed ({0}). Bring them back with “git checkout HEAD -- {1}” in its folder, then check again.',
        shorten(gap.files, l10n),
        gap.files.join(' '),
      );
    case 'part':
      return wholeIsLeft(l10n);
    case 'missingTasks':
      return l10n.t('no test judged task {0}.', gap.tasks.join(', '));
    case 'skipped':
      return l10n.t(
        'tests were skipped ({0}).',
        shorten(
          gap.tests.map(({ name }) => name),
          l10n,
        ),
      );
    case 'unfinished':
      return l10n.t('the run ended early ({0}), so that some tests did not report.', describeEnd(run.end, l10n));
  }
}

function describeProblem(problem: StartProblem | undefined, run: TestRun, l10n: Localiser): string {
  switch (problem?.kind) {
    case 'notSpawned':
      return l10n.t('Python could not be run ({0}). Select another interpreter.', problem.reason);
    case 'collectError':
      return l10n.t('pytest could not read {0}: {1}', problem.file, problem.message.split('\n', 1)[0] ?? '');
    case 'noTests':
      return l10n.t('no tests were found in the project. Bring the tests folder back.');
    case 'noSession':
    case undefined:
      return l10n.t('pytest did not start ({0}). The output says more.', describeEnd(run.end, l10n));
  }
}

function shorten(names: readonly string[], l10n: Localiser): string {
  const shown = names.slice(0, 3).join(', ');
  return names.length <= 3 ? shown : l10n.t('{0} and {1} more', shown, names.length - 3);
}
