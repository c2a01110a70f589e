import type { Localiser } from '../localiser.js';
import type { PlannedDay } from '../plan/plannedDay.js';
import { describeDuration } from '../duration.js';
import { describeWaiting } from '../review/describeWaiting.js';
import { describeInterval } from '../review/describeInterval.js';
import type { Count } from '../roadmap/itemStates.js';
import { openCommand } from '../roadmap/openCommand.js';
import type { TodayTask } from './planToday.js';

/** A row of the Home view. */
export interface HomeRow {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  /** A codicon name. */
  readonly icon: string;
  readonly command: { readonly id: string; readonly argument?: string };
}

/** What the Home view is made from. */
export interface HomeSource {
  readonly tasks: readonly TodayTask[];
  readonly nextDue: Date | undefined;
  readonly done: Count;
  readonly now: Date;
  readonly planned?: PlannedDay | undefined;
}

/** What a learner sees first: what comes next, what is due, what comes after it, and how far they are. */
export function describeHome({ tasks, nextDue, done, now, planned }: HomeSource, l10n: Localiser): readonly HomeRow[] {
  const hasReview = tasks.some(({ kind }) => kind === 'review');
  const isBegun = done.done > 0;
  return [
    ...tasks.map((task) => describeTask(task, isBegun, l10n)),
    ...(hasReview || nextDue === undefined
      ? []
      : [
          {
            id: 'review',
            label: l10n.t('Nothing is due'),
            description: l10n.t('review in {0}', describeInterval(now, nextDue, l10n)),
            tooltip: l10n.t('The next card comes back in {0}.', describeInterval(now, nextDue, l10n)),
            icon: 'note',
            command: { id: 'ascent.review' },
          },
        ]),
    ...(planned === undefined ? [] : [describePlanned(planned, l10n)]),
    {
      id: 'progress',
      label: l10n.t('Your progress'),
      description: l10n.t('{0} of {1} done', done.done, done.all),
      tooltip: l10n.t('Show activity, pace, reviews and what you remember'),
      icon: 'graph',
      command: { id: 'ascent.showProgress' },
    },
  ];
}

/** One quiet line: a plan is held against the time on the page behind it, not here. */
function describePlanned(planned: PlannedDay, l10n: Localiser): HomeRow {
  const row = { id: 'plan', icon: 'calendar', command: { id: 'ascent.showProgress' } };
  switch (planned.kind) {
    case 'hours': {
      const amount = describeDuration(planned.planned, l10n);
      const studied = Math.round(planned.studied);
      return {
        ...row,
        label: l10n.t('Planned today'),
        description: studied === 0 ? amount : l10n.t('{0} · {1} so far', amount, describeDuration(studied, l10n)),
        tooltip: l10n.t('Your study plan has {0} for today. Compare plan and time in “Your progress”.', amount),
      };
    }
    case 'begins': {
      const day = l10n.t('begins on {0}', planned.on.toISOString().slice(0, 10));
      return { ...row, label: l10n.t('Study plan'), description: day, tooltip: l10n.t('Your study plan {0}.', day) };
    }
    case 'damaged':
      return {
        id: 'plan',
        icon: 'warning',
        label: l10n.t('Study plan'),
        description: l10n.t('cannot be read'),
        tooltip: l10n.t('Your study plan cannot be read: {0} Open it and correct it; nothing was changed.', planned.reason),
        command: { id: 'ascent.makeStudyPlan' },
      };
  }
}

function describeTask(task: TodayTask, isBegun: boolean, l10n: Localiser): HomeRow {
  if (task.kind === 'review') {
    return {
      id: 'review',
      label: l10n.t('Review'),
      description: describeWaiting(task, l10n),
      tooltip: l10n.t('Review: {0}', describeWaiting(task, l10n)),
      icon: 'note',
      command: { id: 'ascent.review' },
    };
  }
  const { kind, id, title, minutes, isAfter } = task;
  const lead = isAfter ? l10n.t('Then') : task.isBegun ? l10n.t('Continue') : isBegun ? l10n.t('Next') : l10n.t('Begin');
  const length = l10n.t('{0} min', minutes);
  return {
    id: isAfter ? 'after' : 'next',
    label: title,
    description: `${lead} · ${length}`,
    tooltip:
      kind === 'lesson'
        ? l10n.t('{0}: the lesson “{1}”, {2}', lead, title, length)
        : l10n.t('{0}: the exercise “{1}”, {2}', lead, title, length),
    icon: isAfter ? (kind === 'lesson' ? 'book' : 'beaker') : 'play-circle',
    command: { id: openCommand(task), argument: id },
  };
}
