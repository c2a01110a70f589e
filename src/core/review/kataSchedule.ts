import { createEmptyCard, fsrs, State } from 'ts-fsrs';
import { millisecondsOfDay } from '../localDay.js';
import type { ReviewGrade } from '../progress/journalEvent.js';
import type { Review } from './reviewHistory.js';
import { type CardState, notBefore, ratings } from './schedule.js';

/** Days after a pass until the exercise comes back for the first time: long enough to have forgotten the words of the code. */
export const firstInterval = 28;

/** A kata is half an hour of work: however badly it went, and however often it is put off, it leaves the learner alone for a week. */
export const leastInterval = 7;

// Without the steps of minutes that cards have: an exercise is not written again ten minutes later.
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false });

/** How a review names a kata, such as `kata:ex-mean`. */
export function kataItem(exercise: string): string {
  return `kata:${exercise}`;
}

/** Reads what {@link kataItem} wrote: the exercise's id; `undefined` for a card or a quiz item. */
export function parseKataItem(item: string): string | undefined {
  return item.startsWith('kata:') ? item.slice('kata:'.length) : undefined;
}

/** Where a pass and the katas since have brought an exercise; reviews in the order of time. */
export function replayKata(passedAt: string, reviews: readonly Review[]): CardState {
  const first = reviews[0]?.at;
  // The journal's pass may be one that came after the first kata; then that kata counts as having come when it was due.
  const learnt = new Date(
    first === undefined || passedAt < first ? passedAt : new Date(first).getTime() - firstInterval * millisecondsOfDay,
  );
  const start: CardState = {
    ...createEmptyCard(learnt),
    // Nine in ten are to know it still when it comes back: that is what FSRS calls a stability of so many days.
    stability: firstInterval,
    difficulty: 5,
    reps: 1,
    scheduled_days: firstInterval,
    state: State.Review,
    last_review: learnt,
    due: new Date(learnt.getTime() + firstInterval * millisecondsOfDay),
  };
  return reviews.reduce((state, { at, grade }) => nextKata(state, new Date(at), grade), start);
}

/** The kata after one more review. A clock that was put back counts as no time gone by. */
export function nextKata(state: CardState, now: Date, grade: ReviewGrade): CardState {
  const at = notBefore(state, now);
  const { card } = scheduler.next(state, at, ratings[grade]);
  return { ...card, due: new Date(Math.max(card.due.getTime(), at.getTime() + leastInterval * millisecondsOfDay)) };
}
