import { element } from '../shared/element.js';
import type { FigureStage } from '../shared/figureDefinition.js';
import { formatPowerOfTen } from '../shared/formatNumber.js';
import { plot, type Axes, type Plot } from '../shared/plot.js';
import { seriesStyle } from '../shared/seriesStyle.js';
import { ALGORITHMS } from './algorithms.js';
import type { Derived } from './model.js';
import { RANGES, type State } from './state.js';
import { formatShort } from './words.js';

/** Steps against n. */
export interface Chart {
  readonly root: HTMLElement;
  readonly plot: Plot;
  readonly draw: (state: State, derived: Derived) => void;
}

/** Makes the chart; `onResize` asks to be drawn. */
export function chart(stage: FigureStage, onResize: () => void): Chart {
  const { t } = stage;
  const isTick = (value: number): boolean => Number.isInteger(value);
  const linear: Axes = {
    x: { title: t('n, length of the list'), format: formatShort, isTick },
    y: { title: t('steps'), format: formatShort, isTick },
  };
  const log: Axes = {
    x: { ...linear.x, format: formatPowerOfTen },
    y: { ...linear.y, format: (exponent) => (exponent > 3 ? formatShort(10 ** exponent) : formatPowerOfTen(exponent)) },
  };
  const box = element('div', { class: 'fig-picture' });
  const drawing = plot(box, {
    label: t('Steps against the length of the list'),
    role: 'img',
    height: (width) => Math.min(380, Math.max(230, width * 0.7)),
    axes: linear,
    onResize,
  });
  const here = drawing.marks.append('path').attr('class', 'fig-here');
  const lines = drawing.marks.append('g');

  return {
    root: box,
    plot: drawing,
    draw(state, { curves, scores }) {
      const isLog = state.axes === 'log';
      const at = (value: number): number => (isLog ? Math.log10(Math.max(0.5, value)) : value);
      const highest = Math.max(1, ...curves.flatMap(({ points }) => points.map(({ steps }) => steps)));
      const scales = isLog
        ? drawing.scales({ x: [at(RANGES.n.min), at(RANGES.n.max) + 0.05], y: [0, Math.max(2, at(highest)) + 0.1] }, log)
        : drawing.scales({ x: [0, state.n * 1.02], y: [0, highest * 1.04] }, linear);
      const marks = curves.map(({ algorithm, points }) => ({
        style: seriesStyle(ALGORITHMS.indexOf(algorithm)),
        path: `M${points.map(({ n, steps }) => `${scales.x(at(n)).toFixed(1)},${scales.y(at(steps)).toFixed(1)}`).join('L')}`,
        // On logarithmic axes the curves go on beyond n: what is marked is where they pass it.
        end: `translate(${scales.x(at(state.n))},${scales.y(at(scores.find((score) => score.algorithm === algorithm)?.cost ?? 0))})scale(1.5)`,
      }));
      const groups = lines
        .selectAll<SVGGElement, (typeof marks)[number]>('g.fig-series')
        .data(marks)
        .join((enter) => {
          const added = enter.append('g');
          added.append('path').attr('class', 'fig-line');
          added.append('path').attr('class', 'fig-dot fig-end');
          return added;
        })
        .attr('class', ({ style }) => `fig-series ${style.className}`);
      groups
        .select('.fig-line')
        .attr('d', ({ path }) => path)
        .attr('stroke-dasharray', ({ style }) => style.dash);
      groups
        .select('.fig-end')
        .attr('d', ({ style }) => style.mark)
        .attr('transform', ({ end }) => end);
      here.attr('d', isLog ? `M${scales.x(at(state.n))},0V${scales.y.range[0]}` : '');
    },
  };
}
