import type { LocalDay } from '../../core/localDay.js';
import type { MemoryOverview } from '../../core/dashboard/overview.js';
import { makeChartSection } from './chartSection.js';
import { drawBarChart } from './drawBarChart.js';
import type { Words } from './words.js';

/** Draws how many cards come back in the next month. */
export function drawLoad({ retention, load }: MemoryOverview, today: LocalDay, words: Words): HTMLElement {
  const { l10n } = words;
  const { overdue, days } = load;
  const total = overdue + days.reduce((sum, count) => sum + count, 0);
  const countOn = (index: number): string =>
    index === 0 && overdue > 0 ? l10n.t('{0}, and {1} from before', days[0] ?? 0, overdue) : String(days[index] ?? 0);
  const { section, chart, readout } = makeChartSection(
    {
      id: 'load',
      title: l10n.t('Reviews ahead'),
      summary: [
        retention === undefined
          ? l10n.t('Once you have reviewed a card, this says when it comes back.')
          : describeTotal(total, days.length, words),
        ...describeOverdue(overdue, words),
      ],
      ...(retention === undefined
        ? {}
        : {
            note: l10n.t('If each card is answered “Good” on the day that it is due. New cards, missed questions and katas come on top.'),
            table: {
              columns: [l10n.t('Day'), l10n.t('Cards')],
              rows: days.map((_, index) => [words.day(today + index), countOn(index)]),
            },
          }),
    },
    words,
  );
  if (retention !== undefined) {
    drawBarChart(chart, readout, {
      label: l10n.t('Cards that come back on each of the next 30 days'),
      hint: l10n.t('Arrow keys go from day to day.'),
      bars: days.map((height, index) => ({ height, apart: index === 0 ? overdue : 0 })),
      axes: {
        x: {
          title: l10n.t('day'),
          format: (index) => (index === 0 ? l10n.t('today') : words.shortDay(today + index)),
          isTick: (index) => Number.isInteger(index) && index < days.length,
        },
        y: { title: l10n.t('cards'), format: (value) => words.number(value), isTick: Number.isInteger },
      },
      start: 0,
      describe: (index) => {
        const count = days[index] ?? 0;
        const cards = count === 1 ? l10n.t('1 card') : l10n.t('{0} cards', count);
        return index === 0 && overdue > 0
          ? l10n.t('{0}: {1}, and {2} from before', words.day(today), cards, overdue)
          : l10n.t('{0}: {1}', words.day(today + index), cards);
      },
    });
  }
  return section;
}

function describeTotal(total: number, days: number, words: Words): string {
  const { l10n } = words;
  if (total < 2) {
    return total === 0 ? l10n.t('In the next 30 days no review comes.') : l10n.t('In the next 30 days 1 review comes.');
  }
  return total < days
    ? l10n.t('In the next 30 days {0} reviews come, fewer than one a day.', total)
    : l10n.t('In the next 30 days {0} reviews come, about {1} a day.', words.number(total), Math.round(total / days));
}

function describeOverdue(overdue: number, words: Words): readonly string[] {
  const { l10n } = words;
  if (overdue === 0) {
    return [];
  }
  return overdue === 1
    ? [l10n.t('1 of them has waited since before today, and stands on top of the first bar.')]
    : [l10n.t('{0} of them have waited since before today, and stand on top of the first bar.', words.number(overdue))];
}
