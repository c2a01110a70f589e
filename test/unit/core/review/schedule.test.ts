import assert from 'node:assert/strict';
import type { ReviewGrade } from '../../../../src/core/progress/journalEvent.js';
import { english } from '../../../../src/core/localiser.js';
import { describeInterval } from '../../../../src/core/review/describeInterval.js';
import { next, preview } from '../../../../src/core/review/schedule.js';
import { replay } from './someReviews.js';
import type { CardState } from '../../../../src/core/review/schedule.js';

const start = new Date('2022-11-29T12:30:00.000Z');

describe('the review schedule', () => {
  it('gives the intervals of the reference implementation of FSRS-6 for its own example', () => {
    const grades: readonly ReviewGrade[] = [3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3];
    let card: CardState | undefined;
    let now = start;
    const days = grades.map((grade) => {
      card = next(card, now, grade);
      const reviewed = now;
      now = card.due;
      return Math.floor((card.due.getTime() - reviewed.getTime()) / 86_400_000);
    });
    assert.deepEqual(days, [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21]);
  });

  it('begins with the published steps', () => {
    const due = preview(undefined, start);
    assert.deepEqual(
      ([1, 2, 3, 4] as const).map((grade) => describeInterval(start, due[grade], english)),
      ['1 min', '6 min', '10 min', '8 days'],
    );
  });

  it('shows beforehand what a grade then does', () => {
    const card = next(undefined, start, 3);
    const later = new Date(start.getTime() + 3 * 86_400_000);
    for (const grade of [1, 2, 3, 4] as const) assert.deepEqual(next(card, later, grade).due, preview(card, later)[grade]);
  });

  it('replays reviews to the same card, and takes a clock that was put back for no time', () => {
    const reviews = [3, 3, 1].map((grade, n) => ({
      id: `e${n}`,
      card: 'a.b',
      grade: grade === 1 ? (1 as const) : (3 as const),
      at: new Date(start.getTime() + n * 86_400_000).toISOString(),
    }));
    assert.deepEqual(
      replay(reviews),
      reviews.reduce<CardState | undefined>((card, { at, grade }) => next(card, new Date(at), grade), undefined),
    );
    assert.equal(replay([]), undefined);
    const card = next(undefined, start, 4);
    assert.ok(next(card, new Date(start.getTime() - 86_400_000), 3).due >= start);
  });
});

describe('describeInterval', () => {
  const cases: readonly (readonly [number, string])[] = [
    [-5, '1 min'],
    [10, '10 min'],
    [60, '1 hour'],
    [600, '10 hours'],
    [1440, '1 day'],
    [1440 * 44, '44 days'],
    [1440 * 61, '2 months'],
    [1440 * 730, '2 years'],
  ];
  for (const [minutes, words] of cases) {
    it(`calls ${minutes} minutes “${words}”`, () => {
      assert.equal(describeInterval(start, new Date(start.getTime() + minutes * 60_000), english), words);
    });
  }
});
