import type { Localiser } from '../localiser.js';
import { describeFailure } from './describeFailure.js';
import type { VerdictText } from './describeVerdict.js';
import { describeGap } from './describeVerdict.js';
import type { FunctionPlaces } from './functionPlaces.js';
import { findLearnerPlace } from './functionPlaces.js';
import type { Misconception } from './misconception.js';
import type { CheckVerdict } from './outcome.js';
import { isFailure, isUnwritten } from './outcome.js';
import { parseExplanation } from './parseExplanation.js';
import type { ProjectTask } from './projectParameters.js';
import type { FailureResult, ResultRecord, TaskResult, TaskState } from './resultRecord.js';
import { describeSession } from './testEvents.js';
import type { LiveTest, SettledTest, TestRun } from './testRun.js';

/** Failures that are explained; whoever has more does best to begin with the first. */
const most = 30;

/** What a check is about, known before it begins. */
export interface CheckedProject {
  readonly exercise: string;
  readonly title: string;
  readonly tasks: readonly ProjectTask[];
  readonly places: FunctionPlaces;
  readonly isLearnerFile: (path: string) => boolean;
  /** ISO 8601. */
  readonly at: string;
}

/** What a check came to. */
export interface FinishedCheck {
  readonly run: TestRun;
  readonly verdict: CheckVerdict;
  readonly text: VerdictText;
  readonly seconds: number;
  readonly files: string;
}

const tones = { passed: 'good', failed: 'bad', notAttempted: 'neutral', couldNotStart: 'caution' } as const;

/** Describes a check that is under way. */
export function describeLive(project: CheckedProject, tests: readonly LiveTest[], l10n: Localiser): ResultRecord {
  const finished = tests.filter(({ result }) => !['waiting', 'running'].includes(result.outcome)).length;
  return {
    ...blank(project),
    state: 'checking',
    tone: 'neutral',
    headline: tests.length === 0 ? l10n.t('Looking for the tests …') : l10n.t('{0} of {1} tests have run …', finished, tests.length),
    finished,
    total: tests.length,
    tasks: project.tasks.map((task) => describeTask(task, tests, true)),
    failures: explain(project, tests.filter(isSettled), { kind: 'exited', code: 0, signal: null }, [], l10n),
  };
}

/** Describes a check that is over. */
export function describeFinished(project: CheckedProject, finished: FinishedCheck, l10n: Localiser): ResultRecord {
  const { run, verdict, text, seconds, files } = finished;
  const isPartPassed = verdict.gaps.some(({ kind }) => kind === 'part') && verdict.failures.length === 0;
  return {
    ...blank(project),
    state: 'done',
    tone: verdict.outcome === undefined ? 'neutral' : isPartPassed && verdict.gaps.length === 1 ? 'good' : tones[verdict.outcome],
    headline: text.headline,
    finished: run.tests.length,
    total: run.tests.length,
    tasks: project.tasks.map((task) => describeTask(task, run.tests, false)),
    failures: explain(project, verdict.failures, run.end, verdict.misconceptions ?? [], l10n),
    gaps: verdict.gaps.flatMap((gap) => (gap.kind === 'part' || gap.kind === 'changedTests' ? [] : [describeGap(gap, run, l10n)])),
    changedTests: verdict.gaps.flatMap((gap) => (gap.kind === 'changedTests' ? gap.files : [])),
    environment: run.session === undefined ? '' : describeSession(run.session),
    seconds,
    files,
  };
}

/** Describes a check that could not be run at all. */
export function describeNotRun(project: CheckedProject, message: string): ResultRecord {
  return {
    ...blank(project),
    state: 'done',
    tone: 'caution',
    headline: message,
    tasks: project.tasks.map((task) => describeTask(task, [], false)),
  };
}

/** What is known of every check, and the rest as it is until something is found out. */
function blank({ exercise, title, at }: CheckedProject) {
  return {
    ...{ exercise, title, at, finished: 0, total: 0, failures: [], gaps: [], changedTests: [] },
    ...{ environment: '', seconds: null, files: '' },
  } satisfies Partial<ResultRecord>;
}

function isSettled(test: LiveTest): test is SettledTest {
  return test.result.outcome !== 'waiting' && test.result.outcome !== 'running';
}

function describeTask({ n, title, functions }: ProjectTask, tests: readonly LiveTest[], isLive: boolean): TaskResult {
  const own = tests.filter(({ task }) => task === n);
  const passed = own.filter(({ result }) => result.outcome === 'passed').length;
  return { n, title, functions, state: stateOf(own, passed, isLive && tests.length === 0), passed, total: own.length };
}

function stateOf(tests: readonly LiveTest[], passed: number, isExpected: boolean): TaskState {
  const outcomes = new Set(tests.map(({ result }) => result.outcome));
  const failures = tests.filter(isSettled).filter(isFailure);
  if (failures.some((failure) => !isUnwritten(failure))) {
    return 'failed';
  }
  if (tests.length === 0) {
    return isExpected ? 'waiting' : 'unknown';
  }
  if (outcomes.has('waiting') || outcomes.has('running')) {
    return outcomes.size === 1 && outcomes.has('waiting') ? 'waiting' : 'running';
  }
  if (failures.length > 0) {
    return 'unwritten';
  }
  return passed === tests.length ? 'passed' : 'unknown';
}

function explain(
  { isLearnerFile, places }: CheckedProject,
  tests: readonly SettledTest[],
  end: TestRun['end'],
  misconceptions: readonly Misconception[],
  l10n: Localiser,
): readonly FailureResult[] {
  const failures = tests.filter((test) => isFailure(test) && !isUnwritten(test));
  return failures.slice(0, most).map((test) => {
    const { summary, facts, cause } = parseExplanation(describeFailure(test, end, l10n).message);
    const named = 'location' in test.result ? test.result.location : undefined;
    const { file, line } = findLearnerPlace(test, isLearnerFile, places) ?? named ?? test;
    const output = 'output' in test.result ? test.result.output : undefined;
    const { id, name, task } = test;
    const known = misconceptions.find((misconception) => misconception.task === task);
    return {
      ...{ id, name, task: task ?? null, summary, facts, place: { file, line } },
      ...(cause === undefined ? {} : { cause }),
      // Said once for a task, where it is read first.
      ...(known === undefined || failures.find((one) => one.task === task) !== test ? {} : { misconception: known.message }),
      ...(output === undefined || output.trim() === '' ? {} : { output }),
    };
  });
}
