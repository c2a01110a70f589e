import assert from 'node:assert/strict';
import fc from 'fast-check';
import { shuffledOrder } from '../../../../src/core/lesson/shuffledOrder.js';

describe('the shuffled order of items', () => {
  it('holds each place once, and is never the right order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), fc.string(), (n, seed) => {
        const order = shuffledOrder(n, seed);
        assert.deepEqual(
          [...order].sort((a, b) => a - b),
          Array.from({ length: n }, (_, index) => index),
        );
        assert.notDeepEqual(
          order,
          [...order].sort((a, b) => a - b),
        );
      }),
    );
  });

  it('is the same for the same seed, and differs between seeds', () => {
    assert.deepEqual(shuffledOrder(7, 'quiz:a'), shuffledOrder(7, 'quiz:a'));
    const orders = new Set(Array.from({ length: 40 }, (_, index) => shuffledOrder(7, `quiz:${index}`).join()));
    assert.ok(orders.size > 30, `${orders.size} different orders of 40`);
  });

  it('leaves nothing and one thing as they are', () => {
    assert.deepEqual([shuffledOrder(0, 'x'), shuffledOrder(1, 'x')], [[], [0]]);
  });
});
