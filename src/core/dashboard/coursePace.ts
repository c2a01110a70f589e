import type { JournalEvent } from '../progress/journalEvent.js';
import type { Catalogue } from '../roadmap/catalogue.js';
import { dayOf, type LocalDay } from '../localDay.js';

/** How fast the course goes, in the minutes that the roadmap gives each lesson and exercise. */
export interface CoursePace {
  /** Minutes of the course done in each whole week since the beginning, at most the last 26; the latest week, which ends today, last. */
  readonly weeks: readonly number[];
  /** What is left of lessons and exercises. */
  readonly remaining: { readonly minutes: number; readonly items: number };
}

const mostWeeks = 26;

/** After every time that the journal can hold. */
const latest = '~';

/**
 * Measures the pace: a lesson counts when it is first read, an exercise when it is first passed. Weeks are seven days each and end with today, so that none of them is half over; the days before the first whole one are left out.
 * Projects are no part of it: their hours are rough, and nothing tells yet when one is done.
 */
export function measurePace(
  { steps }: Catalogue,
  events: readonly JournalEvent[],
  begun: LocalDay | undefined,
  today: LocalDay,
): CoursePace {
  const firsts = findFirsts(events);
  const items = steps.flatMap(({ lessons, exercises }) => [
    ...lessons.map(({ id, minutes }) => ({ minutes, done: firsts.get(`lesson ${id}`) })),
    ...exercises.map(({ id, minutes }) => ({ minutes, done: firsts.get(`exercise ${id}`) })),
  ]);
  const whole = begun === undefined ? 0 : Math.floor((today - begun + 1) / 7);
  const weeks = new Array<number>(Math.min(mostWeeks, whole)).fill(0);
  let left = 0;
  let count = 0;
  for (const { minutes, done } of items) {
    if (done === undefined) {
      left += minutes;
      count += 1;
    } else {
      const ago = Math.floor((today - dayOf(new Date(done))) / 7);
      const index = weeks.length - 1 - ago;
      if (index >= 0 && index < weeks.length) {
        weeks[index] = (weeks[index] ?? 0) + minutes;
      }
    }
  }
  return { weeks, remaining: { minutes: left, items: count } };
}

/** When each lesson was first read and each exercise first passed. */
function findFirsts(events: readonly JournalEvent[]): ReadonlyMap<string, string> {
  const firsts = new Map<string, string>();
  for (const event of events) {
    const item =
      event.type === 'lesson.read'
        ? `lesson ${event.lesson}`
        : event.type === 'exercise.checked' && event.outcome === 'passed'
          ? `exercise ${event.exercise}`
          : undefined;
    if (item !== undefined && event.at < (firsts.get(item) ?? latest)) {
      firsts.set(item, event.at);
    }
  }
  return firsts;
}
