import assert from 'node:assert/strict';
import { calibrate, wilsonInterval } from '../../../../src/core/dashboard/calibration.js';
import { dayOf } from '../../../../src/core/dashboard/localDay.js';
import { measureRetention } from '../../../../src/core/dashboard/mastery.js';
import { estimateRetention, replayMemory } from '../../../../src/core/dashboard/memory.js';
import { foreseeLoad } from '../../../../src/core/dashboard/reviewLoad.js';
import type { ReviewGrade } from '../../../../src/core/progress/journalEvent.js';
import type { Review } from '../../../../src/core/review/reviewHistory.js';
import { replay } from '../../../../src/core/review/schedule.js';
import { sampleCatalogue } from '../roadmap/sampleCatalogue.js';

const hour = 60 * 60_000;
const start = new Date(2026, 2, 2, 12);
const after = (days: number): Date => new Date(start.getTime() + days * 24 * hour);

/** Reviews of one card: days after the start, grade. */
function reviews(card: string, ...all: readonly (readonly [number, ReviewGrade])[]): readonly Review[] {
  return all.map(([days, grade], n) => ({ id: `${card}-${n}`, card, grade, at: after(days).toISOString() }));
}

/** The forgetting curve of FSRS-6 with its published decay: nine in ten are left after as many days as the stability says. */
function curve(days: number, stability: number): number {
  const decay = -0.1542;
  return (1 + (0.9 ** (1 / decay) - 1) * (days / stability)) ** decay;
}

const every = (): boolean => true;
const near = (actual: number, expected: number): void => assert.ok(Math.abs(actual - expected) < 1e-6, `${actual}, not ${expected}`);

describe('replayMemory', () => {
  it('brings each card where a replay of its own reviews does', () => {
    const one = reviews('one', [0, 3], [0.1, 3], [3, 1], [5, 3]);
    const two = reviews('two', [0, 4], [20, 3]);
    const all = [...one, ...two].toSorted((a, b) => a.at.localeCompare(b.at));
    const { states } = replayMemory(all, every);
    assert.deepEqual(states.get('one'), replay(one));
    assert.deepEqual(states.get('two'), replay(two));
  });

  it('compares chance and outcome of reviews that came at least a day after the one before', () => {
    const first = replay(reviews('one', [0, 4]));
    const { recalls } = replayMemory(reviews('one', [0, 4], [0.5, 3], [10.5, 1]), every);
    assert.equal(recalls.length, 1);
    assert.equal(recalls[0]?.recalled, false);
    const second = replay(reviews('one', [0, 4], [0.5, 3]));
    near(recalls[0].chance, curve(10, second?.stability ?? NaN));
    assert.ok((first?.stability ?? 0) > 0);
  });

  it('leaves out what does not count', () => {
    const { states, recalls } = replayMemory(reviews('gone', [0, 3], [5, 3]), () => false);
    assert.deepEqual([states.size, recalls.length], [0, 0]);
  });
});

describe('estimateRetention', () => {
  it('is the mean of the forgetting curves, with the number of cards', () => {
    const { states } = replayMemory([...reviews('one', [0, 3]), ...reviews('two', [0, 4])], every);
    const [one, two] = [states.get('one')?.stability ?? NaN, states.get('two')?.stability ?? NaN];
    const retention = estimateRetention(states, after(12));
    assert.equal(retention?.count, 2);
    near(retention.mean, (curve(12, one) + curve(12, two)) / 2);
    near(curve(one, one), 0.9);
  });

  it('is unknown without a card', () => {
    assert.equal(estimateRetention(new Map(), start), undefined);
  });
});

describe('measureRetention', () => {
  it('adds up the chances of the cards of each step; cards never reviewed add nothing', () => {
    const cards = ['a', 'b', 'c'].map((id) => ({ id, lesson: id === 'c' ? 'two.a' : 'one.a', front: '', back: '', rubric: [] }));
    const { states } = replayMemory(reviews('a', [0, 4]), every);
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
