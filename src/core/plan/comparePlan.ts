import { minutesBetween, type StudyDay } from '../dashboard/studyTime.js';
import { type LocalDay, readDay } from '../localDay.js';
import type { Progress } from '../progress/progress.js';
import type { Catalogue } from '../roadmap/catalogue.js';
import { countWeeks, hoursForWeeks, lastDay, minutesOn, remainingHours, sumOfDays, weekBegin } from './planArithmetic.js';
import type { PlanReading } from './planReading.js';
import type { StudyPlan } from './studyPlan.js';

/** A week of the plan: what was planned for it, and what was studied, in minutes. */
export interface PlannedWeek {
  readonly first: LocalDay;
  readonly planned: number;
  readonly studied: number;
}

/** How a plan and the time that was studied compare. */
export interface PlanComparison {
  readonly start: LocalDay;
  readonly target: LocalDay;
  readonly hoursPerWeek: number;
  /** The hours that are left, with the learner's time factor. */
  readonly left: number;
  /** The latest whole weeks of the plan, at most four. */
  readonly weeks: readonly PlannedWeek[];
  /** The week under way, studied until now; missing before the plan begins. */
  readonly current?: PlannedWeek | undefined;
  /** Hours a week in those whole weeks; missing without one. */
  readonly pace?: number | undefined;
  /** When the rest is done at this pace; missing where it is never. */
  readonly end?: LocalDay | undefined;
  /** The hours a week that the target asks for from here on; missing where no week of study is left. */
  readonly needed?: number | undefined;
}

/** What the dashboard shows of the plan. */
export type PlanOverview =
  | { readonly kind: 'none' }
  | { readonly kind: 'damaged'; readonly reason: string }
  | { readonly kind: 'plan'; readonly comparison: PlanComparison };

/** Weeks that lie longer ago say little of the pace today. */
const mostWeeks = 4;

/** Beyond this no day is named, in weeks: ten years. */
const horizon = 520;

/** Compares the plan that was found with the days of study. */
export function overviewOfPlan(
  reading: PlanReading,
  catalogue: Catalogue,
  progress: Progress,
  days: readonly StudyDay[],
  today: LocalDay,
): PlanOverview {
  if (reading.kind !== 'plan') {
    return reading;
  }
  const { plan } = reading;
  const [start, target] = [readDay(plan.start), readDay(plan.target)];
  if (start === undefined || target === undefined || target <= start) {
    return { kind: 'damaged', reason: 'start and target are not two days in order.' };
  }
  const from = today > start ? weekBegin(start, today) : start;
  const weekOf = (first: LocalDay, last: LocalDay): PlannedWeek => ({
    first,
    planned: planBetween(plan, first, last),
    studied: minutesBetween(days, first, last),
  });
  const count = Math.min(mostWeeks, (from - start) / 7);
  const weeks = Array.from({ length: count }, (_, index) => {
    const first = from - 7 * (count - index);
    return weekOf(first, first + 6);
  });
  const left = remainingHours(plan, catalogue, progress);
  const pace = count === 0 ? undefined : weeks.reduce((sum, { studied }) => sum + studied, 0) / 60 / count;
  const inWeeks = pace === undefined || left === 0 ? Infinity : countWeeks(left, pace, plan.weeksOff);
  const needed = hoursForWeeks(left, Math.floor((target - from + 1) / 7), plan.weeksOff);
  return {
    kind: 'plan',
    comparison: {
      start,
      target,
      hoursPerWeek: sumOfDays(plan),
      left,
      weeks,
      ...(today >= start ? { current: weekOf(from, from + 6) } : {}),
      ...(pace === undefined ? {} : { pace }),
      ...(inWeeks <= horizon ? { end: lastDay(from, inWeeks) } : {}),
      ...(Number.isFinite(needed) ? { needed } : {}),
    },
  };
}

function planBetween(plan: StudyPlan, first: LocalDay, last: LocalDay): number {
  let sum = 0;
  for (let day = first; day <= last; day++) {
    sum += minutesOn(plan, day);
  }
  return sum;
}
