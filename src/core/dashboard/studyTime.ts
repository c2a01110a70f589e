import type { JournalEvent } from '../progress/journalEvent.js';
import { dayOf, type LocalDay } from '../localDay.js';

/** The longest time between two events that counts as learning, in minutes; a longer one is a break. */
export const longestGap = 45;

/** What the journal says of one day. */
export interface StudyDay {
  readonly day: LocalDay;
  readonly minutes: number;
  readonly events: number;
}

/** How long the learner has learnt. */
export interface StudyTime {
  /** Days with at least one event, in order. */
  readonly days: readonly StudyDay[];
  readonly minutes: number;
  /** Stretches of learning without a break. */
  readonly sessions: number;
}

/**
 * Estimates the time spent from the times of events: the time between two events counts, on the day of the first, when it is at most
 * {@link longestGap} minutes; a longer one is a break and counts nothing. What lies before the first event of a session and after its last
 * is not seen, and a short break is not told from thinking, so this is no more than an estimate. An event that stands in the journal twice
 * counts once; the order of events does not matter.
 */
export function measureStudy(events: readonly JournalEvent[]): StudyTime {
  const times = sortedTimes(events);
  const days: { day: LocalDay; minutes: number; events: number }[] = [];
  let sessions = 0;
  let minutes = 0;
  for (let index = 0; index < times.length; index++) {
    const time = times[index] ?? NaN;
    const day = dayOf(new Date(time));
    const gap = ((times[index + 1] ?? Infinity) - time) / 60_000;
    const spent = gap <= longestGap ? gap : 0;
    sessions += gap <= longestGap ? 0 : 1;
    minutes += spent;
    const last = days.at(-1);
    if (last?.day === day) {
      last.minutes += spent;
      last.events += 1;
    } else {
      days.push({ day, minutes: spent, events: 1 });
    }
  }
  return { days, minutes, sessions };
}

/** Minutes on the days from `first` to `last`, both included. */
export function minutesBetween(days: readonly StudyDay[], first: LocalDay, last: LocalDay): number {
  return days.reduce((sum, { day, minutes }) => (day >= first && day <= last ? sum + minutes : sum), 0);
}

function sortedTimes(events: readonly JournalEvent[]): Float64Array {
  const seen = new Set<string>();
  const times = new Float64Array(events.length);
  for (const { id, at } of events) {
    if (!seen.has(id)) {
      times[seen.size] = Date.parse(at);
      seen.add(id);
    }
  }
  return times.subarray(0, seen.size).sort();
}
