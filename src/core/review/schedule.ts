import { createEmptyCard, fsrs, Rating } from 'ts-fsrs';
import type { Card, Grade } from 'ts-fsrs';
import type { ReviewGrade } from '../progress/journalEvent.js';

// FSRS-6 with its published parameters: nine in ten cards are to be known when they come back. Without fuzz, so that the same
// journal gives the same dates on every machine.
const scheduler = fsrs({ enable_fuzz: false });

const ratings: Readonly<Record<ReviewGrade, Grade>> = { 1: Rating.Again, 2: Rating.Hard, 3: Rating.Good, 4: Rating.Easy };

/** Where the reviews of a card have brought it. */
export type CardState = Card;

/** The card after one more review. A clock that was put back counts as no time gone by. */
export function next(card: CardState | undefined, now: Date, grade: ReviewGrade): CardState {
  return scheduler.next(card ?? createEmptyCard(now), notBefore(card, now), ratings[grade]).card;
}

/** When the card would come back after each grade. */
export function preview(card: CardState | undefined, now: Date): Readonly<Record<ReviewGrade, Date>> {
  const at = notBefore(card, now);
  const outcomes = scheduler.repeat(card ?? createEmptyCard(now), at);
  return { 1: outcomes[1].card.due, 2: outcomes[2].card.due, 3: outcomes[3].card.due, 4: outcomes[4].card.due };
}

function notBefore(card: CardState | undefined, now: Date): Date {
  const last = card?.last_review;
  return last !== undefined && last > now ? last : now;
}

/** The chance, from 0 to 1, that a card would be recalled at a time; before its last review it counts as just reviewed. */
export function recallChance(card: CardState, at: Date): number {
  return scheduler.get_retrievability(card, notBefore(card, at), false);
}
