import { millisecondsOfDay } from '../localDay.js';
import { orderOf } from '../progress/journalEvent.js';
import type { Progress } from '../progress/progress.js';
import type { Catalogue, CatalogueExercise } from '../roadmap/catalogue.js';
import { kataItem, leastInterval, parseKataItem, replayKata } from './kataSchedule.js';
import type { Review } from './reviewHistory.js';
import type { CardState } from './schedule.js';

/** An exercise that comes back, or will. */
export interface Kata {
  readonly exercise: CatalogueExercise;
  /** ISO 8601. */
  readonly passedAt: string;
  readonly state: CardState;
  /** When it comes back, also where it was put off. */
  readonly due: Date;
}

/** Every exercise of the course that was passed, as a kata: what has waited longest first. */
export function listKatas({ steps }: Catalogue, { exercises, katas, review }: Progress): readonly Kata[] {
  const reviews = groupReviews(review.reviews);
  return steps
    .flatMap((step) => step.exercises)
    .flatMap((exercise): readonly Kata[] => {
      const passedAt = exercises.get(exercise.id)?.passedAt;
      if (passedAt === undefined) {
        return [];
      }
      const state = replayKata(passedAt, reviews.get(exercise.id) ?? []);
      const postponed = katas.get(exercise.id)?.postponed;
      const until = postponed === undefined ? 0 : Date.parse(postponed) + leastInterval * millisecondsOfDay;
      return [{ exercise, passedAt, state, due: new Date(Math.max(state.due.getTime(), until)) }];
    })
    .sort((a, b) => a.due.getTime() - b.due.getTime());
}

/** The latest review of the kata that is under way, or was last: `undefined` where it is not judged yet. */
export function findKataReview({ katas, review }: Pick<Progress, 'katas' | 'review'>, exercise: string): Review | undefined {
  const started = katas.get(exercise)?.started;
  const item = kataItem(exercise);
  return started === undefined ? undefined : review.reviews.findLast((review) => review.card === item && orderOf(review) >= started);
}

function groupReviews(reviews: readonly Review[]): ReadonlyMap<string, readonly Review[]> {
  const groups = new Map<string, Review[]>();
  for (const review of reviews) {
    const exercise = parseKataItem(review.card);
    if (exercise !== undefined) {
      const group = groups.get(exercise) ?? [];
      group.push(review);
      groups.set(exercise, group);
    }
  }
  return groups;
}
