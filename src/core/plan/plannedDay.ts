import { measureStudy, minutesBetween } from '../dashboard/studyTime.js';
import { dateOf, dayOf, readDay } from '../localDay.js';
import type { JournalEvent } from '../progress/journalEvent.js';
import { minutesOn } from './planArithmetic.js';
import type { PlanReading } from './planReading.js';

/** What the plan says of today. */
export type PlannedDay =
  | { readonly kind: 'hours'; readonly planned: number; readonly studied: number }
  /** It begins within a week, on this day (a date in UTC). */
  | { readonly kind: 'begins'; readonly on: Date }
  | { readonly kind: 'damaged'; readonly reason: string };

/** Works out what Home says of the plan today; `undefined` on a day for which nothing is planned, and without a plan. */
export function findPlannedDay(reading: PlanReading, events: readonly JournalEvent[], now: Date): PlannedDay | undefined {
  if (reading.kind !== 'plan') {
    return reading.kind === 'damaged' ? { kind: 'damaged', reason: reading.reason } : undefined;
  }
  const { plan } = reading;
  const today = dayOf(now);
  const [start, target] = [readDay(plan.start), readDay(plan.target)];
  if (start === undefined || target === undefined || today > target) {
    return undefined;
  }
  if (today < start) {
    return start - today < 7 ? { kind: 'begins', on: dateOf(start) } : undefined;
  }
  const planned = minutesOn(plan, today);
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate()).toISOString();
  const { days } = measureStudy(planned === 0 ? [] : events.filter(({ at }) => at >= midnight));
  return planned === 0 ? undefined : { kind: 'hours', planned, studied: minutesBetween(days, today, today) };
}
