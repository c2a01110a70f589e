import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findFunctionPlaces, findLearnerPlace } from '../../../../src/core/exercise/functionPlaces.js';
import type { FinishedTest } from '../../../../src/core/exercise/testEvents.js';
import { finish, makeTest } from './recordedRun.js';

const text = `import math

def total(xs):
    return sum(xs)


class Line:
    def fit(self, xs): ...
    async def predict(self, xs): ...


class Curve:
    def fit(self, xs): ...
`;

const tasks = [
  { n: 1, title: 'Sum', functions: ['total', 'mean'] },
  { n: 2, title: 'Lines', functions: ['Curve.fit', 'Line.predict', 'Line'] },
];

const places = findFunctionPlaces(
  [
    { path: 'notes.py', text: '' },
    { path: 'mean.py', text },
  ],
  tasks,
);

function placeOf(task: number | null, result: Partial<FinishedTest>): unknown {
  const place = findLearnerPlace({ ...makeTest('a', task), result: finish('a', 'failed', result) }, (path) => path === 'mean.py', places);
  return place && [place.file, place.line];
}

describe('the functions that a learner writes', () => {
  it('are found by name, in classes too, and left out where they are missing', () => {
    assert.deepEqual(
      [...places].map(([n, found]) => [n, found.map(({ name, line }) => `${name} ${String(line)}`)]),
      [
        [1, ['total 3']],
        [2, ['Curve.fit 13', 'Line.predict 9', 'Line 7']],
      ],
    );
  });

  it('are not found in a word that only begins alike', () => {
    const found = findFunctionPlaces([{ path: 'a.py', text: 'def totals(): ...\n' }], tasks);
    assert.deepEqual(found.get(1), []);
  });
});

describe('the place of a failure', () => {
  it('is the line that it names, if that is the learner’s', () => {
    assert.deepEqual(placeOf(2, { location: { file: 'mean.py', line: 8 } }), ['mean.py', 8]);
  });

  it('is the function that the message speaks of, where the failing line is a test’s', () => {
    assert.deepEqual(placeOf(2, { message: 'predict([1]) is off by 2', location: { file: 'tests/test_x.py', line: 5 } }), ['mean.py', 9]);
  });

  it('is the first function of the task where the message speaks of none', () => {
    assert.deepEqual(placeOf(1, { message: 'off by 2' }), ['mean.py', 3]);
    const stopped = { ...makeTest('a', 1), result: { outcome: 'stopped' } as const };
    assert.equal(findLearnerPlace(stopped, () => true, places)?.line, 3);
  });

  it('is unknown for a test of the whole', () => {
    assert.equal(placeOf(null, { message: 'total' }), undefined);
    assert.equal(placeOf(9, { message: 'total' }), undefined);
  });
});
