import { millisecondsOfDay } from '../localDay.js';
import { parseKataItem } from './kataSchedule.js';
import type { Review } from './reviewHistory.js';
import { type CardState, next, pass, recallChance } from './schedule.js';

/** A review that came when there had been at least a day to forget: the chance of recall that the schedule saw, and what happened. */
export interface Recall {
  readonly card: string;
  readonly chance: number;
  readonly recalled: boolean;
}

/** Where its reviews have brought each item, and what was recalled on the way. */
export interface Memory {
  readonly states: ReadonlyMap<string, CardState>;
  readonly recalls: readonly Recall[];
}

/**
 * Replays reviews, and goes on from where it was when more have come: a hundred thousand of them take a tenth of a second. A review the same day
 * tells nothing of memory over time and makes no recall; "again" is forgotten, everything else recalled.
 */
export class ReviewReplay {
  #reviews: readonly Review[] = [];
  #states = new Map<string, CardState>();
  #recalls: Recall[] = [];

  /** What these reviews lead to; they come in the order of time. What it gives holds until it is asked again. */
  replay(reviews: readonly Review[]): Memory {
    const isContinued = this.#reviews.length <= reviews.length && this.#reviews.every(({ id }, index) => id === reviews[index]?.id);
    if (!isContinued) {
      this.#states = new Map();
      this.#recalls = [];
    }
    const added = isContinued ? reviews.slice(this.#reviews.length) : reviews;
    const last = new Map(added.map((review) => [review.card, review]));
    for (const review of added) {
      this.#add(review, last.get(review.card) === review);
    }
    this.#reviews = reviews;
    return { states: this.#states, recalls: this.#recalls };
  }

  #add({ card, at, grade }: Review, isLast: boolean): void {
    // An exercise has a schedule of its own, and says little of what is remembered of cards.
    if (parseKataItem(card) !== undefined) {
      return;
    }
    const now = new Date(at);
    const state = this.#states.get(card);
    const last = state?.last_review;
    if (state !== undefined && last !== undefined && now.getTime() - last.getTime() >= millisecondsOfDay) {
      this.#recalls.push({ card, chance: recallChance(state, now), recalled: grade > 1 });
    }
    this.#states.set(card, isLast ? next(state, now, grade) : pass(state, now, grade));
  }
}
