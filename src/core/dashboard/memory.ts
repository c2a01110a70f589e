import type { ReviewGrade } from '../progress/journalEvent.js';
import type { Review } from '../review/reviewHistory.js';
import { type CardState, next, recallChance } from '../review/schedule.js';

/** A review of a card that had had at least a day to be forgotten: the chance of recall that the schedule saw, and what happened. */
export interface Recall {
  readonly chance: number;
  readonly recalled: boolean;
}

/** Where its reviews have brought each card, and what was recalled on the way. */
export interface Memory {
  readonly states: ReadonlyMap<string, CardState>;
  readonly recalls: readonly Recall[];
}

const day = 86_400_000;

/**
 * Replays all reviews (in the order of time) of the cards that count. A review the same day tells nothing of memory over time and makes no
 * recall; "again" is forgotten, everything else recalled.
 */
export function replayMemory(reviews: readonly Review[], counts: (card: string) => boolean): Memory {
  const states = new Map<string, CardState>();
  const recalls: Recall[] = [];
  for (const { card, at, grade } of reviews) {
    if (!counts(card)) {
      continue;
    }
    const now = new Date(at);
    const state = states.get(card);
    const last = state?.last_review;
    if (state !== undefined && last !== undefined && now.getTime() - last.getTime() >= day) {
      recalls.push({ chance: recallChance(state, now), recalled: isRecalled(grade) });
    }
    states.set(card, next(state, now, grade));
  }
  return { states, recalls };
}

function isRecalled(grade: ReviewGrade): boolean {
  return grade > 1;
}

/** The chance that a card that was reviewed would be recalled now, on average, and over how many cards; `undefined` without any. */
export function estimateRetention(
  states: ReadonlyMap<string, CardState>,
  now: Date,
): { readonly mean: number; readonly count: number } | undefined {
  const sum = [...states.values()].reduce((total, state) => total + recallChance(state, now), 0);
  return states.size === 0 ? undefined : { mean: sum / states.size, count: states.size };
}
