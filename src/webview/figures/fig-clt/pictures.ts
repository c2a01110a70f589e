import { drawAreas } from '../shared/areaChart.js';
import { element } from '../shared/element.js';
import type { FigureStage } from '../shared/figureDefinition.js';
import { formatNumber } from '../shared/formatNumber.js';
import { drawBars } from '../shared/histogram.js';
import type { Bar } from '../shared/histogramOf.js';
import { drawSeries } from '../shared/lineChart.js';
import { normalPdf } from '../shared/maths/normal.js';
import { niceCeiling } from '../shared/niceCeiling.js';
import { plot, type Plot, type Scales } from '../shared/plot.js';
import { sampleCurve } from '../shared/sampleCurve.js';
import { seriesStyle } from '../shared/seriesStyle.js';
import type { Derived } from './model.js';
import type { Population } from '../shared/population.js';

/** The population with the last sample above, the means below. */
export interface Pictures {
  readonly root: HTMLElement;
  readonly plots: readonly Plot[];
  readonly draw: (derived: Derived) => void;
}

const POINTS = 160;
const FEWEST = 10;

/** Makes both drawings. */
export function pictures({ t }: FigureStage, onResize: () => void): Pictures {
  const format = (value: number): string => formatNumber(value);
  const none = (): boolean => false;
  const above = element('div', { class: 'fig-picture' });
  const below = element('div', { class: 'fig-picture' });
  const root = element('div', { class: 'fig-pictures' }, above, below);
  const source = plot(above, {
    label: t('The population, with the sample drawn last'),
    role: 'img',
    height: (width) => Math.min(150, Math.max(96, width * 0.25)),
    axes: { x: { title: t('one draw'), format }, y: { title: t('population, and the last sample'), format, isTick: none } },
    onResize,
  });
  const pile = plot(below, {
    label: t('The means of all samples'),
    role: 'img',
    height: (width) => Math.min(260, Math.max(170, width * 0.45)),
    axes: { x: { title: t('mean of a sample'), format }, y: { title: t('number of means'), format: (value) => formatNumber(value, 4) } },
    onResize,
  });
  const shape = source.marks.append('g');
  const rug = source.marks.append('path').attr('class', 'clt-rug');
  const marker = source.front.append('path').attr('class', 'clt-marker');
  const bars = pile.marks.append('g');
  const curve = pile.marks.append('g');
  const span = pile.front.append('path').attr('class', 'clt-span');
  const spanText = pile.front.append('text').attr('class', 'fig-axis-title fig-halo');

  let outline: Outline | undefined;
  let drawnShape: { readonly outline: Outline; readonly scales: Scales } | undefined;

  const drawSource = ({ population, last, means }: Derived): void => {
    if (outline?.population !== population) outline = outlineOf(population);
    const scales = source.scales({ x: population.extent, y: [0, outline.top] });
    const { x, y } = scales;
    if (drawnShape?.outline !== outline || drawnShape.scales !== scales) {
      const faces = facesOf(population);
      drawAreas(shape, faces.length > 0 ? [] : [{ className: 'clt-population', points: outline.points, base: 0 }], scales);
      drawBars(shape, faces, 'clt-population', scales);
      drawnShape = { outline, scales };
    }
    const base = y(0);
    rug.attr('d', last.map((value) => `M${x(value).toFixed(1)},${base}v-14`).join(''));
    const mean = means.at(-1);
    const isInside = mean !== undefined && mean >= population.extent[0] && mean <= population.extent[1];
    marker.attr('d', isInside ? `M${x(mean)},${base - 16}l-6,-10h12z` : '');
  };

  const drawPile = ({ population, means, standardError, bars: counted, domain }: Derived): void => {
    const width = counted[0] ? counted[0].to - counted[0].from : 1;
    const { mean } = population.moments ?? { mean: 0 };
    const height = (at: number): number =>
      standardError === undefined ? 0 : (means.length * width * normalPdf((at - mean) / standardError)) / standardError;
    const tallest = Math.max(FEWEST, 1.1 * height(mean), ...counted.map((bar) => bar.height));
    const scales = pile.scales({ x: domain, y: [0, niceCeiling(tallest)] });
    drawBars(bars, counted, 'series-1', scales);
    const hasCurve = standardError !== undefined && means.length > 1;
    const lines = hasCurve ? [{ style: seriesStyle(1), points: sampleCurve(height, domain, POINTS), hasEnd: false }] : [];
    drawSeries(curve, lines, scales);
    drawSpan(scales, mean, standardError);
  };

  /** One standard error to both sides of the mean, above the pile. */
  const drawSpan = ({ x, y }: Scales, mean: number, error: number | undefined): void => {
    const top = y.range[1] + 10;
    const [left, right] = [x(mean - (error ?? 0)), x(mean + (error ?? 0))];
    span.attr('d', error === undefined ? '' : `M${left},${top - 5}v10m0,-5H${right}m0,-5v10`);
    spanText
      .attr('x', right + 7)
      .attr('y', top + 4)
      .text(error === undefined ? '' : t('μ ± σ/√n'));
  };

  return {
    root,
    plots: [source, pile],
    draw(derived) {
      drawSource(derived);
      drawPile(derived);
    },
  };
}

/** The density of a population, computed once: only the draws change from step to step. */
interface Outline {
  readonly population: Population;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly top: number;
}

function outlineOf(population: Population): Outline {
  // Finer than the curves below: some densities jump.
  const points = sampleCurve(population.density, population.extent, 4 * POINTS);
  return { population, points, top: 1.25 * Math.max(...points.map(({ y }) => y)) };
}

/** What can be drawn, as bars, where there are gaps between the values. */
function facesOf({ lattice, extent: [low, high], density }: Population): readonly Bar[] {
  if (lattice === undefined) return [];
  const values = Array.from({ length: Math.floor((high - low) / lattice) + 1 }, (_, index) => low + index * lattice);
  return values.map((value) => ({ from: value - 0.4 * lattice, to: value + 0.4 * lattice, height: density(value) }));
}
