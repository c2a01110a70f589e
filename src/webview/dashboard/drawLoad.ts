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
          : l10n.t(
              'In the next 30 days {0} reviews come, about {1} a day.',
              words.number(total),
              Math.max(1, Math.round(total / days.length)),
            ),
        ...(overdue === 0
          ? []
          : [l10n.t('{0} of them have waited since before today, and stand on top of the first bar.', words.number(overdue))]),
      ],
      ...(retention === undefined
        ? {}
        : {
            note: l10n.t('If each card is answered “Good” on the day that it is due. New cards come on top.'),
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
      describe: (index) => l10n.t('{0}: {1} cards', words.day(today + index), countOn(index)),
    });
  }
  return section;
}
