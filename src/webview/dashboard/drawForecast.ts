import type { LocalDay } from '../../core/localDay.js';
import { drawing } from '../figures/shared/drawing.js';
import { linearScale } from '../figures/shared/linearScale.js';
import type { Words } from './words.js';

/** When the rest may be done, in weeks from today. */
interface Range {
  readonly today: LocalDay;
  readonly early: number;
  readonly likely: number;
  readonly late: number;
}

const middle = 24;
const edge = 30;

/** Draws the span in which the rest may be done on a line from today on; the words beside it say the same. */
export function drawForecast(chart: HTMLElement, { today, early, likely, late }: Range, words: Words): void {
  const { l10n } = words;
  const draw = (): void => {
    const { width } = size();
    const x = linearScale([0, late], [edge, width - edge]);
    layer
      .selectAll('path')
      .data([
        { className: 'fig-axis', d: `M${String(x(0))},${String(middle)}H${String(x(late))}` },
        { className: 'dash-span', d: `M${String(x(early))},${String(middle)}H${String(x(late))}` },
        { className: 'dash-tick', d: [0, likely].map((week) => `M${String(x(week))},${String(middle - 7)}v14`).join('') },
      ])
      .join('path')
      .attr('class', ({ className }) => className)
      .attr('d', ({ d }) => d);
    const day = (week: number): string => words.monthAndYear(today + 7 * week);
    const texts = [
      { x: x(0), y: middle + 22, anchor: 'start', text: l10n.t('today') },
      { x: x(likely), y: middle - 13, anchor: x(likely) > width - 90 ? 'end' : 'middle', text: day(likely) },
      { x: x(late), y: middle + 22, anchor: 'end', text: day(late) },
    ];
    layer
      .selectAll('text')
      .data(texts)
      .join('text')
      .attr('class', 'fig-tick')
      .attr('x', (label) => label.x)
      .attr('y', (label) => label.y)
      .attr('text-anchor', (label) => label.anchor)
      .text(({ text }) => text);
  };
  const { layer, size } = drawing(chart, {
    label: l10n.t(
      'From {0} to {1}, most likely {2}',
      words.monthAndYear(today + 7 * early),
      words.monthAndYear(today + 7 * late),
      words.monthAndYear(today + 7 * likely),
    ),
    role: 'img',
    height: () => 56,
    onResize: draw,
  });
  // Once it is in the page and has a width.
  requestAnimationFrame(draw);
}
