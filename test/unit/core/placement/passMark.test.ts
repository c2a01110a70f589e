import assert from 'node:assert/strict';
import { isPass, passMark } from '../../../../src/core/placement/passMark.js';

describe('passMark', () => {
  it('asks for 8 of 10, which guessing among four options reaches 4 times in 10,000', () => {
    assert.deepEqual([passMark(10), passMark(5), passMark(1)], [8, 4, 1]);
    const chance = (right: number): number => {
      const ways = Array.from({ length: right }, (_, i) => (10 - i) / (i + 1)).reduce((product, factor) => product * factor, 1);
      return ways * 0.25 ** right * 0.75 ** (10 - right);
    };
    const reached = [8, 9, 10].reduce((sum, right) => sum + chance(right), 0);
    assert.equal(reached.toFixed(4), '0.0004');
    assert.ok(reached + chance(7) > 0.003, 'one answer fewer would be passed by guessing eight times as often');
  });

  it('passes at the mark, not below it, and never a test without questions', () => {
    assert.deepEqual(
      [isPass({ correct: 8, total: 10 }), isPass({ correct: 7, total: 10 }), isPass({ correct: 0, total: 0 })],
      [true, false, false],
    );
  });
});
