import { element } from '../shared/element.js';
import type { FigureStage } from '../shared/figureDefinition.js';
import { formatNumber } from '../shared/formatNumber.js';
import { drawSeries } from '../shared/lineChart.js';
import { plot, type Plot } from '../shared/plot.js';
import { seriesStyle } from '../shared/seriesStyle.js';
import type { Path, Peeking } from './peeking.js';
import { RANGES, type State } from './state.js';
import { percent } from './words.js';

/** Experiments on their way, and how many of them are mistaken in the end. */
export interface PeekingPicture {
  readonly root: HTMLElement;
  readonly plots: readonly Plot[];
  readonly draw: (state: State, peeking: Peeking) => void;
}

const HIGHEST = 4;

/** Makes both drawings. */
export function peekingPicture({ t }: FigureStage, onResize: () => void): PeekingPicture {
  const format = (value: number): string => formatNumber(value);
  const above = element('div', { class: 'fig-picture' });
  const below = element('div', { class: 'fig-picture' });
  const course = plot(above, {
    label: t('The z statistics of thirty experiments without an effect, look by look'),
    role: 'img',
    height: (width) => Math.min(260, Math.max(170, width * 0.42)),
    axes: { x: { title: t('look'), format, isTick: Number.isInteger }, y: { title: t('z of thirty experiments'), format } },
    onResize,
  });
  const errors = plot(below, {
    label: t('Share of the experiments that reject, by the number of looks'),
    role: 'img',
    height: () => 130,
    axes: { x: { title: t('number of looks'), format, isTick: Number.isInteger }, y: { title: t('false rejections'), format: percent } },
    onResize,
  });
  const limits = course.marks.append('path').attr('class', 'power-limit');
  const quiet = course.marks.append('path').attr('class', 'power-quiet');
  const loud = course.marks.append('path').attr('class', 'power-loud');
  const stops = course.marks.append('path').attr('class', 'power-stop');
  const promise = errors.marks.append('path').attr('class', 'power-limit');
  const rates = errors.marks.append('g');

  return {
    root: element('div', { class: 'fig-pictures' }, above, below),
    plots: [course, errors],
    draw({ looks, alpha, sides }, { critical, shown, rates: all }) {
      const { x, y } = course.scales({ x: [0, Math.max(2, looks) + 0.3], y: [-HIGHEST, HIGHEST] });
      const line = ({ z }: Path): string =>
        `M${x(0)},${y(0)}${z.map((value, index) => `L${x(index + 1).toFixed(1)},${y(value).toFixed(1)}`).join('')}`;
      const pick = (rejected: boolean): readonly Path[] => shown.filter((path) => path.rejected === rejected);
      quiet.attr('d', pick(false).map(line).join(''));
      loud.attr('d', pick(true).map(line).join(''));
      const stop = ({ z }: Path): string => `M${x(z.length) - 3.5},${y(z.at(-1) ?? 0) - 3.5}h7v7h-7z`;
      stops.attr('d', pick(true).map(stop).join(''));
      const borders = sides === 'two' ? [critical, -critical] : [critical];
      limits.attr('d', borders.map((z) => `M0,${y(z)}H${x.range[1]}`).join(''));
      const top = Math.max(0.3, Math.ceil(10 * (all.at(-1) ?? 0) + 0.2) / 10);
      const scales = errors.scales({ x: [0, RANGES.looks.max + 0.5], y: [0, top] });
      const points = all.map((rate, index) => ({ x: index + 1, y: rate }));
      drawSeries(
        rates,
        [
          { style: seriesStyle(1), points, hasEnd: false },
          { style: seriesStyle(1), points: points.slice(looks - 1, looks) },
        ],
        scales,
      );
      promise.attr('d', `M0,${scales.y(alpha)}H${scales.x.range[1]}`);
    },
  };
}
