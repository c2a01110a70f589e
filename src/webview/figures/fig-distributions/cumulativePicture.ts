import { element } from '../shared/element.js';
import type { FigureStage } from '../shared/figureDefinition.js';
import { formatNumber } from '../shared/formatNumber.js';
import { drawSeries } from '../shared/lineChart.js';
import { plot, type Plot } from '../shared/plot.js';
import { sampleCurve } from '../shared/sampleCurve.js';
import { seriesStyle } from '../shared/seriesStyle.js';
import { wholeIn, type Derived, type Place } from './model.js';
import type { State } from './state.js';

/** The cdf, with its rise over the interval. */
export interface CumulativePicture {
  readonly plot: Plot;
  readonly draw: (state: State, derived: Derived) => void;
}

const POINTS = 200;

/** Makes the picture. */
export function cumulativePicture(parent: HTMLElement, { t }: FigureStage, onResize: () => void): CumulativePicture {
  const box = element('div', { class: 'fig-picture' });
  parent.append(box);
  const format = (value: number): string => formatNumber(value);
  const picture = plot(box, {
    label: t('The cumulative distribution function, with its rise over the interval'),
    role: 'img',
    height: (width) => Math.min(150, Math.max(110, width * 0.26)),
    axes: { x: { title: 'x', format }, y: { title: 'P(X ≤ x)', format } },
    onResize,
  });
  const rise = picture.marks.append('path').attr('class', 'fig-bars series-1');
  const guides = picture.marks.append('path').attr('class', 'dist-guide');
  const curve = picture.marks.append('g');
  return {
    plot: picture,
    draw(state, { distribution, interval: { above, below } }) {
      const { extent, kind, cdf } = distribution;
      const scales = picture.scales({ x: extent, y: [0, 1.04] });
      const value = (at: number): number => cdf(at, state.parameters);
      const points = kind === 'discrete' ? steps(extent, value) : sampleCurve(value, extent, POINTS);
      drawSeries(curve, [{ style: seriesStyle(0), points, hasEnd: false }], scales);
      const [left, high, low] = [scales.x(extent[0]), scales.y(above), scales.y(below)];
      // The same area above is a length here: a strip at the axis as tall as the rise.
      rise.attr('d', `M${left},${low}h10V${high}h-10z`);
      const lower = kind === 'discrete' ? state.from - 0.5 : state.from;
      const upper = kind === 'discrete' ? state.to + 0.5 : state.to;
      guides.attr('d', `M${left},${low}H${scales.x(lower)}V${scales.y(0)}M${left},${high}H${scales.x(upper)}V${scales.y(0)}`);
    },
  };
}

/** A staircase that is level between whole numbers and upright at them. */
function steps([low, high]: readonly [number, number], value: (x: number) => number): readonly Place[] {
  const stairs = wholeIn([low, high]).flatMap((k) => [
    { x: k, y: value(k - 1) },
    { x: k, y: value(k) },
  ]);
  return [{ x: low, y: 0 }, ...stairs, { x: high, y: value(high) }];
}
