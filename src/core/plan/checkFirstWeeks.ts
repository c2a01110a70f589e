import type { Localiser } from '../localiser.js';
import type { Catalogue } from '../roadmap/catalogue.js';
import type { PlanFinding } from './checkPlan.js';
import { findNearestId } from './findNearestId.js';
import { sumOfDays } from './planArithmetic.js';
import type { StudyPlan } from './studyPlan.js';
import { writeHours } from './writeHours.js';

/** Checks that the first weeks of a plan name what exists, each thing once, and no more than fits the hours of a week. */
export function checkFirstWeeks(plan: StudyPlan, { steps }: Catalogue, l10n: Localiser): readonly PlanFinding[] {
  const minutes = new Map(steps.flatMap(({ lessons, exercises }) => [...lessons, ...exercises]).map((item) => [item.id, item.minutes]));
  const seen = new Map<string, number>();
  return plan.firstWeeks.flatMap(({ items }, index): readonly PlanFinding[] => [
    ...items.flatMap((id, place): readonly PlanFinding[] => {
      const path = ['firstWeeks', index, 'items', place];
      const before = seen.get(id);
      seen.set(id, before ?? index + 1);
      if (!minutes.has(id)) {
        return [{ path, severity: 'error', message: describeUnknown(id, [...minutes.keys()], l10n) }];
      }
      return before === undefined
        ? []
        : [
            {
              path,
              severity: 'warning',
              message: l10n.t('“{0}” is planned for week {1} already. Take it out of one of them.', id, before),
            },
          ];
    }),
    ...checkRoom(items, index, minutes, plan, l10n),
  ]);
}

function describeUnknown(id: string, known: readonly string[], l10n: Localiser): string {
  const near = findNearestId(id, known);
  return near === undefined
    ? l10n.t(
        'There is no lesson or exercise “{0}”. Write an id such as “start.what-is-ml” or “ex-first-test”, and anything else in the note of the week.',
        id,
      )
    : l10n.t(
        'There is no lesson or exercise “{0}”. If you mean “{1}”, write that; anything else goes into the note of the week.',
        id,
        near,
      );
}

/** One thing alone may be longer than a week: it goes on in the next. */
function checkRoom(
  items: readonly string[],
  index: number,
  minutes: ReadonlyMap<string, number>,
  plan: StudyPlan,
  l10n: Localiser,
): readonly PlanFinding[] {
  const stated = items.reduce((sum, id) => sum + (minutes.get(id) ?? 0), 0) / 60;
  const needed = stated * plan.timeFactor;
  const last = items.findLast((id) => minutes.has(id));
  const room = sumOfDays(plan);
  if (items.length < 2 || last === undefined || room === 0 || needed <= room + 1e-9) {
    return [];
  }
  return [
    {
      path: ['firstWeeks', index, 'items'],
      severity: 'warning',
      message: l10n.t(
        'Week {0} holds {1} stated hours, {2} h with your time factor; you have {3} h. Move “{4}” to a later week.',
        index + 1,
        writeHours(stated),
        writeHours(needed),
        writeHours(room),
        last,
      ),
    },
  ];
}
