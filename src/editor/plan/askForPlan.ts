import * as vscode from 'vscode';
import { type LocalDay, readDay, writeDay } from '../../core/localDay.js';
import {
  type CourseState,
  nextMonday,
  type PlanAnswers,
  readHours,
  type TargetChoice,
  targetOfHours,
  targetOfWeeks,
} from '../../core/plan/newPlan.js';
import { spreadHours, targetWeeks, timeFactors } from '../../core/plan/planArithmetic.js';
import { writeHours } from '../../core/plan/writeHours.js';
import { askQuickPick } from '../quickPick.js';

type Hours = PlanAnswers['hours'];

/** Asks the three questions that a plan is made from; `undefined` when the learner backs out of one. */
export async function askForPlan(course: CourseState, today: LocalDay): Promise<PlanAnswers | undefined> {
  const start = nextMonday(today);
  const timeFactor = await askForFactor();
  if (timeFactor === undefined) {
    return undefined;
  }
  const hours = await askForHours(timeFactor, start, course);
  if (hours === undefined) {
    return undefined;
  }
  const target = await askForTarget(hours, timeFactor, start, course);
  return target === undefined ? undefined : { hours, timeFactor, start, target };
}

function titleOf(n: number): string {
  return vscode.l10n.t('Make a Study Plan ({0} of {1})', n, 3);
}

async function askForFactor(): Promise<number | undefined> {
  const { newcomer, programmer } = timeFactors;
  const chosen = await askQuickPick(
    [
      {
        factor: newcomer,
        label: vscode.l10n.t('No, or a little'),
        description: vscode.l10n.t('{0} of your hours for one stated hour', newcomer),
      },
      {
        factor: programmer,
        label: vscode.l10n.t('Yes, I write programs'),
        description: vscode.l10n.t('{0} of your hours for one stated hour', programmer),
      },
    ],
    { title: titleOf(1), placeHolder: vscode.l10n.t('Have you programmed before? After four weeks your own factor takes its place.') },
  );
  return chosen?.factor;
}

const usualHours = [10, 5, 7, 14, 20];

async function askForHours(timeFactor: number, start: LocalDay, course: CourseState): Promise<Hours | undefined> {
  const usual = usualHours.map((amount) => {
    const hours: Hours | undefined = spreadHours(amount);
    const { weeks, target } = targetOfHours(hours, timeFactor, start, course);
    return {
      hours,
      label: vscode.l10n.t('{0} hours a week', amount),
      description: vscode.l10n.t('{0} weeks, until {1}', weeks, writeDay(target)),
    };
  });
  const own = {
    hours: undefined,
    label: vscode.l10n.t('Other hours, or some for each weekday…'),
    description: '',
  };
  const chosen = await askQuickPick<vscode.QuickPickItem & { readonly hours: Hours | undefined }>([...usual, own], {
    title: titleOf(2),
    placeHolder: vscode.l10n.t('How many hours were you free and awake last week?'),
  });
  return chosen === undefined ? undefined : (chosen.hours ?? askForOwnHours());
}

async function askForOwnHours(): Promise<Hours | undefined> {
  const text = await vscode.window.showInputBox({
    title: titleOf(2),
    prompt: vscode.l10n.t('Seven numbers, the hours from Monday to Sunday; or one, the hours of the week'),
    value: '0 1.5 0 1.5 0 4 3',
    ignoreFocusOut: true,
    validateInput: (value) =>
      readHours(value) === undefined
        ? vscode.l10n.t('Write one number such as 10, or seven such as 0 1.5 0 1.5 0 4 3; a day has 24 hours at most.')
        : undefined,
  });
  return text === undefined ? undefined : readHours(text);
}

async function askForTarget(hours: Hours, timeFactor: number, start: LocalDay, course: CourseState): Promise<LocalDay | undefined> {
  const fitting = targetOfHours(hours, timeFactor, start, course);
  const describe = ({ target, hoursPerWeek }: TargetChoice): string =>
    vscode.l10n.t('until {0}: {1} h a week', writeDay(target), writeHours(hoursPerWeek, 'up'));
  const months = ([12, 9, 6] as const).map((count) => {
    const choice = targetOfWeeks(targetWeeks[count], timeFactor, start, course);
    return { target: choice.target, label: vscode.l10n.t('{0} months', count), description: describe(choice) };
  });
  const items: readonly (vscode.QuickPickItem & { readonly target: LocalDay | undefined })[] = [
    {
      target: fitting.target,
      label: vscode.l10n.t('When these hours get there'),
      description: vscode.l10n.t('until {0}: {1} weeks', writeDay(fitting.target), fitting.weeks),
    },
    ...months,
    { target: undefined, label: vscode.l10n.t('A date…') },
  ];
  const chosen = await askQuickPick(items, {
    title: titleOf(3),
    placeHolder: vscode.l10n.t('When shall the course be done? Four weeks off are in all of these.'),
  });
  return chosen === undefined ? undefined : (chosen.target ?? askForDate(fitting.target, start));
}

async function askForDate(usual: LocalDay, start: LocalDay): Promise<LocalDay | undefined> {
  const read = (text: string): LocalDay | undefined => {
    const day = readDay(text.trim());
    return day !== undefined && day > start ? day : undefined;
  };
  const text = await vscode.window.showInputBox({
    title: titleOf(3),
    prompt: vscode.l10n.t('The last day, as year-month-day'),
    value: writeDay(usual),
    ignoreFocusOut: true,
    validateInput: (value) =>
      read(value) === undefined ? vscode.l10n.t('Write a day after {0}, as year-month-day.', writeDay(start)) : undefined,
  });
  return text === undefined ? undefined : read(text);
}
