import { pointer } from 'd3-selection';
import { element } from '../shared/element.js';
import type { FigureStage } from '../shared/figureDefinition.js';
import { formatLogTick, formatNumber } from '../shared/formatNumber.js';
import { logScale } from '../shared/logScale.js';
import { plot, type Plot } from '../shared/plot.js';
import { seriesStyle } from '../shared/seriesStyle.js';
import { SIZE } from './images.js';

/** The singular values, those that are kept filled. */
export interface Bars {
  readonly root: HTMLElement;
  readonly plot: Plot;
  readonly draw: (values: readonly number[], k: number) => void;
}

/** Singular values below this are too small to be seen in a picture. */
const LOWEST = 1e-3;
const HIGHEST = 40;

/** Makes the chart; `onChoose` gets the k of a click, `onResize` asks to be drawn. */
export function bars(stage: FigureStage, onChoose: (k: number) => void, onResize: () => void): Bars {
  const { t } = stage;
  const box = element('div', { class: 'fig-picture' });
  const chart = plot(box, {
    label: t('The singular values from the largest to the smallest'),
    role: 'img',
    height: (width) => Math.min(190, Math.max(130, width * 0.3)),
    axes: {
      x: { title: t('layer'), format: (value) => formatNumber(value), isTick: (value) => Number.isInteger(value) && value > 0 },
      y: { title: t('singular value σ'), format: formatLogTick, scale: logScale },
    },
    onResize,
  });
  const stems = chart.marks.append('g');
  const border = chart.marks.append('path').attr('class', 'fig-here');
  const catcher = chart.marks.append('rect').attr('class', 'fig-catcher');

  return {
    root: element(
      'div',
      {},
      box,
      element('p', {
        class: 'fig-caption',
        text: t('The axis is logarithmic. Click to keep the layers up to there.'),
      }),
    ),
    plot: chart,
    draw(values, k) {
      const { x, y } = chart.scales({ x: [0, SIZE + 1], y: [LOWEST, HIGHEST] });
      const width = Math.max(2, (x(2) - x(1)) * 0.66);
      const seen = values.map((value, index) => ({ value, at: index + 1 })).filter(({ value }) => value > LOWEST);
      stems
        .selectAll('rect')
        .data(seen)
        .join('rect')
        .attr('class', ({ at }) => (at <= k ? `fig-kept ${seriesStyle(0).className}` : 'fig-not-kept'))
        .attr('x', ({ at }) => x(at) - width / 2)
        .attr('width', width)
        .attr('y', ({ value }) => y(value))
        .attr('height', ({ value }) => y.range[0] - y(value));
      border.attr('d', `M${x(k + 0.5)},0V${y.range[0]}`);
      catcher.attr('width', x.range[1]).attr('height', y.range[0]);
      catcher.on('click', (event: PointerEvent) => {
        const [left] = pointer(event, chart.marks.node());
        onChoose(x.invert(left));
      });
    },
  };
}
