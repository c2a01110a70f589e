import assert from 'node:assert/strict';
import { logScale } from '../../../../../src/webview/figures/shared/logScale.js';
import { assertClose } from './assertClose.js';

describe('A logarithmic scale', () => {
  it('takes equal ratios to equal distances, and back', () => {
    const scale = logScale([0.1, 1000], [400, 0]);
    for (const [value, pixel] of [
      [0.1, 400],
      [1, 300],
      [10, 200],
      [1000, 0],
    ] as const) {
      assertClose(scale(value), pixel, 1e-9);
      assertClose(scale.invert(pixel), value, 1e-9 * value);
    }
  });

  it('puts ticks at powers of ten, between them where there is room, and fewer where there is little', () => {
    assert.deepEqual(logScale([1, 100], [0, 1]).ticks(7), [1, 2, 5, 10, 20, 50, 100]);
    assert.deepEqual(logScale([1, 1000], [0, 1]).ticks(4), [1, 10, 100, 1000]);
    assert.deepEqual(logScale([1e-12, 1], [0, 1]).ticks(5), [1e-12, 1e-9, 1e-6, 1e-3, 1]);
    assert.deepEqual(logScale([0.3, 4], [0, 1]).ticks(4), [0.5, 1, 2]);
  });

  it('refuses what has no logarithm', () => {
    assert.throws(() => logScale([0, 1], [0, 1]), RangeError);
  });
});
