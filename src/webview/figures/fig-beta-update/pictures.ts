import { drawAreas } from '../shared/areaChart.js';
import { element } from '../shared/element.js';
import type { FigureStage, LegendEntry } from '../shared/figureDefinition.js';
import { fineCeiling } from '../shared/fineCeiling.js';
import { formatNumber } from '../shared/formatNumber.js';
import { drawSeries, type Series } from '../shared/lineChart.js';
import { betaPdf } from '../shared/maths/beta.js';
import { plot, type Plot } from '../shared/plot.js';
import { sampleCurve } from '../shared/sampleCurve.js';
import { seriesStyle, seriesSwatch } from '../shared/seriesStyle.js';
import type { Beta, Derived } from './model.js';

/** The densities, and the belief flip by flip. */
export interface Pictures {
  readonly root: HTMLElement;
  readonly plots: readonly Plot[];
  readonly legend: () => readonly LegendEntry[];
  readonly draw: (derived: Derived) => void;
}

const POINTS = 200;
/** Densities that have no bound at the ends are drawn up to here. */
const EDGE = 0.001;
const INSIDE = { from: 0.02, to: 0.98 };
const STYLES = { posterior: seriesStyle(0), prior: seriesStyle(1), likelihood: seriesStyle(2) };

/** Makes both drawings. */
export function pictures({ t }: FigureStage, onResize: () => void): Pictures {
  const format = (value: number): string => formatNumber(value);
  const above = element('div', { class: 'fig-picture' });
  const below = element('div', { class: 'fig-picture' });
  const entries: readonly LegendEntry[] = [
    { swatch: seriesSwatch(STYLES.posterior, 'line'), text: t('posterior, and MAP') },
    { swatch: seriesSwatch(STYLES.prior, 'line'), text: t('prior') },
    { swatch: seriesSwatch(STYLES.likelihood, 'line'), text: t('likelihood, and MLE') },
  ];
  const legend = element(
    'p',
    { class: 'fig-caption beta-legend' },
    ...entries.map(({ swatch, text }) => element('span', { class: 'beta-entry' }, swatch, element('span', { text }))),
  );
  const densities = plot(above, {
    label: t('Prior, likelihood and posterior of the probability of heads'),
    role: 'img',
    height: (width) => Math.min(260, Math.max(170, width * 0.42)),
    axes: { x: { title: t('probability of heads'), format }, y: { title: t('density'), format } },
    onResize,
  });
  const beliefs = plot(below, {
    label: t('Mean and credible interval after each flip'),
    role: 'img',
    height: () => 130,
    axes: {
      x: { title: t('flips'), format: (value) => formatNumber(value, 4), isTick: Number.isInteger },
      y: { title: t('belief after each flip'), format },
    },
    onResize,
  });
  const interval = densities.marks.append('g');
  const curves = densities.marks.append('g');
  const peaks = densities.front.append('g');
  const band = beliefs.marks.append('g');
  const mean = beliefs.marks.append('g');

  const drawDensities = ({ prior, posterior, heads, flips, map, mle, interval: [low, high] }: Derived): void => {
    const curveOf = ({ a, b }: Beta): Series['points'] => sampleCurve((x) => betaPdf(x, a, b), [EDGE, 1 - EDGE], POINTS);
    const shown = [
      { style: STYLES.prior, points: curveOf(prior) },
      { style: STYLES.posterior, points: curveOf(posterior) },
      // The likelihood with area 1 is the posterior of a flat prior.
      ...(flips > 0 ? [{ style: STYLES.likelihood, points: curveOf({ a: heads + 1, b: flips - heads + 1 }) }] : []),
    ].map((series): Series => ({ ...series, hasEnd: false }));
    const heights = shown.flatMap(({ points }) => points.filter(({ x }) => x >= INSIDE.from && x <= INSIDE.to).map(({ y }) => y));
    const scales = densities.scales({ x: [0, 1], y: [0, fineCeiling(1.08 * Math.max(2, ...heights))] });
    const points = sampleCurve((x) => betaPdf(x, posterior.a, posterior.b), [Math.max(EDGE, low), Math.min(1 - EDGE, high)], POINTS);
    drawAreas(interval, [{ className: 'series-1 beta-interval', points, base: 0 }], scales);
    drawSeries(curves, shown, scales);
    const marks = [
      { at: flips > 0 ? map : undefined, style: STYLES.posterior },
      { at: mle, style: STYLES.likelihood },
    ].flatMap(({ at, style }) => (at === undefined ? [] : [{ at, style }]));
    peaks
      .selectAll('path')
      .data(marks)
      .join('path')
      .attr('class', ({ style }) => `fig-dot fig-end ${style.className}`)
      .attr('d', ({ style }) => style.mark)
      .attr('transform', ({ at }) => `translate(${scales.x(at)},${scales.y(0)})scale(1.7)`);
  };
  const drawBeliefs = ({ course, flips }: Derived): void => {
    const scales = beliefs.scales({ x: [0, Math.max(10, flips)], y: [0, 1] });
    const outline = course.map(({ flips: at, low, high }) => ({ at: scales.x(at), low: scales.y(low), high: scales.y(high) }));
    const upper = outline.map(({ at, high }) => `${at.toFixed(1)},${high.toFixed(1)}`);
    const lower = outline.toReversed().map(({ at, low }) => `${at.toFixed(1)},${low.toFixed(1)}`);
    band
      .selectAll('path')
      .data([`M${[...upper, ...lower].join('L')}Z`])
      .join('path')
      .attr('class', 'series-1 fig-area beta-interval')
      .attr('d', String);
    drawSeries(mean, [{ style: { ...STYLES.posterior }, points: course.map((belief) => ({ x: belief.flips, y: belief.mean })) }], scales);
  };

  return {
    root: element('div', { class: 'fig-pictures' }, element('div', {}, above, legend), below),
    plots: [densities, beliefs],
    legend: () => entries,
    draw(derived) {
      drawDensities(derived);
      drawBeliefs(derived);
    },
  };
}
