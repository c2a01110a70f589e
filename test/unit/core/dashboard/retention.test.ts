import assert from 'node:assert/strict';
import { calibrate, wilsonInterval } from '../../../../src/core/dashboard/calibration.js';
import { dayOf } from '../../../../src/core/localDay.js';
import { measureRetention } from '../../../../src/core/dashboard/mastery.js';
import { estimateRetention } from '../../../../src/core/dashboard/retention.js';
import { foreseeLoad } from '../../../../src/core/dashboard/reviewLoad.js';
import { ReviewReplay } from '../../../../src/core/review/reviewReplay.js';
import { after, curve, hour, replay, reviews, start } from '../review/someReviews.js';
import { sampleCatalogue } from '../roadmap/sampleCatalogue.js';

const near = (actual: number, expected: number): void => assert.ok(Math.abs(actual - expected) < 1e-6, `${actual}, not ${expected}`);

describe('estimateRetention', () => {
  it('is the mean of the forgetting curves, with the number of cards', () => {
    const { states } = new ReviewReplay().replay([...reviews('one', [0, 3]), ...reviews('two', [0, 4])]);
    const [one, two] = [states.get('one')?.stability ?? NaN, states.get('two')?.stability ?? NaN];
    const retention = estimateRetention(states.values(), after(12));
    assert.equal(retention?.count, 2);
    near(retention.mean, (curve(12, one) + curve(12, two)) / 2);
    near(curve(one, one), 0.9);
  });

  it('is unknown without a card', () => {
    assert.equal(estimateRetention([], start), undefined);
  });
});

describe('measureRetention', () => {
  it('adds up the chances of the cards of each step; cards never reviewed add nothing', () => {
    const cards = ['a', 'b', 'c'].map((id) => ({ id, lesson: id === 'c' ? 'two.a' : 'one.a', front: '', back: '', rubric: [] }));
    const { states } = new ReviewReplay().replay(reviews('a', [0, 4]));
    const [one, two] = measureRetention(sampleCatalogue, cards, states, after(8));
    near(one?.known ?? NaN, curve(8, states.get('a')?.stability ?? NaN));
    assert.deepEqual([one?.reviewed, one?.all, two], [1, 2, { step: 'two', known: 0, reviewed: 0, all: 1 }]);
  });
});

describe('foreseeLoad', () => {
  it('counts each card on the days that it comes back if it is answered "good"', () => {
    const state = replay(reviews('one', [0, 4]));
    assert.ok(state);
    const first = dayOf(state.due) - dayOf(start);
    const second = replay(reviews('one', [0, 4], [first, 3]));
    assert.ok(second);
    const { overdue, days } = foreseeLoad([state], start);
    assert.equal(overdue, 0);
    const expected = new Array<number>(30).fill(0);
    for (const day of [first, dayOf(second.due) - dayOf(start)]) if (day < 30) expected[day] = 1;
    assert.deepEqual(days, expected);
  });

  it('counts what is overdue apart, and brings it back after an answer today', () => {
    const state = replay(reviews('one', [0, 4]));
    assert.ok(state);
    const { overdue, days } = foreseeLoad([state], after(100));
    assert.equal(overdue, 1);
    assert.ok(
      days.every((count) => count === 0),
      'after a hundred days a "good" brings it back later than in a month',
    );
  });

  it('counts a card once on a day, however often it comes back in it', () => {
    const state = replay(reviews('one', [0, 1]));
    assert.ok(state);
    assert.ok(state.due.getTime() - start.getTime() < hour);
    assert.equal(foreseeLoad([state], start).days[0], 1);
  });
});

describe('calibrate', () => {
  const recalls = (chance: number, recalled: number, forgotten: number): { chance: number; recalled: boolean }[] =>
    Array.from({ length: recalled + forgotten }, (_, n) => ({ chance, recalled: n < recalled }));

  it('says for each bin what was foreseen and what happened', () => {
    const [low, high, ...others] = calibrate([...recalls(0.6, 5, 5), ...recalls(0.92, 36, 4)]);
    assert.deepEqual(others, []);
    near(low?.foreseen ?? NaN, 0.6);
    assert.deepEqual([low?.observed, low?.count, high?.observed, high?.count], [0.5, 10, 0.9, 40]);
  });

  it('leaves out bins of fewer than ten', () => {
    assert.deepEqual(calibrate(recalls(0.92, 9, 0)), []);
  });

  it('has the intervals of Wilson', () => {
    // scipy.stats.binomtest(hits, 10).proportion_ci(method='wilson')
    const { low, high } = wilsonInterval(5, 10);
    near(low, 0.23659309);
    near(high, 0.76340691);
    near(wilsonInterval(10, 10).low, 0.7224672);
    near(wilsonInterval(10, 10).high, 1);
    near(wilsonInterval(0, 10).low, 0);
  });
});
