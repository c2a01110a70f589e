/** A day of the calendar on the learner's wall, counted from 1 January 1970: neighbouring days differ by 1, whatever the clocks did. */
export type LocalDay = number;

/** Milliseconds of a day in UTC, where no clock is put forward or back. */
export const millisecondsOfDay = 86_400_000;

/** The day of a moment, in the time zone of this machine. */
export function dayOf(at: Date): LocalDay {
  return Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) / millisecondsOfDay;
}

/** The day as a date in UTC, to be written with `timeZone: 'UTC'`. */
export function dateOf(day: LocalDay): Date {
  return new Date(day * millisecondsOfDay);
}

/** Monday is 0, Sunday 6. */
export function weekdayOf(day: LocalDay): number {
  // 1 January 1970 was a Thursday.
  return (((day + 3) % 7) + 7) % 7;
}

/** Writes a day as year-month-day, such as `2026-03-29`. */
export function writeDay(day: LocalDay): string {
  return dateOf(day).toISOString().slice(0, 10);
}

/** Reads a day that is written as year-month-day; `undefined` where the calendar has no such day. */
export function readDay(text: string): LocalDay | undefined {
  const day = Date.parse(`${text}T00:00:00Z`) / millisecondsOfDay;
  // Some parsers take 30 February for 2 March.
  return Number.isInteger(day) && writeDay(day) === text ? day : undefined;
}
