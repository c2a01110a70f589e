import { type LocalDay, weekdayOf, writeDay } from '../localDay.js';
import type { Progress } from '../progress/progress.js';
import type { Catalogue } from '../roadmap/catalogue.js';
import { fillWeeks } from './fillWeeks.js';
import {
  countWeeks,
  courseHours,
  hoursForWeeks,
  lastDay,
  remainingHours,
  spreadHours,
  sumOfDays,
  usualWeeksOff,
} from './planArithmetic.js';
import { planFormat, weekdays } from './planFormat.js';
import type { StudyPlan } from './studyPlan.js';

/** What the learner was asked for a plan. */
export interface PlanAnswers {
  readonly hours: StudyPlan['hours'];
  readonly timeFactor: number;
  readonly start: LocalDay;
  readonly target: LocalDay;
}

/** A target that can be chosen, with what follows from it. */
export interface TargetChoice {
  readonly target: LocalDay;
  readonly weeks: number;
  /** The hours that each week of study needs. */
  readonly hoursPerWeek: number;
}

/** Week 1 begins on a Monday: today, or the next one. */
export function nextMonday(today: LocalDay): LocalDay {
  return today + ((7 - weekdayOf(today)) % 7);
}

/** Reads the hours of a week: one number, which is spread over the days, or seven from Monday to Sunday; `undefined` for anything else. */
export function readHours(text: string): StudyPlan['hours'] | undefined {
  const numbers = text
    .trim()
    .split(/[\s;]+/)
    .map((word) => Number(word.replace(',', '.')));
  const [monday = NaN, tuesday = 0, wednesday = 0, thursday = 0, friday = 0, saturday = 0, sunday = 0] = numbers;
  const most = numbers.length === 1 ? 7 * 24 : 24;
  if (!(numbers.length === 1 || numbers.length === 7) || !numbers.every((hours) => hours >= 0 && hours <= most)) {
    return undefined;
  }
  const hours = numbers.length === 1 ? spreadHours(monday) : { monday, tuesday, wednesday, thursday, friday, saturday, sunday };
  return weekdays.every((day) => hours[day] === 0) ? undefined : hours;
}

/** The target that these hours lead to, in whole weeks. */
export function targetOfHours(hours: StudyPlan['hours'], timeFactor: number, start: LocalDay, course: CourseState): TargetChoice {
  const hoursPerWeek = sumOfDays({ hours });
  const weeks = countWeeks(remainingHours({ courseHours, timeFactor }, course.catalogue, course.progress), hoursPerWeek, usualWeeksOff);
  return { target: lastDay(start, weeks), weeks, hoursPerWeek };
}

/** What a target so many weeks away asks for. */
export function targetOfWeeks(weeks: number, timeFactor: number, start: LocalDay, { catalogue, progress }: CourseState): TargetChoice {
  const hours = remainingHours({ courseHours, timeFactor }, catalogue, progress);
  return { target: lastDay(start, weeks), weeks, hoursPerWeek: hoursForWeeks(hours, weeks, usualWeeksOff) };
}

/** The course, and how far the learner is in it. */
export interface CourseState {
  readonly catalogue: Catalogue;
  readonly progress: Progress;
}

/** Makes the plan that follows from the answers, with what comes next in the course as its first weeks. */
export function newPlan({ hours, timeFactor, start, target }: PlanAnswers, { catalogue, progress }: CourseState): StudyPlan {
  const hoursPerWeek = sumOfDays({ hours });
  return {
    format: planFormat,
    formatVersion: 1,
    start: writeDay(start),
    target: writeDay(target),
    hours,
    hoursPerWeek,
    weeksOff: usualWeeksOff,
    timeFactor,
    courseHours,
    firstWeeks: fillWeeks(catalogue, progress, hoursPerWeek, timeFactor).map((items) => ({ items, note: '' })),
  };
}
