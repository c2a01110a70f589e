import assert from 'node:assert/strict';
import fc from 'fast-check';
import { linearScale } from '../../../../../src/webview/figures/shared/linearScale.js';
import { assertRelativelyClose } from './assertClose.js';

describe('A linear scale', () => {
  it('takes the ends of the domain to the ends of the range, and back', () => {
    const scale = linearScale([-2, 6], [100, 20]);
    assert.deepEqual([scale(-2), scale(2), scale(6)], [100, 60, 20]);
    assert.deepEqual([scale.invert(100), scale.invert(60), scale.invert(20)], [-2, 2, 6]);
  });

  it('puts ticks at round values, without the noise of repeated addition', () => {
    assert.deepEqual(linearScale([0, 1], [0, 1]).ticks(10), [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1]);
    assert.deepEqual(linearScale([-11.2, 11.2], [0, 1]).ticks(5), [-10, -5, 0, 5, 10]);
    assert.deepEqual(linearScale([0, 1030], [0, 1]).ticks(4), [0, 200, 400, 600, 800, 1000]);
    assert.deepEqual(linearScale([0.5, 2.5], [0, 1]).ticks(3), [0.5, 1, 1.5, 2, 2.5]);
  });

  it('gives about as many ticks as asked for, all of them inside', () => {
    const value = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(value, fc.double({ min: 1e-3, max: 1e6, noNaN: true }), fc.integer({ min: 2, max: 12 }), (from, span, count) => {
        const ticks = linearScale([from, from + span], [0, 1]).ticks(count);
        assert.ok(ticks.length >= Math.floor(count / 2) && ticks.length <= 2 * count + 1, `${ticks.length} for ${count}`);
        const room = 1e-6 * span;
        assert.ok(ticks.every((tick) => tick >= from - room && tick <= from + span + room));
        const [first = 0, second = 0] = ticks;
        for (const [index, tick] of ticks.entries()) assertRelativelyClose(tick, first + index * (second - first), 1e-9);
      }),
      { numRuns: 250, seed: 9 },
    );
  });
});
