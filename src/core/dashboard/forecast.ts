import type { CoursePace } from './coursePace.js';

/** When the rest of the course may be done, in weeks from today. */
export type Forecast =
  | { readonly kind: 'done' }
  /** Fewer than {@link fewestWeeks} whole weeks are known. */
  | { readonly kind: 'too-few'; readonly weeks: number }
  /** Nothing was finished in the weeks that count. */
  | { readonly kind: 'standing' }
  /** In one of ten futures sooner than `early`, in one of ten later than `late`; `undefined` is beyond {@link horizon}. */
  | { readonly kind: 'range'; readonly early: number | undefined; readonly likely: number | undefined; readonly late: number | undefined };

/** The fewest whole weeks that a forecast is made from. */
export const fewestWeeks = 4;

/** Ten years, in weeks: what lies beyond is not named. */
export const horizon = 520;

const futures = 2000;

/**
 * Draws possible futures from the weeks so far, by a bootstrap in two stages: each future first draws as many weeks as are known, with
 * replacement (the pace itself is uncertain), and then takes week after week from these until the rest is done. It takes for granted that
 * the weeks to come are like those that were, and that one does not depend on the one before it; holidays and a new job are not foreseen.
 * @param uniform random numbers from [0, 1)
 */
export function forecastFinish({ weeks, remaining }: CoursePace, uniform: () => number): Forecast {
  if (remaining.items === 0) {
    return { kind: 'done' };
  }
  if (weeks.length < fewestWeeks) {
    return { kind: 'too-few', weeks: weeks.length };
  }
  if (weeks.every((minutes) => minutes === 0)) {
    return { kind: 'standing' };
  }
  const draw = (from: readonly number[]): number => from[Math.floor(uniform() * from.length)] ?? 0;
  const durations = Float64Array.from({ length: futures }, () => {
    const pace = weeks.map(() => draw(weeks));
    let left = remaining.minutes;
    let week = 0;
    while (left > 0 && week <= horizon) {
      left -= draw(pace);
      week += 1;
    }
    return week;
  }).sort();
  const at = (share: number): number | undefined => {
    const week = durations[Math.floor(share * (futures - 1))] ?? Infinity;
    return week > horizon ? undefined : week;
  };
  return { kind: 'range', early: at(0.1), likely: at(0.5), late: at(0.9) };
}
