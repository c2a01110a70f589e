import { element } from '../shared/element.js';
import type { FigureStage } from '../shared/figureDefinition.js';
import { formatNumber } from '../shared/formatNumber.js';
import { drawSeries } from '../shared/lineChart.js';
import { plot, type Plot } from '../shared/plot.js';
import { seriesStyle } from '../shared/seriesStyle.js';
import type { Derived, Interval } from './model.js';
import { SHOWN, type State } from './state.js';
import { percent } from './words.js';

/** The intervals, and the share of them that cover the mean. */
export interface Pictures {
  readonly root: HTMLElement;
  readonly plots: readonly Plot[];
  readonly draw: (state: State, derived: Derived) => void;
}

/** How far the axis reaches to both sides of the mean, in standard deviations of the population. */
const REACH = 2.2;
/** The chart of shares draws no more points than it has pixels for. */
const POINTS = 300;
const LOWEST = 0.4;

/** Makes both drawings. */
export function pictures({ t }: FigureStage, onResize: () => void): Pictures {
  const format = (value: number): string => formatNumber(value, 4);
  const above = element('div', { class: 'fig-picture' });
  const below = element('div', { class: 'fig-picture' });
  const ladder = plot(above, {
    label: t('The last hundred intervals, and the mean they are after'),
    role: 'img',
    height: (width) => Math.min(420, Math.max(320, width * 0.8)),
    axes: {
      x: { title: t('value'), format },
      y: { title: t('intervals, the newest below'), format, isTick: () => false },
    },
    onResize,
  });
  const course = plot(below, {
    label: t('Share of the intervals that cover the mean, as they were made'),
    role: 'img',
    height: () => 84,
    axes: {
      x: { title: t('intervals'), format, isTick: Number.isInteger },
      y: { title: t('share that covers'), format: percent },
    },
    onResize,
  });
  const hits = {
    lines: ladder.marks.append('path').attr('class', 'ci-hit'),
    dots: ladder.marks.append('path').attr('class', 'ci-hit-mean'),
  };
  const misses = {
    lines: ladder.marks.append('path').attr('class', 'ci-miss'),
    dots: ladder.marks.append('path').attr('class', 'ci-miss-mean'),
  };
  const truth = ladder.marks.append('path').attr('class', 'ci-truth');
  const goal = course.marks.append('path').attr('class', 'ci-truth');
  const share = course.marks.append('g');

  const drawLadder = ({ shown, truth: { mean, sd } }: Derived): void => {
    const { x, y } = ladder.scales({ x: [mean - REACH * sd, mean + REACH * sd], y: [0, SHOWN] });
    truth.attr('d', `M${x(mean)},${y.range[0]}V${y.range[1]}`);
    const rows = shown.map((interval, index) => ({ interval, at: y(SHOWN - index - 0.5) }));
    const line = ({ interval: { low, high }, at }: (typeof rows)[number]): string => `M${x(low).toFixed(1)},${at}H${x(high).toFixed(1)}`;
    const covering = rows.filter(({ interval }) => interval.covers);
    const missing = rows.filter(({ interval }) => !interval.covers);
    hits.lines.attr('d', covering.map(line).join(''));
    hits.dots.attr('d', covering.map(({ interval, at }) => `M${(x(interval.mean) - 1.2).toFixed(1)},${at}h2.4`).join(''));
    misses.lines.attr('d', missing.map(line).join(''));
    misses.dots.attr('d', missing.map(({ interval, at }) => `M${(x(interval.mean) - 3).toFixed(1)},${at - 3}h6v6h-6z`).join(''));
  };
  const drawCourse = (state: State, { intervals }: Derived): void => {
    const last = Math.max(SHOWN, intervals.length);
    const scales = course.scales({ x: [0, last], y: [LOWEST, 1.02] });
    goal.attr('d', `M0,${scales.y(state.level)}H${scales.x.range[1]}`);
    drawSeries(share, [{ style: seriesStyle(0), points: courseOf(intervals) }], scales);
  };
  return {
    root: element('div', { class: 'fig-pictures' }, above, below),
    plots: [ladder, course],
    draw(state, derived) {
      drawLadder(derived);
      drawCourse(state, derived);
    },
  };
}

/** The share that covers after each interval, thinned out where there are more than can be told apart. */
function courseOf(intervals: readonly Interval[]): readonly { readonly x: number; readonly y: number }[] {
  const stride = Math.max(1, Math.ceil(intervals.length / POINTS));
  let covering = 0;
  return intervals.flatMap(({ covers }, index) => {
    covering += covers ? 1 : 0;
    const count = index + 1;
    return count % stride === 0 || count === intervals.length ? [{ x: count, y: covering / count }] : [];
  });
}
