import assert from 'node:assert/strict';
import { english } from '../../../../src/core/localiser.js';
import type { JournalEvent, NewJournalEvent, ReviewGrade } from '../../../../src/core/progress/journalEvent.js';
import { foldProgress } from '../../../../src/core/progress/progress.js';
import { describeWaiting } from '../../../../src/core/review/describeWaiting.js';
import { followKata, gradeKata } from '../../../../src/core/review/kataProgress.js';
import { kataItem, nextKata, parseKataItem, replayKata } from '../../../../src/core/review/kataSchedule.js';
import { findKataReview, listKatas } from '../../../../src/core/review/listKatas.js';
import { buildQueue, type ReviewLimits } from '../../../../src/core/review/reviewQueue.js';
import { ReviewReplay } from '../../../../src/core/review/reviewReplay.js';
import { exerciseState } from '../../../../src/core/roadmap/itemStates.js';
import { sampleCatalogue } from '../roadmap/sampleCatalogue.js';
import { after, reviews, start } from './someReviews.js';

const [first, second] = sampleCatalogue.steps.flatMap(({ exercises }) => exercises.map(({ id }) => id));
const one = first ?? '';
const two = second ?? '';
const dayLength = 86_400_000;

/** Events on days after the start, each with its own id. */
function journal(...all: readonly (readonly [day: number, event: NewJournalEvent])[]): readonly JournalEvent[] {
  return all.map(([day, event], n) => ({ ...event, id: `e${n}`, at: after(day).toISOString() }));
}

const passed = (exercise: string): NewJournalEvent => ({
  type: 'exercise.checked',
  exercise,
  outcome: 'passed',
  passed: 2,
  total: 2,
  files: 'f',
});
const begun = (exercise: string, branch = 'b1'): NewJournalEvent => ({ type: 'kata.started', exercise, branch });
const checked = (exercise: string, outcome: 'passed' | 'failed', branch = 'b1'): NewJournalEvent => ({
  ...{ type: 'kata.checked', exercise, branch, outcome, passed: 0, total: 2 },
});
const judged = (exercise: string, grade: ReviewGrade): NewJournalEvent => ({ type: 'card.reviewed', card: kataItem(exercise), grade });

/** What is in the queue so many days after the start. */
function queue(events: readonly JournalEvent[], day: number, limits: Partial<ReviewLimits> = {}): ReturnType<typeof buildQueue> {
  const now = after(day);
  const source = { cards: [], catalogue: sampleCatalogue, progress: foldProgress(events), without: new Set<string>() };
  return buildQueue(source, { now, startOfDay: new Date(now.getTime() - 1), limits: { daily: 9, newCards: 9, katas: 1, ...limits } });
}

const ids = ({ items }: ReturnType<typeof buildQueue>): readonly string[] => items.map(({ id }) => id);

/** Days from the start until a kata is due. */
function dueAfter(events: readonly JournalEvent[], exercise = one): number {
  const kata = listKatas(sampleCatalogue, foldProgress(events)).find((each) => each.exercise.id === exercise);
  return ((kata?.due.getTime() ?? 0) - start.getTime()) / dayLength;
}

