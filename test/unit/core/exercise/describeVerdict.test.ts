import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { describeEnd, describeFailure } from '../../../../src/core/exercise/describeFailure.js';
import { describeVerdict } from '../../../../src/core/exercise/describeVerdict.js';
import type { CheckFacts } from '../../../../src/core/exercise/outcome.js';
import { decideVerdict } from '../../../../src/core/exercise/outcome.js';
import type { TestRun } from '../../../../src/core/exercise/testRun.js';
import { TestRunRecorder } from '../../../../src/core/exercise/testRun.js';
import { english } from '../../../../src/core/localiser.js';
import { finish, makeTest, recordRun } from './recordedRun.js';

const exercise = {
  title: 'The mean',
  tasks: [
    { n: 1, title: 'Sum', functions: ['total'] },
    { n: 2, title: 'Divide', functions: ['mean', 'weighted_mean'] },
  ],
};
const tests = [makeTest('a', 1), makeTest('b', 2)];

function say(run: TestRun, changes: Partial<CheckFacts> = {}): [string, string] {
  const verdict = decideVerdict(run, { tasks: [1, 2], isUntouched: false, changedTests: [], ...changes });
  const { severity, message } = describeVerdict(verdict, run, exercise, english);
  return [severity, message];
}

describe('an outcome in words', () => {
  it('names the number of tests on a pass', () => {
    const run = recordRun(tests, [finish('a', 'passed'), finish('b', 'passed')]);
    assert.deepEqual(say(run), ['information', '“The mean” is passed: all 2 tests ran and passed.']);
  });

  it('points at the first failure by its task', () => {
    const message = 'Expected 3, received 2.\nMore about it.';
    const run = recordRun(tests, [finish('a', 'passed'), finish('b', 'failed', { kind: 'assertion', message })]);
    assert.deepEqual(say(run), ['warning', '“The mean”: 1 of 2 tests pass. Task 2: Expected 3, received 2.']);
  });

  it('does not repeat a task that the failure itself begins with', () => {
    const run = recordRun(tests, [finish('a', 'passed'), finish('b', 'failed', { message: 'Task 2 (Divide): off by 1.' })]);
    assert.equal(say(run)[1], '“The mean”: 1 of 2 tests pass. Task 2 (Divide): off by 1.');
  });

  it('points at a failure of the whole by its name', () => {
    const run = recordRun(
      [...tests, makeTest('test_all', null)],
      [finish('a', 'passed'), finish('b', 'passed'), finish('test_all', 'failed', { kind: 'assertion', message: 'The list was changed.' })],
    );
    assert.equal(say(run)[1], '“The mean”: 2 of 3 tests pass. test_all: The list was changed.');
  });

  it('names what to write first', () => {
    const run = recordRun(
      tests,
      tests.map(({ name }) => finish(name, 'failed', { kind: 'not-implemented' })),
    );
    assert.deepEqual(say(run, { isUntouched: true }), ['information', '“The mean” is still to be written. Start with “Sum” (total).']);
  });

  it('names the cause that the testkit found likely', () => {
    const message = 'Task 2 (Divide): off by 1.\n  expected:     3\n  likely cause: the sum was not divided';
    const run = recordRun(tests, [finish('a', 'passed'), finish('b', 'failed', { message })]);
    assert.equal(say(run)[1], '“The mean”: 1 of 2 tests pass. Task 2 (Divide): off by 1. Likely cause: the sum was not divided.');
  });

  it('names the well-known mistake of the first failure’s task in place of the likely cause', () => {
    const message = 'Task 1 (Sum): off by 1.\n  likely cause: the sign is turned round';
    const run = recordRun(tests, [finish('a', 'failed', { kind: 'assertion', message }), finish('b', 'failed', { kind: 'assertion' })]);
    const decided = decideVerdict(run, { tasks: [1, 2], isUntouched: false, changedTests: [] });
    const about = (task: number): string =>
      describeVerdict(
        { ...decided, misconceptions: [{ task, mutant: 'm', message: 'You add twice.\n\nOnce will do.' }] },
        run,
        exercise,
        english,
      ).message;
    assert.equal(
      about(1),
      '“The mean”: 0 of 2 tests pass. Task 1 (Sum): off by 1. These are the results of a well-known mistake: You add twice.',
    );
    assert.match(about(2), /Likely cause: the sign is turned round\.$/);
  });

  it('says why a run without a failure is no pass', () => {
    const run = recordRun(tests, [finish('a', 'passed'), finish('b', 'passed')]);
    const files = ['tests/a.py', 'tests/b.py', 'tests/c.py', 'tests/d.py'];
    assert.match(
      say(run, { changedTests: files })[1],
      /no test failed: files that belong to the tests .* \(tests\/a\.py, tests\/b\.py, tests\/c\.py and 1 more\)/,
    );
    assert.match(say(recordRun(tests, [finish('a', 'passed'), finish('b', 'skipped')]))[1], /: tests were skipped \(b\)/);
    assert.match(say(recordRun([makeTest('a', 1)], [finish('a', 'passed')]))[1], /no test judged task 2/);
    assert.match(say(recordRun(tests, [finish('a', 'passed')]))[1], /ended early \(exit code 0\)/);
  });

  it('points outside the functions when the time was up before the first test', () => {
    const run = new TestRunRecorder().settle({ kind: 'timedOut', seconds: 5 });
    assert.match(say(run)[1], /stopped after 5 seconds, before its first test\..*outside your functions/);
  });

  it('says what kept pytest from starting', () => {
    const silent = new TestRunRecorder().settle({ kind: 'exited', code: 4, signal: null });
    assert.deepEqual(say(silent), ['error', '“The mean” could not be checked: pytest did not start (exit code 4). The output says more.']);
    assert.match(say(new TestRunRecorder().settle({ kind: 'notSpawned', reason: 'ENOENT' }))[1], /could not be run \(ENOENT\)/);
    assert.match(say(recordRun([], []))[1], /no tests were found/);
    const events = [{ type: 'collect-error' as const, file: 'tests/test_x.py', message: 'SyntaxError: bad\nmore' }];
    assert.match(say(recordRun([], [], { events }))[1], /could not read tests\/test_x\.py: SyntaxError: bad$/);
  });

  it('says that a cancelled check was cancelled', () => {
    assert.match(say(recordRun(tests, [], { end: { kind: 'cancelled' }, isDone: false }))[1], /cancelled/);
  });

  it('keeps a long failure short enough to read in passing', () => {
    const run = recordRun(tests, [finish('a', 'failed', { kind: 'exception', message: 'x'.repeat(5000) })]);
    assert.ok(say(run)[1].length < 300);
  });
});

