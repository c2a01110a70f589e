import { select } from 'd3-selection';
import { dateOf, type LocalDay, weekdayOf } from '../../core/localDay.js';
import type { Overview } from '../../core/dashboard/overview.js';
import type { StudyDay } from '../../core/dashboard/studyTime.js';
import { drawing } from '../figures/shared/drawing.js';
import { element } from '../shared/element.js';
import { makeChartSection } from './chartSection.js';
import { exploreMarks } from './exploreMarks.js';
import type { Words } from './words.js';

/** Fewest minutes of the second level and those above it; the first is any activity at all. */
const levels = [20, 45, 90] as const;

const most = 53;
const left = 34;
const top = 20;

interface Cell extends StudyDay {
  readonly column: number;
  readonly row: number;
}

/** Draws the last year day by day, a column for each week; as many weeks as there is room for. */
export function drawCalendar(overview: Overview, words: Words): HTMLElement {
  const { l10n } = words;
  const { today, days } = overview;
  const known = new Map(days.map((day) => [day.day, day]));
  const { section, chart, readout } = makeChartSection(
    {
      id: 'calendar',
      title: l10n.t('Activity'),
      summary: [
        l10n.t(
          '{0} of learning on {1} in {2}.',
          words.duration(overview.minutes),
          overview.activeDays === 1 ? l10n.t('1 day') : l10n.t('{0} days', words.number(overview.activeDays)),
          overview.sessions === 1 ? l10n.t('1 sitting') : l10n.t('{0} sittings', words.number(overview.sessions)),
        ),
      ],
      note: l10n.t(
        'Time is estimated from the journal: up to 45 minutes between two things that you did count as learning, a longer gap is a break. What you did before the first of them and after the last is not seen.',
      ),
      table: {
        columns: [l10n.t('Day'), l10n.t('Time'), l10n.t('Things done')],
        rows: days.toReversed().map(({ day, minutes, events }) => [words.day(day), words.duration(minutes), words.number(events)]),
      },
    },
    words,
  );
  const at = (day: LocalDay): StudyDay => known.get(day) ?? { day, minutes: 0, events: 0 };
  let first = today;
  const draw = (): void => {
    const { width } = size();
    const pitch = pitchOf(width);
    const weeks = Math.min(most, Math.floor((width - left) / pitch));
    first = today - weekdayOf(today) - 7 * (weeks - 1);
    const cells = Array.from({ length: today - first + 1 }, (_, index): Cell => {
      return { ...at(first + index), column: Math.floor(index / 7), row: index % 7 };
    });
    const x = (column: number): number => left + column * pitch;
    const y = (row: number): number => top + row * pitch;
    layer
      .selectAll('rect')
      .data(cells)
      .join('rect')
      .attr('class', (cell) => `dash-day dash-level-${String(levelOf(cell))}`)
      .attr('data-index', (_, index) => index)
      .attr('x', ({ column }) => x(column) + 1)
      .attr('y', ({ row }) => y(row) + 1)
      .attr('width', pitch - 2.5)
      .attr('height', pitch - 2.5)
      .attr('rx', 2);
    // Above the first whole week of each month, unless the next one would be written over it.
    const months = cells.filter(({ day, row }) => row === 0 && dayOfMonth(day) <= 7);
    const written = months.filter(({ column }, index) => (months[index + 1]?.column ?? Infinity) - column > 2);
    layer
      .selectAll('text.dash-month')
      .data(written)
      .join('text')
      .attr('class', 'fig-tick dash-month')
      .attr('x', ({ column }) => x(column) + 1)
      .attr('y', 12)
      .text(({ day }) => words.month(day));
    layer
      .selectAll('text.dash-weekday')
      .data([0, 2, 4])
      .join('text')
      .attr('class', 'fig-tick dash-weekday')
      .attr('x', 0)
      .attr('y', (row) => y(row) + pitch - 4)
      .text((row) => words.weekday(first + row));
  };
  const { svg, layer, size } = drawing(chart, {
    label: l10n.t('Activity by day, the latest on the right'),
    role: 'img',
    height: (width) => top + 7 * pitchOf(width) + 2,
    onResize: draw,
  });
  exploreMarks(svg, readout, l10n.t('Arrow keys go from day to day.'), () => ({
    count: today - first + 1,
    start: today - first,
    across: 7,
    down: 1,
    describe: (index) => describeDay(at(first + index), words),
  }));
  chart.append(drawLegend(words));
  // Once it is in the page and has a width.
  requestAnimationFrame(draw);
  return section;
}

/** From one day to the next, in pixels: a year fills the width of a wide page. */
function pitchOf(width: number): number {
  return Math.max(11, Math.min(18, (width - left) / most));
}

function levelOf({ minutes, events }: StudyDay): number {
  return events === 0 ? 0 : 1 + levels.filter((least) => minutes >= least).length;
}

function dayOfMonth(day: LocalDay): number {
  return dateOf(day).getUTCDate();
}

function describeDay({ day, minutes, events }: StudyDay, words: Words): string {
  const { l10n } = words;
  if (events === 0) {
    return l10n.t('{0}: nothing', words.day(day));
  }
  return events === 1
    ? l10n.t('{0}: {1}, 1 thing done', words.day(day), words.duration(minutes))
    : l10n.t('{0}: {1}, {2} things done', words.day(day), words.duration(minutes), events);
}

function drawLegend({ l10n }: Words): HTMLElement {
  const svg = select(document.createElementNS('http://www.w3.org/2000/svg', 'svg'))
    .attr('width', 72)
    .attr('height', 12)
    .attr('aria-hidden', 'true');
  svg
    .selectAll('rect')
    .data([0, 1, 2, 3, 4])
    .join('rect')
    .attr('class', (level) => `dash-day dash-level-${String(level)}`)
    .attr('x', (level) => 1 + level * 14)
    .attr('y', 1)
    .attr('width', 10)
    .attr('height', 10)
    .attr('rx', 2);
  const [second, third, fourth] = levels;
  const legend = element('p', { className: 'dash-legend' }, [
    l10n.t('Less'),
    ...[svg.node()].filter((node) => node !== null),
    l10n.t('More'),
    element('span', { className: 'dash-legend-words' }, [l10n.t('(steps at {0}, {1} and {2} minutes)', second, third, fourth)]),
  ]);
  return legend;
}
