import assert from 'node:assert/strict';
import { describeTaskLenses } from '../../../../src/core/exercise/describeTaskLenses.js';
import { english } from '../../../../src/core/localiser.js';

const places = new Map([
  [1, [{ name: 'mean', file: 'work.py', line: 3 }]],
  [
    2,
    [
      { name: 'gradient', file: 'work.py', line: 9 },
      { name: 'hessian', file: 'work.py', line: 20 },
    ],
  ],
]);

describe('the lenses above functions', () => {
  it('check the task of each function, and show how it came out', () => {
    const lenses = describeTaskLenses({ places, states: new Map([[1, 'passed']]), hints: new Map(), canDebug: false }, english);
    assert.deepEqual(lenses, [
      { kind: 'check', task: 1, line: 3, title: '$(pass)\u00a0Check task 1' },
      { kind: 'check', task: 2, line: 9, title: 'Check task 2' },
      { kind: 'check', task: 2, line: 20, title: 'Check task 2' },
    ]);
  });

  it('offer the next hint, the last again when all were seen, and a debugger where there is one', () => {
    const hints = new Map([
      [1, { shown: 3, of: 3 }],
      [2, { shown: 1, of: 3 }],
    ]);
    const lenses = describeTaskLenses({ places, states: new Map(), hints, canDebug: true }, english);
    assert.deepEqual(
      lenses.filter(({ line }) => line !== 20).map(({ title }) => title),
      ['Check task 1', 'Hint (3 of 3)', 'Debug task 1', 'Check task 2', 'Hint (2 of 3)', 'Debug task 2'],
    );
  });
});
