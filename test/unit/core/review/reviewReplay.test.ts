import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ReviewGrade } from '../../../../src/core/progress/journalEvent.js';
import type { Review } from '../../../../src/core/review/reviewHistory.js';
import { ReviewReplay } from '../../../../src/core/review/reviewReplay.js';
import { after, curve, replay, reviews } from './someReviews.js';

describe('ReviewReplay', () => {
  it('brings each card where a replay of its own reviews does', () => {
    const one = reviews('one', [0, 3], [0.1, 3], [3, 1], [5, 3]);
    const two = reviews('two', [0, 4], [20, 3]);
    const all = [...one, ...two].toSorted((a, b) => a.at.localeCompare(b.at));
    const { states } = new ReviewReplay().replay(all);
    assert.deepEqual([states.get('one'), states.get('two'), states.size], [replay(one), replay(two), 2]);
  });

  it('compares chance and outcome of reviews that came at least a day after the one before', () => {
    const { recalls } = new ReviewReplay().replay(reviews('one', [0, 4], [0.5, 3], [10.5, 1]));
    const stability = replay(reviews('one', [0, 4], [0.5, 3]))?.stability ?? NaN;
    assert.deepEqual(
      recalls.map(({ card, recalled, chance }) => [card, recalled, Math.abs(chance - curve(10, stability)) < 1e-6]),
      [['one', false, true]],
    );
  });

  it('gives the same as one review after another, whether it goes on, begins again, or sees all at once', () => {
    const review = fc.record({
      card: fc.constantFrom('a', 'b', 'c'),
      grade: fc.constantFrom<ReviewGrade>(1, 2, 3, 4),
      gap: fc.oneof(fc.integer({ min: -3, max: 90 }), fc.integer({ min: 90, max: 9000 })),
    });
    fc.assert(
      fc.property(fc.array(review, { maxLength: 30 }), fc.nat(30), fc.nat(29), (parts, cut, undone) => {
        let hours = 0;
        const all = parts.map(({ card, grade, gap }, n): Review => {
          hours += gap;
          return { id: `r${String(n)}`, card, grade, at: after(hours / 24).toISOString() };
        });
        for (const [card, state] of new ReviewReplay().replay(all).states)
          assert.deepEqual(state, replay(all.filter((one) => one.card === card)));
        const without = all.filter((_, index) => index !== undone);
        const kept = new ReviewReplay();
        for (const some of [all.slice(0, cut), all, without, all]) assert.deepEqual(kept.replay(some), new ReviewReplay().replay(some));
      }),
      { numRuns: 50 },
    );
  });
});
