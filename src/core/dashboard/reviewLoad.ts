import { type CardState, next } from '../review/schedule.js';
import { dayOf, type LocalDay } from '../localDay.js';

/** How many days ahead the load is worked out. */
export const loadDays = 30;

/** How many cards come back. */
export interface ReviewLoad {
  /** Due already on the days before today. */
  readonly overdue: number;
  /** For each of the next {@link loadDays} days, today first: cards that come back then, what is overdue left out. */
  readonly days: readonly number[];
}

/**
 * Works out how many cards come back on each day if each is answered "good" on the day that it is due, and what is overdue today. New cards
 * are left out: how many there will be is up to the learner.
 */
export function foreseeLoad(states: Iterable<CardState>, now: Date): ReviewLoad {
  const today = dayOf(now);
  const days = new Array<number>(loadDays).fill(0);
  let overdue = 0;
  for (const first of states) {
    const isOverdue = dayOf(first.due) < today;
    overdue += isOverdue ? 1 : 0;
    let state = isOverdue ? review(first, now, today) : first;
    for (let day = dayOf(state.due); day < today + loadDays; day = dayOf(state.due)) {
      days[day - today] = (days[day - today] ?? 0) + 1;
      state = review(state, state.due, day);
    }
  }
  return { overdue, days };
}

/** The card after a day on which it was answered "good" as often as it came; coming back the same day is one more look at it, not one more card. */
function review(card: CardState, at: Date, day: LocalDay): CardState {
  let state = next(card, at, 3);
  while (dayOf(state.due) <= day) {
    state = next(state, state.due, 3);
  }
  return state;
}
