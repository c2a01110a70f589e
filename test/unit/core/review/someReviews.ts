import type { ReviewGrade } from '../../../../src/core/progress/journalEvent.js';
import type { Review } from '../../../../src/core/review/reviewHistory.js';
import { type CardState, next } from '../../../../src/core/review/schedule.js';

/** Milliseconds. */
export const hour = 60 * 60_000;
/** Noon of a day in March. */
export const start = new Date(2026, 2, 2, 12);
/** So many days after {@link start}. */
export const after = (days: number): Date => new Date(start.getTime() + days * 24 * hour);

/** Reviews of one card: days after the start, grade. */
export function reviews(card: string, ...all: readonly (readonly [number, ReviewGrade])[]): readonly Review[] {
  return all.map(([days, grade], n) => ({ id: `${card}-${n}`, card, grade, at: after(days).toISOString() }));
}

/** The forgetting curve of FSRS-6 with its published decay: nine in ten are left after as many days as the stability says. */
export function curve(days: number, stability: number): number {
  const decay = -0.1542;
  return (1 + (0.9 ** (1 / decay) - 1) * (days / stability)) ** decay;
}

/** Where the reviews of one card, in the order of time, bring it; `undefined` where there is none. */
export function replay(reviews: readonly Review[]): CardState | undefined {
  return reviews.reduce<CardState | undefined>((card, { at, grade }) => next(card, new Date(at), grade), undefined);
}
