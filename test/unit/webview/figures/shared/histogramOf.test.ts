import assert from 'node:assert/strict';
import { histogramOf } from '../../../../../src/webview/figures/shared/histogramOf.js';
import { assertClose } from './assertClose.js';

describe('A histogram', () => {
  it('counts each value once, the last edge included, and none that lies outside', () => {
    const bars = histogramOf([0, 0.9, 1, 1.5, 3, -0.1, 3.1, NaN], { min: 0, max: 3, bins: 3, kind: 'count' });
    assert.deepEqual(bars, [
      { from: 0, to: 1, height: 2 },
      { from: 1, to: 2, height: 2 },
      { from: 2, to: 3, height: 1 },
    ]);
  });

  it('has as a density the area of the share of the values inside', () => {
    const bars = histogramOf([0.1, 0.2, 0.7, 9], { min: 0, max: 1, bins: 4, kind: 'density' });
    assertClose(
      bars.reduce((sum, { from, to, height }) => sum + (to - from) * height, 0),
      3 / 4,
      1e-12,
    );
    assert.ok(histogramOf([], { min: 0, max: 1, bins: 2, kind: 'density' }).every(({ height }) => height === 0));
  });
});
