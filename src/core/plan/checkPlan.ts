import { type LocalDay, readDay, writeDay } from '../localDay.js';
import type { Localiser } from '../localiser.js';
import type { Progress } from '../progress/progress.js';
import type { Catalogue } from '../roadmap/catalogue.js';
import { checkFirstWeeks } from './checkFirstWeeks.js';
import { countWeeks, hoursForWeeks, lastDay, remainingHours, sumOfDays, weekBegin } from './planArithmetic.js';
import type { StudyPlan } from './studyPlan.js';
import { writeHours } from './writeHours.js';

/** Something in a plan that does not add up: where, and what to do about it. */
export interface PlanFinding {
  readonly path: readonly (string | number)[];
  /** A warning is a plan that can be meant; an error contradicts itself. */
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** What a plan is held against. */
export interface PlanContext {
  readonly catalogue: Catalogue;
  readonly progress: Progress;
  readonly today: LocalDay;
}

/** Checks the arithmetic of a plan: its dates, its hours, whether the target can be reached, and its first weeks. */
export function checkPlan(plan: StudyPlan, context: PlanContext, l10n: Localiser): readonly PlanFinding[] {
  const dates = checkDates(plan, l10n);
  const hours = checkHours(plan, l10n);
  // Without hours or dates that hold, nothing can be foreseen from them.
  const reach = [...dates, ...hours].length > 0 ? [] : checkTarget(plan, context, l10n);
  return [...dates, ...hours, ...reach, ...checkFirstWeeks(plan, context.catalogue, l10n)];
}

function checkDates({ start, target }: StudyPlan, l10n: Localiser): readonly PlanFinding[] {
  const wrong = Object.entries({ start, target }).flatMap(([key, text]): readonly PlanFinding[] =>
    readDay(text) === undefined
      ? [
          {
            path: [key],
            severity: 'error',
            message: l10n.t('The calendar has no day {0}. Write a day as year-month-day, such as 2027-01-04.', text),
          },
        ]
      : [],
  );
  // Dates that are written like this sort by time.
  return wrong.length > 0 || target > start
    ? wrong
    : [
        {
          path: ['target'],
          severity: 'error',
          message: l10n.t('The target is not after the start, {0}. Write a later day, or begin sooner.', start),
        },
      ];
}

function checkHours(plan: StudyPlan, l10n: Localiser): readonly PlanFinding[] {
  const sum = sumOfDays(plan);
  if (sum === 0) {
    return [
      {
        path: ['hours'],
        severity: 'error',
        message: l10n.t('No day has hours. Write down last week as it was, and give the hours that were free to their days.'),
      },
    ];
  }
  return Math.abs(sum - plan.hoursPerWeek) < 0.005
    ? []
    : [
        {
          path: ['hoursPerWeek'],
          severity: 'error',
          message: l10n.t(
            'The weekdays add up to {0} h, and here stand {1} h. Write {0} here, or correct a day.',
            writeHours(sum),
            writeHours(plan.hoursPerWeek),
          ),
        },
      ];
}

function checkTarget(plan: StudyPlan, { catalogue, progress, today }: PlanContext, l10n: Localiser): readonly PlanFinding[] {
  const start = readDay(plan.start) ?? today;
  const target = readDay(plan.target) ?? today;
  // The week that is under way counts as a whole one: nothing tells yet how it ends.
  const from = today > start ? weekBegin(start, today) : start;
  const hours = remainingHours(plan, catalogue, progress);
  const weeks = hours === 0 ? 0 : countWeeks(hours, plan.hoursPerWeek, plan.weeksOff);
  const end = lastDay(from, weeks);
  if (hours === 0 || end <= target) {
    return [];
  }
  const needed = hoursForWeeks(hours, Math.floor((target - from + 1) / 7), plan.weeksOff);
  const sum = l10n.t(
    'Left are {0} h, with your time factor of {1}. At {2} h a week, and with the weeks off ({3}), they take {4} weeks: until {5}.',
    writeHours(hours),
    plan.timeFactor,
    writeHours(plan.hoursPerWeek),
    plan.weeksOff,
    weeks,
    writeDay(end),
  );
  // More than a week has, or no week at all, is no advice.
  const advice =
    needed > 7 * 16
      ? l10n.t('Write {0} or a later target, or take a shorter path and write its stated hours in courseHours.', writeDay(end))
      : l10n.t(
          'Write {0} or a later target, find {1} h a week, or take a shorter path and write its stated hours in courseHours.',
          writeDay(end),
          writeHours(needed, 'up'),
        );
  return [{ path: ['target'], severity: 'warning', message: `${sum} ${advice}` }];
}
