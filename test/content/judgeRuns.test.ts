import assert from 'node:assert/strict';
import { exerciseSchema } from '../../src/core/content/schema/exercise.js';
import type { FinishedTest } from '../../src/core/exercise/testEvents.js';
import type { SettledTest } from '../../src/core/exercise/testRun.js';
import { judgeConstant, judgeCost, judgeEmpty, judgeMutant, judgePass, judgeStarter, judgeTasks } from './judgeRuns.js';
import type { MeasuredRun } from './runTests.js';

const exercise = exerciseSchema.parse({
  id: 'ex-mean',
  title: 'The mean',
  summary: 'Write a function that takes a mean.',
  minutes: 20,
  wave: 1,
  level: 1,
  lesson: 'start.mean',
  packages: [],
  module: 'means',
  tasks: [
    { n: 1, title: 'The mean', functions: ['mean'] },
    { n: 2, title: 'The spread', functions: ['spread'] },
  ],
  files: { learner: ['means.py'], test: ['tests/test_mean.py'] },
  tolerances: {},
  seconds: 5,
  mutants: ['a', 'b', 'c'].map((name) => ({ name, task: 1, says: 'never divided' })),
});
const [mutant] = exercise.mutants;
assert.ok(mutant !== undefined);

function test(task: number, result: Partial<FinishedTest>): SettledTest {
  const id = `tests/test_mean.py::test_${task}`;
  return {
    id,
    task,
    file: 'tests/test_mean.py',
    line: 1,
    name: `test_${task}`,
    result: { type: 'finished', id, outcome: 'failed', seconds: 0, message: '', ...result },
  };
}

function run(tests: readonly SettledTest[], change: Partial<MeasuredRun> = {}): MeasuredRun {
  return {
    session: undefined,
    tests,
    collectErrors: [],
    exitStatus: 0,
    counted: { collected: tests.length, ran: tests.length },
    end: { kind: 'exited', code: 0, signal: null },
    output: '',
    seconds: 1,
    cpuSeconds: 1,
    bytes: 1e8,
    ...change,
  };
}

const passed = run([test(1, { outcome: 'passed' }), test(2, { outcome: 'passed' })]);
const unwritten: Partial<FinishedTest> = { kind: 'not-implemented', message: 'Task 1: write mean' };
const broken = run([], {
  collectErrors: [{ type: 'collect-error', file: 'tests/test_mean.py', message: 'no module named means' }],
  output: 'usage',
});

describe('The judging of runs', () => {
  it('accepts a starter that is not written yet, and rejects one that passes, breaks off or speaks in tracebacks', () => {
    assert.deepEqual(judgeStarter(run([test(1, unwritten), test(2, unwritten)])), []);
    assert.match(judgeStarter(run([test(1, unwritten), test(2, { outcome: 'passed' })])).join(), /test_2: passed/);
    assert.match(judgeStarter(run([test(1, { kind: 'exception', message: 'NameError: np' })])).join(), /\[exception\] NameError/);
    assert.match(judgeStarter(run([test(1, { ...unwritten, message: 'Traceback (most recent call last)' })])).join(), /Traceback/);
    assert.match(judgeStarter(run([test(1, { ...unwritten, message: '' })])).join(), /test_1/);
    assert.match(judgeStarter(broken).join(), /cannot be collected: no module named means,No test was found/);
  });

  it('accepts a pass, and rejects a failing, a skipped or an unclean one', () => {
    assert.deepEqual(judgePass(passed), []);
    assert.match(judgePass(run([test(1, { kind: 'assertion', message: 'off by 1' })])).join(), /off by 1/);
    assert.match(judgePass(run([test(1, { outcome: 'skipped', message: 'no torch' })])).join(), /skipped/);
    assert.match(
      judgePass(run([...passed.tests], { end: { kind: 'exited', code: 1, signal: null }, output: 'a warning' })).join(),
      /a warning/,
    );
    assert.match(judgePass(run([...passed.tests], { end: { kind: 'timedOut', seconds: 5 } })).join(), /timedOut/);
    assert.match(judgePass(run([{ ...test(1, {}), result: { outcome: 'crashed' } }])).join(), /crashed/);
  });

  it('rejects a run that takes too long or too much memory', () => {
    assert.deepEqual(judgeCost(passed, exercise), []);
    assert.deepEqual(judgeCost(run([], { cpuSeconds: 4, seconds: 60 }), exercise), [], 'a busy machine is not the exercise’s fault');
    assert.match(judgeCost(run([], { cpuSeconds: 6 }), exercise).join(), /takes 6\.0 s; exercise\.yaml says 5 s/);
    assert.match(judgeCost(run([], { cpuSeconds: undefined, seconds: 6 }), exercise).join(), /takes 6\.0 s/);
    assert.match(judgeCost(run([], { bytes: 2e9 }), exercise).join(), /2000 MB/);
  });

  it('rejects a task without a test, and a test without a task', () => {
    assert.deepEqual(judgeTasks(passed, exercise), []);
    assert.deepEqual(judgeTasks(run([test(1, {}), test(3, {})]), exercise), [
      'No test judges task 2, The spread.',
      'A test is for task 3, which is not there.',
    ]);
  });

  it('rejects an empty file that passes a test or breaks one', () => {
    assert.deepEqual(judgeEmpty(run([test(1, { kind: 'guard', message: 'means.py has no function mean.' })])), []);
    assert.match(judgeEmpty(run([test(1, { kind: 'exception', message: 'AttributeError' })])).join(), /AttributeError/);
    assert.match(judgeEmpty(broken).join(), /cannot be collected/);
  });

  it('rejects a constant program that one task accepts, or that breaks a test', () => {
    const wrong: Partial<FinishedTest> = { kind: 'assertion', message: 'off by 9' };
    assert.deepEqual(judgeConstant(run([test(1, wrong), test(2, wrong)]), exercise), []);
    assert.deepEqual(judgeConstant(run([test(1, wrong), test(2, { outcome: 'passed' })]), exercise), ['Task 2, The spread, accepts it.']);
    assert.match(judgeConstant(run([test(1, wrong), test(2, { ...wrong, outcome: 'error' })]), exercise).join(), /error/);
  });

  it('rejects a mutant that its task accepts, or that fails for another reason', () => {
    const caught = (message: string): MeasuredRun => run([test(1, { kind: 'assertion', message })]);
    assert.deepEqual(judgeMutant(caught('the sum was Never divided by n'), mutant), []);
    assert.match(judgeMutant(caught('off by 9'), mutant).join(), /No message of task 1 says “never divided”:\noff by 9/);
    assert.match(
      judgeMutant(run([test(1, { outcome: 'passed' }), test(2, { message: 'never divided' })]), mutant).join(),
      /Task 1 accepts it.*test_2/,
    );
  });
});
