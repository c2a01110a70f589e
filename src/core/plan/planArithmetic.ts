import { type LocalDay, weekdayOf } from '../localDay.js';
import type { Progress } from '../progress/progress.js';
import type { Catalogue } from '../roadmap/catalogue.js';
import { isExerciseDone } from '../roadmap/itemStates.js';
import { weekdays } from './planFormat.js';
import type { StudyPlan } from './studyPlan.js';

/** S of the lesson on plans: stated hours of the whole course, with the steps that are still being written. */
export const courseHours = 335;

/** f: hours for one stated hour, of somebody who has not programmed before, and of somebody who has. */
export const timeFactors = { newcomer: 1.6, programmer: 1.2 } as const;

/** o: weeks off, for holidays, feasts and colds. */
export const usualWeeksOff = 4;

/** The usual targets, in weeks. */
export const targetWeeks = { 12: 52, 9: 39, 6: 26 } as const;

/** Rounding of floats must not make a week of nothing. */
const tiny = 1e-9;

/** W = ⌈fS / h⌉ + o, the weeks that these hours take; infinite without any hours in a week. */
export function countWeeks(hours: number, hoursPerWeek: number, weeksOff: number): number {
  return Math.ceil(hours / hoursPerWeek - tiny) + weeksOff;
}

/** h = fS / (W - o), the hours that each week of study needs; infinite where there is no such week. */
export function hoursForWeeks(hours: number, weeks: number, weeksOff: number): number {
  return weeks > weeksOff ? hours / (weeks - weeksOff) : Infinity;
}

/** The last day of so many weeks. */
export function lastDay(start: LocalDay, weeks: number): LocalDay {
  return start + 7 * weeks - 1;
}

/** What the weekdays add up to, in hours. */
export function sumOfDays({ hours }: Pick<StudyPlan, 'hours'>): number {
  // Tenths do not add up exactly in binary.
  return Math.round(weekdays.reduce((sum, day) => sum + hours[day], 0) * 1e6) / 1e6;
}

/** The minutes that are planned for a day, whether the plan has begun or not. */
export function minutesOn({ hours }: StudyPlan, day: LocalDay): number {
  const weekday = weekdays[weekdayOf(day)];
  return weekday === undefined ? 0 : hours[weekday] * 60;
}

/** The first day of the week of the plan that a day is in. */
export function weekBegin(start: LocalDay, day: LocalDay): LocalDay {
  return start + 7 * Math.floor((day - start) / 7);
}

/** f(S - what is done): the learner's own hours that are left, by the minutes of the lessons read and the exercises passed. */
export function remainingHours(plan: Pick<StudyPlan, 'courseHours' | 'timeFactor'>, { steps }: Catalogue, progress: Progress): number {
  const done = steps.flatMap(({ lessons, exercises }) => [
    ...lessons.filter(({ id }) => progress.lessons.get(id)?.read !== undefined),
    ...exercises.filter(({ id }) => isExerciseDone(id, progress)),
  ]);
  const minutes = done.reduce((sum, item) => sum + item.minutes, 0);
  return Math.max(0, plan.timeFactor * (plan.courseHours - minutes / 60));
}

/** Spreads the hours of a week over its days in quarters of an hour, as evenly as they go; what is over goes to its end. */
export function spreadHours(hoursPerWeek: number): StudyPlan['hours'] {
  const quarters = Math.round(hoursPerWeek * 4);
  const base = Math.floor(quarters / 7);
  const over = quarters % 7;
  const share = (index: number): number => (base + (index >= 7 - over ? 1 : 0)) / 4;
  return {
    monday: share(0),
    tuesday: share(1),
    wednesday: share(2),
    thursday: share(3),
    friday: share(4),
    saturday: share(5),
    sunday: share(6),
  };
}
