import type { PlanComparison, PlannedWeek, PlanOverview } from '../../core/plan/comparePlan.js';
import type { DashboardToEditor } from '../../protocol/dashboard.js';
import { element } from '../shared/element.js';
import type { Words } from './words.js';

/** Draws the learner's study plan beside the time that was studied, or the way to a plan. */
export function drawPlan(plan: PlanOverview, words: Words, post: (message: DashboardToEditor) => void): HTMLElement {
  const { l10n } = words;
  const open = element('button', { type: 'button', className: 'link-button' }, [
    plan.kind === 'none' ? l10n.t('Make a study plan') : l10n.t('Open the plan'),
  ]);
  open.addEventListener('click', () => {
    post({ type: 'open-plan' });
  });
  return element('div', { className: 'dash-plan' }, [element('h3', {}, [l10n.t('Your plan')]), ...drawParts(plan, words), open]);
}

function drawParts(plan: PlanOverview, words: Words): readonly HTMLElement[] {
  const { l10n } = words;
  const paragraph = (text: string): HTMLElement => element('p', { className: 'dash-summary' }, [text]);
  switch (plan.kind) {
    case 'none':
      return [paragraph(l10n.t('With the hours that you really have and a target date, you see here whether the two go together.'))];
    case 'damaged':
      return [paragraph(l10n.t('Your plan cannot be read: {0} Open it and correct it; nothing was changed.', plan.reason))];
    case 'plan': {
      const { weeks, current } = plan.comparison;
      const all = [...weeks, ...(current === undefined ? [] : [current])];
      return [
        ...describeComparison(plan.comparison, words).map(paragraph),
        ...(all.length === 0 ? [] : [drawWeeks(all, current, words)]),
        element('p', { className: 'dash-note' }, [
          l10n.t('Time is estimated from what you do in Ascent; what you do on paper or elsewhere is not seen.'),
        ]),
      ];
    }
  }
}

/** What the plan says, and what follows from the weeks so far. */
function describeComparison(comparison: PlanComparison, words: Words): readonly string[] {
  const { start, target, hoursPerWeek, left, weeks, current, pace, end, needed } = comparison;
  const { l10n } = words;
  const hours = (amount: number): string => words.duration(amount * 60);
  const planned = l10n.t('Planned are {0} a week, from {1} to {2}.', hours(hoursPerWeek), words.plainDay(start), words.plainDay(target));
  if (left === 0) {
    return [planned, l10n.t('All of it is done.')];
  }
  if (current === undefined) {
    return [planned];
  }
  if (pace === undefined) {
    return [planned, l10n.t('After the first whole week you see here where your pace leads.')];
  }
  const measured =
    weeks.length === 1
      ? l10n.t('In the last whole week you studied {0}.', hours(pace))
      : l10n.t('In the last {0} whole weeks you studied {1} a week.', weeks.length, hours(pace));
  const lead =
    end === undefined
      ? l10n.t('At this pace the rest, {0} of your time, would take more than ten years.', hours(left))
      : l10n.t('At this pace the rest, {0} of your time, takes until {1}.', hours(left), words.plainDay(end));
  return [planned, `${measured} ${lead}`, ...(end === undefined || end > target ? [describeWayOut(needed, words)] : [])];
}

function describeWayOut(needed: number | undefined, words: Words): string {
  return needed === undefined
    ? words.l10n.t('The target leaves no week of study: write a later one.')
    : words.l10n.t(
        'The target asks for {0} a week: move the date, free hours elsewhere, or take a shorter path.',
        words.duration(needed * 60),
      );
}

function drawWeeks(weeks: readonly PlannedWeek[], current: PlannedWeek | undefined, words: Words): HTMLElement {
  const { l10n } = words;
  const rows = weeks.map((week) => {
    const fill = element('span', { className: 'dash-fill dash-read' });
    fill.style.width = `${String(week.planned === 0 ? 0 : Math.min(100, (100 * week.studied) / week.planned))}%`;
    const name = week === current ? l10n.t('this week') : l10n.t('{0} to {1}', words.shortDay(week.first), words.shortDay(week.first + 6));
    return element('tr', {}, [
      element('th', { scope: 'row' }, [name]),
      element('td', {}, [
        element('span', { className: 'dash-meter', ariaHidden: 'true' }, [fill]),
        element('span', { className: 'dash-count' }, [l10n.t('{0} of {1}', words.duration(week.studied), words.duration(week.planned))]),
      ]),
    ]);
  });
  return element('table', { className: 'dash-steps dash-weeks' }, [
    element('thead', {}, [
      element('tr', {}, [
        element('th', { scope: 'col' }, [l10n.t('Week')]),
        element('th', { scope: 'col' }, [l10n.t('Studied, of what was planned')]),
      ]),
    ]),
    element('tbody', {}, rows),
  ]);
}
