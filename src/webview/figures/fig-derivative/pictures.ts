import { element } from '../shared/element.js';
import type { FigureStage } from '../shared/figureDefinition.js';
import { formatNumber } from '../shared/formatNumber.js';
import { drawHandles } from '../shared/handles.js';
import { plot, type Layer, type Plot, type Scales } from '../shared/plot.js';
import { seriesStyle } from '../shared/seriesStyle.js';
import { errorPicture } from './errorPicture.js';
import type { Derived, Point } from './model.js';
import { GRAIN, windowOf, type State } from './state.js';

/** The function with its secant, and the errors. */
export interface Pictures {
  readonly root: HTMLElement;
  readonly plots: readonly Plot[];
  readonly draw: (state: State, derived: Derived) => void;
}

/** Below this many pixels a slope triangle is a blot. */
const LEAST_TRIANGLE = 14;
const SAMPLES = 160;
const DOT = seriesStyle(0).mark;

/** Makes both drawings; `onMove` gets the x a drag or an arrow key asks for, `onResize` asks to be drawn. */
export function pictures(stage: FigureStage, onMove: (x: number) => void, onResize: () => void): Pictures {
  const { t } = stage;
  const format = (value: number): string => formatNumber(value, 5);
  const box = element('div', { class: 'fig-picture' });
  const caption = element('p', {
    class: 'fig-caption',
    text: t('Dashed: the tangent, with the exact slope. Coloured: the secant through two points of the curve. Drag ○ along the curve.'),
  });
  let height = 0;
  const curve = plot(box, {
    label: t('The function with its tangent and a secant. Move the point with the arrow keys.'),
    role: 'group',
    height: (width) => (height = Math.min(360, width * 0.68)),
    axes: { x: { title: 'x', format }, y: { title: 'f(x)', format } },
    onResize,
  });
  const errors = errorPicture(stage, (width) => (width < 420 ? Math.min(height, width) : height), onResize);
  const triangle = curve.marks.append('path').attr('class', 'fig-triangle');
  const graph = curve.marks.append('path').attr('class', 'fig-curve');
  const tangent = curve.marks.append('path').attr('class', 'fig-tangent');
  const secant = curve.marks.append('g').attr('class', 'fig-series');
  const line = secant.append('path').attr('class', 'fig-line');
  const dots = secant.append('g');

  const drawCurve = (state: State, derived: Derived): void => {
    const at = { x: state.x, y: derived.value };
    const scales = curve.scales(windowOf(state, at));
    const { x, y } = scales;
    const [left, right] = x.domain;
    const path = Array.from({ length: SAMPLES + 1 }, (_, index) => left + ((right - left) * index) / SAMPLES);
    // |x| needs its kink exactly.
    const places = left < 0 && right > 0 ? [...path, 0].sort((a, b) => a - b) : path;
    graph.attr('d', `M${places.map((place) => `${x(place).toFixed(2)},${y(derived.f.value(place)).toFixed(2)}`).join('L')}`);
    tangent.attr('d', derived.slope === undefined ? '' : through(at, derived.slope, scales));
    const [from] = derived.ends;
    line.attr('d', through(from, derived.estimate, scales));
    secant.attr('class', `fig-series ${seriesStyle(state.method === 'forward' ? 0 : 1).className}`);
    drawDots(dots, derived.ends, scales);
    triangle.attr('d', trianglePath(derived.ends, scales));
    const valueText = t('x {x}, f(x) {y}', { x: formatNumber(at.x), y: formatNumber(at.y) });
    drawHandles(curve.front, [{ ...at, label: t('Point'), valueText, className: 'fig-point', mark: RING, size: 1 }], {
      ...scales,
      step: { x: GRAIN, y: 0 },
      onMove: (_index, to) => onMove(to.x),
    });
  };

  return {
    root: element('div', { class: 'fig-pictures fig-derivative-pictures' }, element('div', {}, box, caption), errors.root),
    plots: [curve, errors.plot],
    draw(state, derived) {
      drawCurve(state, derived);
      errors.draw(state, derived);
    },
  };
}

const RING = 'M-6,0A6,6,0,1,0,6,0A6,6,0,1,0,-6,0Z';

/** The line with a slope through a point, from one side of the picture to the other. */
function through(at: Point, slope: number, { x, y }: Scales): string {
  const [left, right] = x.domain;
  const height = (place: number): string => y(at.y + slope * (place - at.x)).toFixed(2);
  return `M${x(left)},${height(left)}L${x(right)},${height(right)}`;
}

function trianglePath([left, right]: Derived['ends'], { x, y }: Scales): string {
  if (x(right.x) - x(left.x) < LEAST_TRIANGLE) return '';
  return `M${x(left.x)},${y(left.y)}H${x(right.x)}V${y(right.y)}`;
}

function drawDots(layer: Layer, ends: Derived['ends'], { x, y }: Scales): void {
  layer
    .selectAll('path')
    .data(ends)
    .join('path')
    .attr('class', 'fig-dot fig-end')
    .attr('d', DOT)
    .attr('transform', (end) => `translate(${x(end.x)},${y(end.y)})scale(1.5)`);
}
