import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { CheckFacts } from '../../../../src/core/exercise/outcome.js';
import { decideVerdict } from '../../../../src/core/exercise/outcome.js';
import { TestRunRecorder } from '../../../../src/core/exercise/testRun.js';
import { finish, makeTest, recordRun } from './recordedRun.js';

const facts: CheckFacts = { tasks: [1, 2], isUntouched: false, changedTests: [] };
const tests = [makeTest('a', 1), makeTest('b', 2)];
const green = [finish('a', 'passed'), finish('b', 'passed')];

function outcomeOf(...args: Parameters<typeof decideVerdict>): unknown[] {
  const { outcome, gaps, problem } = decideVerdict(...args);
  return [outcome, ...gaps.map(({ kind }) => kind), ...(problem === undefined ? [] : [problem.kind])];
}

describe('the outcome of a check', () => {
  it('is passed when every test ran and passed', () => {
    assert.deepEqual(decideVerdict(recordRun(tests, green), facts), { outcome: 'passed', passed: 2, total: 2, failures: [], gaps: [] });
  });

  it('is failed when one test failed', () => {
    const run = recordRun(tests, [finish('a', 'passed'), finish('b', 'failed', { kind: 'assertion', message: 'off by one' })]);
    const verdict = decideVerdict(run, facts);
    assert.deepEqual([verdict.outcome, verdict.passed, verdict.total, verdict.failures.map(({ name }) => name)], ['failed', 1, 2, ['b']]);
  });

  it('names first what is written and wrong, and earlier tasks before later ones', () => {
    const all = [makeTest('c', 3), makeTest('b', 2), makeTest('a', 1), makeTest('b2', 2)];
    const wrong = { kind: 'assertion' } as const;
    const run = recordRun(all, [
      finish('c', 'failed', wrong),
      finish('b', 'failed', wrong),
      finish('a', 'failed', { kind: 'not-implemented' }),
      finish('b2', 'failed', wrong),
    ]);
    assert.deepEqual(
      decideVerdict(run, facts).failures.map(({ name }) => name),
      ['b', 'b2', 'c', 'a'],
    );
  });

  it('is not attempted when the starter is as it was', () => {
    const run = recordRun(tests, [finish('a', 'failed', { kind: 'assertion' }), finish('b', 'passed')]);
    assert.deepEqual(outcomeOf(run, { ...facts, isUntouched: true }), ['notAttempted']);
  });

  it('is not attempted when nothing passes and every failure says that it is not written', () => {
    const run = recordRun(
      tests,
      tests.map(({ name }) => finish(name, 'failed', { kind: 'not-implemented' })),
    );
    assert.deepEqual(outcomeOf(run, facts), ['notAttempted']);
  });

  it('is failed when a part is written and the rest is not', () => {
    const run = recordRun(tests, [finish('a', 'passed'), finish('b', 'failed', { kind: 'not-implemented' })]);
    assert.deepEqual(outcomeOf(run, facts), ['failed']);
  });

  it('is nothing at all when the learner cancelled', () => {
    assert.deepEqual(outcomeOf(recordRun(tests, green, { end: { kind: 'cancelled' } }), facts), [undefined]);
  });
});

describe('no pass is claimed', () => {
  it('when a test was skipped', () => {
    assert.deepEqual(outcomeOf(recordRun(tests, [finish('a', 'passed'), finish('b', 'skipped')]), facts), ['failed', 'skipped']);
  });

  it('when the test files were changed', () => {
    assert.deepEqual(outcomeOf(recordRun(tests, green), { ...facts, changedTests: ['tests/test_x.py'] }), ['failed', 'changedTests']);
  });

  it('when a task has no test', () => {
    assert.deepEqual(outcomeOf(recordRun([tests[0] ?? makeTest('a')], [finish('a', 'passed')]), facts), ['failed', 'missingTasks']);
  });

  it('when a test never reported although the process ended well', () => {
    assert.deepEqual(outcomeOf(recordRun(tests, [finish('a', 'passed')]), facts), ['failed', 'unfinished']);
  });

  it('when pytest says that something was wrong', () => {
    assert.deepEqual(outcomeOf(recordRun(tests, green, { exitStatus: 3 }), facts), ['failed', 'unfinished']);
  });

  it('when the end was never announced', () => {
    assert.deepEqual(outcomeOf(recordRun(tests, green, { isDone: false }), facts), ['failed', 'unfinished']);
  });
});

describe('a check could not start', () => {
  it('when the interpreter could not be run', () => {
    const run = new TestRunRecorder().settle({ kind: 'notSpawned', reason: 'ENOENT' });
    assert.deepEqual(outcomeOf(run, facts), ['couldNotStart', 'notSpawned']);
  });

  it('when pytest never spoke', () => {
    const run = new TestRunRecorder().settle({ kind: 'exited', code: 1, signal: null });
    assert.deepEqual(outcomeOf(run, facts), ['couldNotStart', 'noSession']);
  });

  it('when pytest found nothing', () => {
    assert.deepEqual(outcomeOf(recordRun([], [], { exitStatus: 5 }), facts), ['couldNotStart', 'noTests']);
  });

  it('when a test file could not be read', () => {
    const events = [{ type: 'collect-error' as const, file: 'tests/test_x.py', message: 'SyntaxError' }];
    assert.deepEqual(outcomeOf(recordRun([], [], { events }), facts), ['couldNotStart', 'collectError']);
  });
});

describe('tests that never ended', () => {
  const started = { type: 'started' as const, id: 'tests/test_x.py::a' };

  it('were stopped when the time was up, and those after them never ran', () => {
    const run = recordRun(tests, [started], { end: { kind: 'timedOut', seconds: 5 }, isDone: false });
    assert.deepEqual(
      run.tests.map(({ name, result }) => [name, result.outcome]),
      [
        ['a', 'stopped'],
        ['b', 'notRun'],
      ],
    );
    assert.deepEqual(outcomeOf(run, facts), ['failed', 'unfinished']);
  });

  it('took Python down when it ended by itself', () => {
    const run = recordRun(tests, [started], { end: { kind: 'exited', code: null, signal: 'SIGSEGV' }, isDone: false });
    const verdict = decideVerdict(run, facts);
    assert.deepEqual([verdict.outcome, verdict.failures.map(({ result }) => result.outcome)], ['failed', ['crashed']]);
  });

  it('are a failure, not a start problem, when the time was up before any test was found', () => {
    const run = new TestRunRecorder().settle({ kind: 'timedOut', seconds: 5 });
    assert.deepEqual(outcomeOf(run, { ...facts, tasks: [] }), ['failed', 'unfinished']);
  });
});

describe('a run that is being recorded', () => {
  it('counts what was found and what has ended', () => {
    const recorder = new TestRunRecorder();
    assert.deepEqual(recorder.counts, { collected: 0, finished: 0 });
    recorder.record({ type: 'collected', tests: [...tests] });
    recorder.record({ type: 'started', id: 'tests/test_x.py::a' });
    recorder.record(finish('a', 'passed'));
    assert.deepEqual(recorder.counts, { collected: 2, finished: 1 });
  });
});
