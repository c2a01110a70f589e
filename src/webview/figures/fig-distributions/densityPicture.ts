import { drawAreas } from '../shared/areaChart.js';
import { element } from '../shared/element.js';
import type { FigureStage } from '../shared/figureDefinition.js';
import { fineCeiling } from '../shared/fineCeiling.js';
import { formatNumber } from '../shared/formatNumber.js';
import { drawHandles } from '../shared/handles.js';
import { drawBars } from '../shared/histogram.js';
import type { Bar } from '../shared/histogramOf.js';
import { drawSeries, type Series } from '../shared/lineChart.js';
import { normalPdf } from '../shared/maths/normal.js';
import { plot, type Plot, type Scales } from '../shared/plot.js';
import { sampleCurve } from '../shared/sampleCurve.js';
import { seriesStyle } from '../shared/seriesStyle.js';
import { wholeIn, type Derived } from './model.js';
import { grainOf, type State } from './state.js';

/** The density or the probabilities, with the interval and the draws. */
export interface DensityPicture {
  readonly plot: Plot;
  readonly draw: (state: State, derived: Derived) => void;
}

const POINTS = 200;
const HALF_BAR = 0.38;
const END = 'M0,-3L6,7H-6Z';
const format = (value: number): string => formatNumber(value);

/** Makes the picture; `onMove` gets where an end of the interval is wanted. */
export function densityPicture(
  parent: HTMLElement,
  { t }: FigureStage,
  onMove: (end: 'from' | 'to', to: number) => void,
  onResize: () => void,
): DensityPicture {
  const box = element('div', { class: 'fig-picture' });
  parent.append(box);
  const x = { title: 'x', format };
  const discrete = { x: { ...x, isTick: Number.isInteger }, y: { title: t('probability of x'), format } };
  const continuous = { x, y: { title: t('density'), format } };
  const picture = plot(box, {
    label: t('The distribution, with an interval whose ends can be moved'),
    role: 'group',
    height: (width) => Math.min(250, Math.max(160, width * 0.42)),
    axes: continuous,
    onResize,
  });
  const layers = {
    sample: picture.marks.append('g'),
    area: picture.marks.append('g'),
    rest: picture.marks.append('g'),
    chosen: picture.marks.append('g'),
    curves: picture.marks.append('g'),
  };
  const shares = picture.marks.append('path').attr('class', 'dist-share');

  const drawProbabilities = (bars: readonly Bar[], { from, to }: State, { sample }: Derived, scales: Scales): void => {
    const isChosen = (bar: Bar): boolean => bar.to > from && bar.from < to;
    drawBars(layers.sample, [], '', scales);
    drawAreas(layers.area, [], scales);
    const rest = bars.filter((bar) => !isChosen(bar));
    drawBars(layers.rest, rest, 'series-1 dist-rest', scales);
    drawBars(layers.chosen, bars.filter(isChosen), 'series-1', scales);
    const drawn = (sample?.bars ?? []).filter(({ height }) => height > 0);
    const dot = (bar: Bar): string =>
      `M${scales.x((bar.from + bar.to) / 2) - 3.5},${scales.y(bar.height)}a3.5,3.5,0,1,0,7,0a3.5,3.5,0,1,0,-7,0`;
    shares.attr('d', drawn.map(dot).join(''));
  };
  const drawDensity = (density: (x: number) => number, { from, to }: State, { sample }: Derived, scales: Scales): void => {
    drawBars(layers.sample, sample?.bars ?? [], 'dist-sample', scales);
    const points = from === to ? [] : sampleCurve(density, [from, to], POINTS);
    drawAreas(layers.area, [{ className: 'series-1', points, base: 0 }], scales);
    drawBars(layers.rest, [], '', scales);
    drawBars(layers.chosen, [], '', scales);
    shares.attr('d', '');
  };

  return {
    plot: picture,
    draw(state, derived) {
      const { distribution, sample } = derived;
      const { extent, kind } = distribution;
      const density = (at: number): number => distribution.density(at, state.parameters);
      const isDiscrete = kind === 'discrete';
      const bars = isDiscrete ? wholeIn(extent).map((k) => ({ from: k - HALF_BAR, to: k + HALF_BAR, height: density(k) })) : [];
      const curve = isDiscrete ? [] : sampleCurve(density, extent, POINTS);
      const heights = [...bars.map(({ height }) => height), ...curve.map(({ y }) => y)];
      const drawn = (sample?.bars ?? []).map(({ height }) => height);
      const top = 1.06 * Math.max(...heights, Math.min(Math.max(0, ...drawn), 1.4 * Math.max(...heights)));
      const scales = picture.scales({ x: extent, y: [0, fineCeiling(top)] }, isDiscrete ? discrete : continuous);
      if (isDiscrete) drawProbabilities(bars, state, derived, scales);
      else drawDensity(density, state, derived, scales);
      const line: Series = { style: seriesStyle(0), points: curve, hasEnd: false };
      drawSeries(layers.curves, [...(isDiscrete ? [] : [line]), ...overlay(state, derived)], scales);
      const ends = (['from', 'to'] as const).map((end) => ({
        x: state[end],
        y: 0,
        label: end === 'from' ? t('Lower end of the interval') : t('Upper end of the interval'),
        valueText: formatNumber(state[end]),
        className: 'series-1',
        mark: END,
        size: 1,
      }));
      const grain = grainOf(state.distribution);
      drawHandles(picture.front, ends, {
        ...scales,
        step: { x: grain, y: 0 },
        onMove: (index, to) => onMove(index === 0 ? 'from' : 'to', to.x),
      });
    },
  };
}

/** The normal curve with the same mean and standard deviation, where there is one. */
function overlay({ overlay: isShown }: State, { mean, sd, distribution }: Derived): readonly Series[] {
  if (!isShown || mean === undefined || sd === undefined || sd === 0) return [];
  const points = sampleCurve((x) => normalPdf((x - mean) / sd) / sd, distribution.extent, POINTS);
  return [{ style: seriesStyle(1), points, hasEnd: false }];
}
