import type { Progress } from '../progress/progress.js';
import type { Catalogue } from '../roadmap/catalogue.js';
import { kataItem, parseKataItem } from './kataSchedule.js';
import { type Kata, listKatas } from './listKatas.js';
import { parseQuizItem } from './reviewHistory.js';
import type { Review } from './reviewHistory.js';
import type { ReviewCard } from './reviewDeck.js';
import { ReviewReplay } from './reviewReplay.js';
import type { CardState } from './schedule.js';

/** How much a learner wants to review in a day. */
export interface ReviewLimits {
  /** Most different items in a day. */
  readonly daily: number;
  /** Most of them that are new. */
  readonly newCards: number;
  /** Most katas. */
  readonly katas: number;
}

/** Something to be reviewed. */
export interface ReviewItem {
  /** A card's id, or the name of a quiz item (`quizItem`) or a kata (`kataItem`). */
  readonly id: string;
  readonly lesson: string;
  /** Where its reviews have brought it; `undefined` while it is new. */
  readonly state: CardState | undefined;
}

/** What the queue is made from. */
export interface ReviewSource {
  readonly cards: readonly ReviewCard[];
  readonly catalogue: Catalogue;
  readonly progress: Progress;
  /** Items that turned out not to be in the course any more. */
  readonly without: ReadonlySet<string>;
  /** Where its reviews have brought each item, if it was worked out before. */
  readonly states?: ReadonlyMap<string, CardState>;
}

/** What there is to review. */
export interface ReviewQueue {
  /** To be shown now, in this order. */
  readonly items: readonly ReviewItem[];
  /** How many of them are due again, katas left out, and how many new. */
  readonly due: number;
  readonly fresh: number;
  /** And how many are exercises to be written again. */
  readonly katas: number;
  /** When the next one comes that is not there yet, if any is known. */
  readonly nextDue: Date | undefined;
  /** Would there be more, had the day's limits not been reached? */
  readonly isLimited: boolean;
  /** The latest review of today, which can be taken back. */
  readonly last: Review | undefined;
}

/** Learning goes on within a session: what comes back so soon is shown when nothing else is left. */
const aheadMilliseconds = 20 * 60_000;

/**
 * Lists what is to be reviewed now: what was seen today and is due again, what was missed, what has waited longest, then what is new. A card is
 * there once its lesson has been read or an exercise of that lesson been started; a quiz item from the first wrong answer until it was
 * judged good or easy here. A kata comes last, for it takes longer than all the rest.
 */
export function buildQueue(
  { cards, catalogue, progress, without, states = new ReviewReplay().replay(progress.review.reviews).states }: ReviewSource,
  { now, startOfDay, limits }: { readonly now: Date; readonly startOfDay: Date; readonly limits: ReviewLimits },
): ReviewQueue {
  const { reviews } = progress.review;
  const byCard = groupByCard(reviews);
  const today = reviews.filter(({ at }) => at >= startOfDay.toISOString());
  const seenToday = new Set(today.map(({ card }) => card));
  const newToday = [...seenToday].filter(
    (id) =>
      parseQuizItem(id) === undefined && parseKataItem(id) === undefined && (byCard.get(id)?.[0]?.at ?? '') >= startOfDay.toISOString(),
  ).length;

  const lessons = new Set(catalogue.steps.flatMap((step) => step.lessons.map(({ id }) => id)));
  const items = [...missedItems(progress, byCard, states), ...cardItems(cards, catalogue, progress, states)].filter(
    ({ id, lesson }) => lessons.has(lesson) && !without.has(id),
  );
  const known = items.filter(({ state }) => state !== undefined).sort(byDue);
  const isDue = ({ state }: ReviewItem): boolean => state !== undefined && state.due <= now;
  const unseen = items.filter(({ state }) => state === undefined);
  const again = known.filter((item) => seenToday.has(item.id) && isDue(item));
  // What was missed is not new to the learner.
  const waiting = [...unseen.filter(isMissed), ...known.filter((item) => !seenToday.has(item.id) && isDue(item))];
  const fresh = unseen.filter((item) => !isMissed(item));

  const room = Math.max(0, limits.daily - seenToday.size);
  const waitingNow = waiting.slice(0, room);
  const freshNow = fresh.slice(0, Math.max(0, Math.min(room - waitingNow.length, limits.newCards - newToday)));
  const rest = known.filter((item) => !isDue(item));
  const ahead = rest.filter(
    ({ id, state }) => seenToday.has(id) && state !== undefined && state.due.getTime() - now.getTime() <= aheadMilliseconds,
  );
  const katas = listKatas(catalogue, progress).filter(({ due }) => due <= now);
  const katasToday = [...seenToday].filter((id) => parseKataItem(id) !== undefined).length;
  const katasNow = katas.slice(0, Math.max(0, Math.min(room - waitingNow.length - freshNow.length, limits.katas - katasToday)));
  const shown = [...again, ...waitingNow, ...freshNow, ...katasNow.map(toItem)];
  return {
    items: shown.length > 0 ? shown : ahead,
    due: again.length + waitingNow.length,
    fresh: freshNow.length,
    katas: katasNow.length,
    nextDue: rest[0]?.state?.due,
    isLimited: waitingNow.length < waiting.length || freshNow.length < fresh.length,
    last: today.at(-1),
  };
}

function cardItems(
  cards: readonly ReviewCard[],
  catalogue: Catalogue,
  { lessons, exercises }: Progress,
  states: ReadonlyMap<string, CardState>,
): readonly ReviewItem[] {
  const practised = new Set(
    catalogue.steps
      .flatMap((step) => step.exercises.filter(({ id }) => exercises.get(id)?.started !== undefined))
      .map(({ lesson }) => lesson),
  );
  return cards.flatMap(({ id, lesson }): readonly ReviewItem[] => {
    const state = states.get(id);
    const isThere = state !== undefined || lessons.get(lesson)?.read !== undefined || practised.has(lesson);
    return isThere ? [{ id, lesson, state }] : [];
  });
}

function missedItems(
  { review }: Progress,
  byCard: ReadonlyMap<string, readonly Review[]>,
  states: ReadonlyMap<string, CardState>,
): readonly ReviewItem[] {
  return [...review.misses].flatMap(([id, missed]): readonly ReviewItem[] => {
    const lesson = parseQuizItem(id)?.lesson;
    const reviews = byCard.get(id) ?? [];
    const isSettled = reviews.some(({ at, grade }) => grade >= 3 && at >= missed);
    return lesson === undefined || isSettled ? [] : [{ id, lesson, state: states.get(id) }];
  });
}

function toItem({ exercise, state }: Kata): ReviewItem {
  return { id: kataItem(exercise.id), lesson: exercise.lesson, state };
}

function isMissed({ id }: ReviewItem): boolean {
  return parseQuizItem(id) !== undefined;
}

function groupByCard(reviews: readonly Review[]): ReadonlyMap<string, readonly Review[]> {
  const groups = new Map<string, Review[]>();
  for (const review of reviews) {
    const group = groups.get(review.card);
    if (group === undefined) {
      groups.set(review.card, [review]);
    } else {
      group.push(review);
    }
  }
  return groups;
}

function byDue(a: ReviewItem, b: ReviewItem): number {
  return (a.state?.due.getTime() ?? 0) - (b.state?.due.getTime() ?? 0);
}
