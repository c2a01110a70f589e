import assert from 'node:assert/strict';
import fc from 'fast-check';
import fixture from '../../../../content/figures/fixtures/dataAlgorithmModel.json';
import { PRESETS, init, movePoint, place, pointsOf, reseed } from '../../../../../src/webview/figures/fig-data-algorithm-model/state.js';

describe('The data sets of the seed control', () => {
  it('are those that Python draws with the same seed', () => {
    for (const { seed, points } of fixture.drawn) assert.deepEqual(pointsOf(seed), points);
  });

  it('are eight allowed points for every seed, and those typed in by hand for seed 0', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), (seed) => {
        const points = pointsOf(seed);
        assert.equal(points.length, 8);
        assert.deepEqual(points, points.map(place));
      }),
      { numRuns: 250, seed: 5 },
    );
    assert.deepEqual(pointsOf(0), PRESETS.line.points);
  });

  it('leave the learner’s line as it was', () => {
    assert.deepEqual(reseed(PRESETS.line, 12.4), { ...PRESETS.line, seed: 12, points: pointsOf(12) });
    assert.equal(reseed(PRESETS.line, 1e9).seed, 9999);
  });
});

describe('Moving a point', () => {
  it('puts it on the nearest allowed place and leaves the others', () => {
    const moved = movePoint(PRESETS.line, 2, { x: 4.449, y: 31.5 });
    assert.deepEqual(moved.points[2], { x: 4.4, y: 30 });
    assert.deepEqual(moved.points.toSpliced(2, 1), PRESETS.line.points.toSpliced(2, 1));
  });
});

describe('The stored state of the figure on data, algorithm and model', () => {
  it('comes back as it was', () => {
    const state = { ...PRESETS.unlabelled, w: 1.5, b: -2, border: 4, face: 'table', probe: 3, seed: 7 } as const;
    assert.deepEqual(init(JSON.parse(JSON.stringify({ ...state, points: pointsOf(7) }))), {
      ...state,
      points: pointsOf(7),
    });
  });

  it('falls back to the preset wherever it does not fit', () => {
    for (const wrong of [undefined, null, [], 'x', {}, { points: [1], face: 'map', labelled: 1, w: '1' }]) {
      assert.deepEqual(init(wrong, PRESETS.unlabelled), PRESETS.unlabelled);
    }
    const withoutY = Array.from({ length: 8 }, () => ({ x: 1 }));
    assert.deepEqual(init({ points: withoutY }), PRESETS.line);
    assert.equal(init({ face: 'graph' }).face, 'graph');
    assert.equal(init({ face: 'formula' }).face, 'formula');
  });
});