describe('a failure in words', () => {
  const started = { type: 'started' as const, id: 'tests/test_x.py::a' };
  const wordsOf = (run: TestRun): string => {
    const test = run.tests[0];
    assert.ok(test);
    return describeFailure(test, run.end, english).message;
  };

  it('speaks of endless loops when the time was up', () => {
    assert.match(wordsOf(recordRun(tests, [started], { end: { kind: 'timedOut', seconds: 5 } })), /after 5 seconds.*never ends/);
  });

  it('speaks of Python when it ended under the test', () => {
    assert.match(wordsOf(recordRun(tests, [started], { end: { kind: 'exited', code: null, signal: 'SIGKILL' } })), /signal SIGKILL/);
  });

  it('keeps what can be compared', () => {
    const run = recordRun(tests, [finish('a', 'failed', { kind: 'assertion', message: ' no ', expected: '3', actual: '2' })]);
    const test = run.tests[0];
    assert.ok(test);
    assert.deepEqual(describeFailure(test, run.end, english), { message: 'no', expected: '3', actual: '2' });
  });

  it('is never empty', () => {
    assert.notEqual(wordsOf(recordRun(tests, [finish('a', 'failed')])), '');
    assert.match(wordsOf(recordRun(tests, [])), /not run/);
    assert.match(wordsOf(recordRun(tests, [started], { end: { kind: 'cancelled' } })), /Stopped before/);
  });
});

describe('the end of a run in words', () => {
  it('names code, signal, limit or reason', () => {
    assert.deepEqual(
      [
        describeEnd({ kind: 'exited', code: 2, signal: null }, english),
        describeEnd({ kind: 'exited', code: null, signal: 'SIGKILL' }, english),
        describeEnd({ kind: 'timedOut', seconds: 9 }, english),
        describeEnd({ kind: 'cancelled' }, english),
        describeEnd({ kind: 'notSpawned', reason: 'ENOENT' }, english),
      ],
      ['exit code 2', 'signal SIGKILL', 'time limit of 9 seconds', 'cancelled', 'ENOENT'],
    );
  });
});
