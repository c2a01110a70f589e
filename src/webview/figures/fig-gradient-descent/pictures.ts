import { pointer } from 'd3-selection';
import { element } from '../shared/element.js';
import type { FigureStage } from '../shared/figureDefinition.js';
import { formatNumber, formatPowerOfTen } from '../shared/formatNumber.js';
import { drawHandles } from '../shared/handles.js';
import { drawSeries, type Series } from '../shared/lineChart.js';
import type { Source } from '../shared/ownImplementation.js';
import { plot, type Plot } from '../shared/plot.js';
import { seriesStyle } from '../shared/seriesStyle.js';
import type { Derived, Walk } from './model.js';
import type { OwnWalk } from './ownWalks.js';
import { GRAIN, METHODS, WINDOWS, type Method, type State } from './state.js';
import type { Point } from './surface.js';
import { terrainLayer } from './terrain.js';

/** The contour plot and the loss chart. */
export interface Pictures {
  readonly root: HTMLElement;
  readonly plots: readonly Plot[];
  readonly draw: (state: State, derived: Derived, own: Own) => void;
}

/** The walks of the reader's own code, and whether the built-in ones are drawn beside them. */
export interface Own {
  readonly source: Source;
  readonly walks: readonly OwnWalk[];
}

/** The loss is drawn on a logarithmic axis, on which 0 has no place. */
const LOWEST_LOSS = 1e-18;
const RING = 'M-6,0A6,6,0,1,0,6,0A6,6,0,1,0,-6,0Z';

/** Makes both drawings; `onStart` gets the place of a click, a drag or an arrow key, `onResize` asks to be drawn. */
export function pictures(stage: FigureStage, onStart: (to: Point) => void, onResize: () => void): Pictures {
  const { t } = stage;
  const format = (value: number): string => formatNumber(value);
  const mapBox = element('div', { class: 'fig-picture' });
  const chartBox = element('div', { class: 'fig-picture' });
  const legend = element('p', {
    class: 'fig-caption',
    text: t('Lines join points of equal loss, lowest at +. The walk starts at ○: drag it, or click elsewhere.'),
  });
  const root = element('div', { class: 'fig-pictures fig-wide-narrow' }, element('div', {}, mapBox, legend), element('div', {}, chartBox));
  let mapHeight = 0;
  const map = plot(mapBox, {
    label: t('Contour plot of the loss with the walks. Move the start point with the arrow keys, or click.'),
    role: 'group',
    height: (width) => (mapHeight = (width * 5) / 8),
    axes: { x: { title: 'x', format }, y: { title: 'y', format } },
    onResize,
  });
  const chart = plot(chartBox, {
    label: t('Loss after each step'),
    role: 'img',
    height: (width) => (isBeside(chartBox, mapBox) ? mapHeight : width * 0.45),
    axes: {
      x: { title: t('step'), format: (value) => formatNumber(value, 4), isTick: Number.isInteger },
      y: { title: t('loss'), format: formatPowerOfTen, isTick: Number.isInteger },
    },
    onResize,
  });
  const terrain = terrainLayer(map.marks);
  const click = map.marks.append('rect').attr('class', 'fig-catcher');
  const ownWalksLayer = map.marks.append('g').attr('class', 'fig-own-marks');
  const ownLosses = chart.marks.append('g').attr('class', 'fig-own-marks');
  const losses = chart.marks.append('g');
  const walks = map.marks.append('g');

  const drawMap = (state: State, { surface, walks: taken }: Derived, own: Own): void => {
    const window = WINDOWS[state.surface];
    const scales = map.scales({ x: [window.x.min, window.x.max], y: [window.y.min, window.y.max] });
    terrain(surface, state, scales);
    drawSeries(
      walks,
      builtIn(taken, own).map((walk) => series(walk, walk.path)),
      scales,
    );
    drawSeries(
      ownWalksLayer,
      own.walks.map((walk) => series(walk, walk.path.filter(isDrawable))),
      scales,
    );
    click.attr('width', scales.x.range[1]).attr('height', scales.y.range[0]);
    click.on('click', (event: PointerEvent) => {
      const [x, y] = pointer(event, map.marks.node());
      onStart({ x: scales.x.invert(x), y: scales.y.invert(y) });
    });
    const grain = GRAIN[state.surface];
    const { x, y } = state.start;
    const valueText = t('x {x}, y {y}', { x: formatNumber(x), y: formatNumber(y) });
    const start = { x, y, label: t('Start point'), valueText, className: 'fig-start', mark: RING, size: 1 };
    drawHandles(map.front, [start], { ...scales, step: { x: grain, y: grain }, onMove: (_index, to) => onStart(to) });
  };

  const drawChart = ({ walks: taken }: Derived, own: Own): void => {
    const logOf = (loss: number): number => Math.log10(Math.max(LOWEST_LOSS, loss));
    const lines = builtIn(taken, own).map((walk) =>
      series(
        walk,
        walk.path.map(({ loss }, k) => ({ x: k, y: logOf(loss) })),
      ),
    );
    const ownLines = own.walks.map((walk) =>
      series(
        walk,
        walk.path.flatMap(({ loss }, k) => (loss === undefined ? [] : [{ x: k, y: logOf(loss) }])),
      ),
    );
    const points = [...lines, ...ownLines].flatMap((line) => line.points);
    const top = Math.ceil(points.reduce((high, { y }) => Math.max(high, y), 0));
    const bottom = Math.floor(points.reduce((low, { y }) => Math.min(low, y), top - 3));
    const last = points.reduce((high, { x }) => Math.max(high, x), 10);
    const scales = chart.scales({ x: [0, last * 1.03], y: [bottom, top] });
    drawSeries(ownLosses, ownLines, scales);
    drawSeries(losses, lines, scales);
  };

  return {
    root,
    plots: [map, chart],
    draw(state, derived, own) {
      drawMap(state, derived, own);
      drawChart(derived, own);
    },
  };
}

const isBeside = (one: HTMLElement, other: HTMLElement): boolean => one.offsetTop < other.offsetTop + other.offsetHeight / 2;

/** The built-in walks to draw: those that the reader's own take the place of are left out. */
const builtIn = (taken: readonly Walk[], { source, walks }: Own): readonly Walk[] =>
  source === 'own' ? taken.filter(({ method }) => !walks.some((own) => own.method === method)) : taken;

/** SVG has no infinity, and nothing to see far outside the window. */
const isDrawable = ({ x, y }: Point): boolean => Math.abs(x) < 1e7 && Math.abs(y) < 1e7;

const series = ({ method }: { readonly method: Method }, points: readonly Point[]): Series => ({
  style: seriesStyle(METHODS.indexOf(method)),
  points,
});
