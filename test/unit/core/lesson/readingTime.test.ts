import assert from 'node:assert/strict';
import { minutesLeft, shareRead, weighReading } from '../../../../src/core/lesson/readingTime.js';

describe('the time a lesson still takes', () => {
  it('counts a formula, a question and a figure as more than their words', () => {
    const plain = { words: 100, formulas: 0, questions: 0, figures: 0 };
    assert.equal(weighReading(plain), 100);
    for (const part of ['formulas', 'questions', 'figures'] as const) {
      assert.ok(weighReading({ ...plain, [part]: 1 }) > 101, part);
    }
  });

  it('shares the minutes out by weight', () => {
    const weights = [100, 300, 0, 100];
    assert.equal(shareRead(weights, 0, 0), 0);
    assert.equal(shareRead(weights, 1, 0.5), 0.5);
    assert.equal(shareRead(weights, 3, 1), 1);
    assert.equal(shareRead([], 0, 0), 0);
    assert.deepEqual(
      [0, 0.5, 0.999, 1].map((share) => minutesLeft(40, share)),
      [40, 20, 1, 0],
    );
  });
});
