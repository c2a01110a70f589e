import { createEmptyCard, fsrs, Rating, State } from 'ts-fsrs';
import type { Card, Grade } from 'ts-fsrs';
import { millisecondsOfDay } from '../localDay.js';
import type { ReviewGrade } from '../progress/journalEvent.js';

// FSRS-6 with its published parameters: nine in ten cards are to be known when they come back. Without fuzz, so that the same
// journal gives the same dates on every machine.
const scheduler = fsrs({ enable_fuzz: false });

/** A grade, as the library calls it. */
export const ratings: Readonly<Record<ReviewGrade, Grade>> = { 1: Rating.Again, 2: Rating.Hard, 3: Rating.Good, 4: Rating.Easy };

/** Where the reviews of a card have brought it. */
export type CardState = Card;

/** The card after one more review. A clock that was put back counts as no time gone by. */
export function next(card: CardState | undefined, now: Date, grade: ReviewGrade): CardState {
  return scheduler.next(card ?? createEmptyCard(now), notBefore(card, now), ratings[grade]).card;
}

/**
 * The card after a review that another one follows: all that the next one depends on, in a third of the time of {@link next}. When it was due
 * in between is not worked out, so `due` and `scheduled_days` mean nothing.
 */
export function pass(card: CardState | undefined, now: Date, grade: ReviewGrade): CardState {
  if (card?.last_review === undefined || card.state !== State.Review || grade === 1) {
    return next(card, now, grade);
  }
  const at = notBefore(card, now);
  const { difficulty, stability } = scheduler.next_state(card, wholeDay(at) - wholeDay(card.last_review), ratings[grade]);
  return { ...card, difficulty, stability, reps: card.reps + 1, learning_steps: 0, last_review: at };
}

/** The library counts days between reviews by the calendar, in UTC. */
function wholeDay(at: Date): number {
  return Math.floor(at.getTime() / millisecondsOfDay);
}

/** When the card would come back after each grade. */
export function preview(card: CardState | undefined, now: Date): Readonly<Record<ReviewGrade, Date>> {
  const at = notBefore(card, now);
  const outcomes = scheduler.repeat(card ?? createEmptyCard(now), at);
  return { 1: outcomes[1].card.due, 2: outcomes[2].card.due, 3: outcomes[3].card.due, 4: outcomes[4].card.due };
}

/** The time of a review: a clock that was put back counts as no time gone by since the last. */
export function notBefore(card: CardState | undefined, now: Date): Date {
  const last = card?.last_review;
  return last !== undefined && last > now ? last : now;
}

/** The chance, from 0 to 1, that a card would be recalled at a time; before its last review it counts as just reviewed. */
export function recallChance(card: CardState, at: Date): number {
  // What the library's own function does, without the copy of the card that it makes each time.
  const last = card.last_review;
  return last === undefined
    ? 0
    : scheduler.forgetting_curve(Math.max(0, Math.floor((at.getTime() - last.getTime()) / millisecondsOfDay)), card.stability);
}
