import assert from 'node:assert/strict';
import { type CheckedProject, describeFinished, describeLive, describeNotRun } from '../../../../src/core/exercise/describeResult.js';
import { describeVerdict } from '../../../../src/core/exercise/describeVerdict.js';
import { type CheckedPart, decideVerdict } from '../../../../src/core/exercise/outcome.js';
import type { ResultRecord } from '../../../../src/core/exercise/resultRecord.js';
import type { FinishedTest } from '../../../../src/core/exercise/testEvents.js';
import { type TestRun, TestRunRecorder } from '../../../../src/core/exercise/testRun.js';
import { english } from '../../../../src/core/localiser.js';
import { finish, makeTest, recordRun } from './recordedRun.js';

const tasks = [
  { n: 1, title: 'The mean', functions: ['mean'] },
  { n: 2, title: 'The line', functions: ['predict'] },
];

const project: CheckedProject = {
  exercise: 'ex-x',
  title: 'Red, green',
  tasks,
  places: new Map([[1, [{ name: 'mean', file: 'work.py', line: 7 }]]]),
  isLearnerFile: (path) => path === 'work.py',
  at: '2026-01-02T03:04:05.000Z',
};

function describeRun(run: TestRun, part?: CheckedPart, changedTests: readonly string[] = []): ResultRecord {
  const misconceptions = [{ task: 1, mutant: 'twice', message: 'You divide twice.' }];
  const verdict = { ...decideVerdict(run, { tasks: [1, 2], isUntouched: false, changedTests, part }), misconceptions };
  const text = describeVerdict(verdict, run, { title: 'Red, green', tasks }, english);
  return describeFinished(project, { run, verdict, text, seconds: 1.5, files: 'abc' }, english);
}

const wrong = { kind: 'assertion', message: 'Task 1 (The mean): off by 1.\n  expected:     2\n  likely cause: a missing 1/n' } as const;
const states = ({ tasks: found }: ResultRecord): unknown => found.map(({ state, passed, total }) => [state, passed, total]);

describe('the result of a check', () => {
  const both = [makeTest('a', 1), makeTest('b', 2)];
  const run = (a: FinishedTest, b: FinishedTest): TestRun => recordRun(both, [a, b]);

  it('explains a failure, points at the function that it judges, and says what the mistake is known as', () => {
    const record = describeRun(run(finish('a', 'failed', wrong), finish('b', 'passed')));
    assert.deepEqual(
      [record.tone, record.headline, states(record)],
      [
        'bad',
        '1 of 2 tests pass.',
        [
          ['failed', 0, 1],
          ['passed', 1, 1],
        ],
      ],
    );
    assert.deepEqual(record.failures, [
      {
        id: 'tests/test_x.py::a',
        name: 'a',
        task: 1,
        summary: 'Task 1 (The mean): off by 1.',
        facts: [{ label: 'expected', text: '2' }],
        place: { file: 'work.py', line: 7 },
        cause: 'a missing 1/n',
        misconception: 'You divide twice.',
      },
    ]);
    assert.equal(record.environment, 'Python 3.11.2 (/usr/bin/python3), pytest 7.2.1');
  });

  it('tells of a well-known mistake once for a task, with its first failure', () => {
    const three = [makeTest('a', 1), makeTest('b', 1), makeTest('c', 2)];
    const record = describeRun(
      recordRun(three, [finish('a', 'failed', wrong), finish('b', 'failed', wrong), finish('c', 'failed', wrong)]),
    );
    assert.deepEqual(
      record.failures.map(({ name, misconception }) => [name, misconception]),
      [
        ['a', 'You divide twice.'],
        ['b', undefined],
        ['c', undefined],
      ],
    );
  });

  it('that could not be had says why, and leaves open how the tasks stand', () => {
    const record = describeNotRun(project, 'Python was not found.');
    assert.deepEqual([record.state, record.tone, record.headline, record.failures], ['done', 'caution', 'Python was not found.', []]);
    assert.deepEqual(states(record), [
      ['unknown', 0, 0],
      ['unknown', 0, 0],
    ]);
  });

  it('does not count as a failure to explain what is still to be written', () => {
    const record = describeRun(run(finish('a', 'passed'), finish('b', 'failed', { kind: 'not-implemented', message: 'write it' })));
    assert.deepEqual(
      [states(record), record.failures],
      [
        [
          ['passed', 1, 1],
          ['unwritten', 0, 1],
        ],
        [],
      ],
    );
  });

  it('of one task says so, and is no pass of the whole', () => {
    const part = recordRun([makeTest('b', 2)], [finish('b', 'passed')]);
    const record = describeRun(part, { kind: 'task', task: 2 });
    assert.deepEqual(
      [record.tone, record.headline, states(record)],
      [
        'good',
        'Task 2: all its tests pass (1).',
        [
          ['unknown', 0, 0],
          ['passed', 1, 1],
        ],
      ],
    );
    const verdict = decideVerdict(part, { tasks: [1, 2], isUntouched: false, changedTests: [], part: { kind: 'task', task: 2 } });
    assert.equal(verdict.outcome, 'failed');
  });

  it('of a task without any test is not good', () => {
    const record = describeRun(recordRun([makeTest('a', 1)], [finish('a', 'passed')]), { kind: 'task', task: 2 });
    assert.deepEqual([record.tone, record.gaps], ['bad', ['no test judged task 2.']]);
  });

  it('names the files of the tests that were changed, and is no pass then', () => {
    const record = describeRun(run(finish('a', 'passed'), finish('b', 'passed')), undefined, ['tests/test_x.py']);
    assert.deepEqual([record.tone, record.changedTests, record.gaps], ['bad', ['tests/test_x.py'], []]);
  });

  it('grows while the tests run', () => {
    const recorder = new TestRunRecorder();
    assert.deepEqual(states(describeLive(project, recorder.soFar, english)), [
      ['waiting', 0, 0],
      ['waiting', 0, 0],
    ]);
    recorder.record({ type: 'collected', tests: both });
    recorder.record({ type: 'started', id: 'tests/test_x.py::a' });
    assert.deepEqual(states(describeLive(project, recorder.soFar, english)), [
      ['running', 0, 1],
      ['waiting', 0, 1],
    ]);
    recorder.record(finish('a', 'failed', wrong));
    const record = describeLive(project, recorder.soFar, english);
    assert.deepEqual([record.headline, record.finished, record.total, record.failures.length], ['1 of 2 tests have run …', 1, 2, 1]);
    assert.deepEqual(states(record), [
      ['failed', 0, 1],
      ['waiting', 0, 1],
    ]);
  });
});
