import { dayOf, writeDay } from '../localDay.js';

/** The calendar day of a moment where the learner is, such as `2026-03-29`; late in the evening that is another one than in UTC. */
export function calendarDay(moment: string | Date): string {
  return writeDay(dayOf(new Date(moment)));
}
