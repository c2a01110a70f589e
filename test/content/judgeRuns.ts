import type { Exercise } from '../../src/core/content/schema/exercise.js';
import type { SettledTest } from '../../src/core/exercise/testRun.js';
import type { MeasuredRun } from './runTests.js';

const MOST_MEMORY = 1e9;
const LONGEST_MESSAGE = 1500;

/** V30: what is wrong with a run of the starter: every test fails as not written yet, in words a learner understands. */
export function judgeStarter(run: MeasuredRun): readonly string[] {
  return [...judgeCollection(run), ...complain(run, (test) => kindOf(test) === 'not-implemented' && isPlain(test))];
}

/** V31, V33: what is wrong with a run that should pass. */
export function judgePass(run: MeasuredRun): readonly string[] {
  const { end } = run;
  const isClean = end.kind === 'exited' && end.code === 0;
  return [
    ...judgeCollection(run),
    ...complain(run, ({ result }) => result.outcome === 'passed'),
    ...(isClean ? [] : [`The run ended with ${JSON.stringify(end)}:\n${run.output}`]),
  ];
}

/** V37: what is wrong with the cost of a run: processor seconds, where the system counts them, and memory. */
export function judgeCost({ cpuSeconds, seconds, bytes = 0 }: MeasuredRun, { seconds: allowed }: Exercise): readonly string[] {
  const taken = cpuSeconds ?? seconds;
  return [
    ...(taken <= allowed ? [] : [`The run takes ${taken.toFixed(1)} s; exercise.yaml says ${allowed} s.`]),
    ...(bytes <= MOST_MEMORY ? [] : [`The run takes ${(bytes / 1e6).toFixed(0)} MB of memory; ${MOST_MEMORY / 1e6} MB are allowed.`]),
  ];
}

/** V30: what is wrong with the tests themselves: each task is judged by at least one, and none is for another task. */
export function judgeTasks({ tests }: MeasuredRun, { tasks }: Exercise): readonly string[] {
  const judged = new Set(tests.flatMap(({ task }) => (typeof task === 'number' ? [task] : [])));
  return [
    ...tasks.filter(({ n }) => !judged.has(n)).map(({ n, title }) => `No test judges task ${n}, ${title}.`),
    ...[...judged].filter((task) => !tasks.some(({ n }) => n === task)).map((task) => `A test is for task ${task}, which is not there.`),
  ];
}

/** V32: what is wrong with a run of an empty file: every test says what is missing, and none breaks off. */
export function judgeEmpty(run: MeasuredRun): readonly string[] {
  return [...judgeCollection(run), ...complain(run, (test) => kindOf(test) === 'guard' && isPlain(test))];
}

/** V32: what is wrong with a run of a program that always returns the same: it fails in every task, and breaks none of the tests. */
export function judgeConstant(run: MeasuredRun, { tasks }: Exercise): readonly string[] {
  return [
    ...judgeCollection(run),
    ...complain(run, ({ result }) => result.outcome === 'passed' || result.outcome === 'failed'),
    ...tasks.filter(({ n }) => failuresOf(run, n).length === 0).map(({ n, title }) => `Task ${n}, ${title}, accepts it.`),
  ];
}

/** V32: what is wrong with a run of a mutant: a test of its task fails, and says what was planted. */
export function judgeMutant(run: MeasuredRun, { task, says }: Exercise['mutants'][number]): readonly string[] {
  const messages = failuresOf(run, task).map(messageOf);
  const elsewhere = run.tests.filter(isFailure).map(describeTest).join('; ');
  return [
    ...judgeCollection(run),
    ...(messages.length > 0 ? [] : [`Task ${task} accepts it.${elsewhere === '' ? '' : ` Failures elsewhere: ${elsewhere}`}`]),
    ...(messages.length === 0 || messages.some((message) => message.toLowerCase().includes(says.toLowerCase()))
      ? []
      : [`No message of task ${task} says “${says}”:\n${messages.join('\n')}`]),
  ];
}

function judgeCollection({ collectErrors, tests, output }: MeasuredRun): readonly string[] {
  return [
    ...collectErrors.map(({ file, message }) => `${file} cannot be collected: ${message}`),
    ...(tests.length > 0 ? [] : [`No test was found:\n${output}`]),
  ];
}

function complain({ tests }: MeasuredRun, isRight: (test: SettledTest) => boolean): readonly string[] {
  return tests.filter((test) => !isRight(test)).map(describeTest);
}

function failuresOf({ tests }: MeasuredRun, task: number): readonly SettledTest[] {
  return tests.filter((test) => test.task === task && isFailure(test));
}

function isFailure({ result }: SettledTest): boolean {
  return result.outcome === 'failed';
}

function kindOf({ result }: SettledTest): string {
  return 'kind' in result && typeof result.kind === 'string' ? result.kind : result.outcome;
}

function messageOf({ result }: SettledTest): string {
  return 'message' in result ? result.message : '';
}

/** A sentence a learner can act on: there is one, it is short, and it is no traceback. */
function isPlain(test: SettledTest): boolean {
  const message = messageOf(test);
  return message.trim() !== '' && message.length <= LONGEST_MESSAGE && !/Traceback|site-packages|NotImplementedError|<frozen/.test(message);
}

function describeTest(test: SettledTest): string {
  return `${test.id}: ${test.result.outcome} [${kindOf(test)}] ${messageOf(test)}`;
}