describe('katas', () => {
  it('are due four weeks after the latest pass, and not before', () => {
    assert.deepEqual(ids(queue(journal([0, passed(one)]), 27)), []);
    assert.deepEqual(ids(queue(journal([0, passed(one)]), 28)), [kataItem(one)]);
    assert.deepEqual(ids(queue(journal([0, passed(one)], [10, passed(one)]), 28)), []);
    const failed: NewJournalEvent = { type: 'exercise.checked', exercise: two, outcome: 'failed', passed: 0, total: 2, files: 'f' };
    assert.deepEqual(ids(queue(journal([0, failed], [0, { type: 'exercise.started', exercise: one, folder: 'x' }]), 99)), []);
  });

  it('come one a day at most, or as the learner wishes, within the limit of the day', () => {
    const events = journal([0, passed(one)], [1, passed(two)]);
    assert.deepEqual(ids(queue(events, 40)), [kataItem(one)]);
    assert.deepEqual([ids(queue(events, 40, { katas: 2 })), queue(events, 40, { katas: 2 }).katas], [[kataItem(one), kataItem(two)], 2]);
    assert.deepEqual([ids(queue(events, 40, { katas: 0 })), queue(events, 40, { katas: 0 }).isLimited], [[], false]);
    assert.deepEqual(ids(queue(events, 40, { daily: 0 })), []);
    assert.deepEqual(
      ids(queue([...events, ...journal([0, judged('ex-x', 3)]).map((e) => ({ ...e, id: 'z', at: after(40).toISOString() }))], 40)),
      [],
    );
  });

  it('go away for months when they went well, for weeks when not, and for a week at least', () => {
    const days = ([1, 2, 3, 4] as const).map((grade) => dueAfter(journal([0, passed(one)], [30, judged(one, grade)])) - 30);
    const [again = 0, hard = 0, good = 0, easy = 0] = days;
    assert.ok(again >= 7 && again < 28 && hard > 28 && good > hard + 7 && good > 60 && easy > good + 14, String(days));
    assert.ok(dueAfter(journal([0, passed(one)], [30, judged(one, 3)], [31, passed(one)])) > 60, 'a later pass takes nothing back');
  });

  it('count as having come when they were due, where the journal knows only a pass after them', () => {
    const [review] = reviews(kataItem(one), [30, 3]);
    assert.ok(review !== undefined);
    assert.deepEqual(replayKata(after(40).toISOString(), [review]).due, replayKata(after(2).toISOString(), [review]).due);
    const state = replayKata(start.toISOString(), []);
    assert.ok(nextKata(state, after(-50), 3).due.getTime() >= start.getTime() + 7 * dayLength, 'a clock that was put back');
  });

  it('can be put off for a week, again and again', () => {
    const events = journal([0, passed(one)], [30, { type: 'kata.postponed', exercise: one }]);
    assert.deepEqual([dueAfter(events), ids(queue(events, 36)), ids(queue(events, 37))], [37, [], [kataItem(one)]]);
  });

  it('are taken back by undo', () => {
    const events = journal([0, passed(one)], [30, judged(one, 3)], [30, { type: 'review.undone', review: 'e1' }]);
    assert.equal(dueAfter(events), 28);
  });

  it('never take a pass away, whatever becomes of them, and are no cards', () => {
    const before = journal([-1, { type: 'exercise.started', exercise: one, folder: 'x' }], [0, passed(one)]);
    const events = [
      ...before,
      ...journal([30, begun(one)], [30, checked(one, 'failed')], [31, judged(one, 1)]).map((e) => ({ ...e, id: `k${e.id}` })),
    ];
    const [then, now] = [foldProgress(before), foldProgress(events)];
    assert.deepEqual([exerciseState(one, now), now.exercises], ['passed', then.exercises]);
    assert.equal(new ReviewReplay().replay(now.review.reviews).states.size, 0);
  });

  it('know which review is theirs', () => {
    const events = journal([0, passed(one)], [30, begun(one)], [30, judged(one, 3)], [90, begun(one, 'b2')]);
    assert.equal(findKataReview(foldProgress(events.slice(0, 3)), one)?.grade, 3);
    assert.equal(findKataReview(foldProgress(events), one), undefined);
  });

  it('know it also where the clock was put back meanwhile', () => {
    const [pass, start, review] = journal([0, passed(one)], [30, begun(one)], [29, judged(one, 3)]);
    assert.ok(pass !== undefined && start !== undefined && review !== undefined);
    const order = new Date(Date.parse(start.at) + 1).toISOString();
    assert.equal(findKataReview(foldProgress([pass, start, { ...review, order }]), one)?.grade, 3);
  });

  it('are judged by what helped and by failures, from their start on', () => {
    const events: readonly NewJournalEvent[] = [
      { type: 'hint.shown', exercise: one, task: 1, hint: 1 },
      begun(one),
      checked(one, 'failed'),
      checked(one, 'failed'),
      checked(one, 'passed'),
    ];
    const fold = (...more: readonly NewJournalEvent[]) =>
      foldProgress(journal(...[...events, ...more].map((e, n) => [n, e] as const))).katas.get(one);
    assert.deepEqual(fold(), { ...fold(), failures: 2, lastOutcome: 'passed', branch: 'b1' });
    const grade = (tasks: number, ...more: readonly NewJournalEvent[]) => gradeKata(fold(...more) ?? { failures: 0 }, tasks);
    assert.deepEqual([grade(1), grade(0)], [3, 2]);
    const hint: NewJournalEvent = { type: 'hint.shown', exercise: one, task: 1, hint: 2 };
    assert.deepEqual([grade(1, hint), grade(1, hint, { type: 'solution.shown', exercise: one }, hint)], [2, 1]);
    assert.deepEqual(grade(1, hint, checked(one, 'failed', 'b2')), 3, 'a new branch is a new kata, also where its start was not kept');
    assert.equal(followKata(undefined, { type: 'solution.shown', exercise: one, id: 'x', at: start.toISOString() }), undefined);
  });

  it('have names of their own', () => {
    assert.deepEqual(
      [parseKataItem(kataItem('ex-a')), parseKataItem('one.a-1'), parseKataItem('quiz:one.a#q')],
      ['ex-a', undefined, undefined],
    );
  });

  it('are counted in words', () => {
    const words = (due: number, fresh: number, katas: number): string => describeWaiting({ due, fresh, katas }, english);
    assert.deepEqual(
      [words(12, 5, 1), words(0, 5, 0), words(0, 0, 2), words(0, 0, 0)],
      ['12 due · 5 new · 1 kata', '5 new', '2 katas', '0 due'],
    );
  });
});
