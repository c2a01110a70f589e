import { drawArrows, type Arrow } from '../shared/arrows.js';
import { element } from '../shared/element.js';
import type { FigureStage } from '../shared/figureDefinition.js';
import { formatNumber } from '../shared/formatNumber.js';
import { drawHandles } from '../shared/handles.js';
import { drawSeries } from '../shared/lineChart.js';
import { linearScale } from '../shared/linearScale.js';
import { plot, type Layer, type Plot, type Scales } from '../shared/plot.js';
import type { ScaleMaker } from '../shared/scale.js';
import { seriesStyle, type SeriesStyle } from '../shared/seriesStyle.js';
import type { Derived } from './model.js';
import type { OwnVectors } from './ownVectors.js';
import { LIMITS, type State, type Vector } from './state.js';
import { writeVector } from './words.js';

/** The plane with the arrows, and the curve of the cosine. */
export interface Pictures {
  readonly root: HTMLElement;
  readonly plots: readonly Plot[];
  readonly draw: (state: State, derived: Derived, own: OwnVectors) => void;
}

const ZERO: Vector = { x: 0, y: 0 };
const CURVE = Array.from({ length: 91 }, (_, index) => ({ x: index * 2, y: Math.cos((index * 2 * Math.PI) / 180) }));
/** The colour of text: the curve belongs to no arrow. */
const PLAIN: SeriesStyle = { className: '', dash: 'none', mark: '' };
/** Side of the mark of a right angle, in data units. */
const CORNER = 0.35;

/** Angles are read in quarters and halves of a right angle. */
const degrees: ScaleMaker = (domain, range) => Object.assign(linearScale(domain, range), { ticks: () => [0, 45, 90, 135, 180] });

/** Makes both pictures; `onMove` gets where an arrow head is wanted, `onResize` asks to be drawn. */
export function pictures(stage: FigureStage, onMove: (which: 'u' | 'v', to: Vector) => void, onResize: () => void): Pictures {
  const { t } = stage;
  const format = (value: number): string => formatNumber(value);
  const planeBox = element('div', { class: 'fig-picture' });
  const curveBox = element('div', { class: 'fig-picture' });
  const caption = element('p', { class: 'fig-caption', text: t('Drag the heads of the arrows, or move them with the arrow keys.') });
  const root = element(
    'div',
    { class: 'fig-pictures fig-wide-narrow' },
    element('div', {}, planeBox, caption),
    element('div', {}, curveBox),
  );
  let planeHeight = 0;
  const plane = plot(planeBox, {
    label: t('The vectors u and v. Move an arrow head with the arrow keys once it is focused.'),
    role: 'group',
    height: (width) => (planeHeight = (width * LIMITS.y) / LIMITS.x),
    axes: { x: { title: 'x', format }, y: { title: 'y', format } },
    onResize,
  });
  const curve = plot(curveBox, {
    label: t('The cosine of the angle'),
    role: 'img',
    height: (width) => (isBeside(curveBox, planeBox) ? planeHeight : width * 0.45),
    axes: {
      x: { title: t('angle, degrees'), format, scale: degrees },
      y: { title: t('cosine'), format },
    },
    onResize,
  });
  const corner = plane.marks.append('path').attr('class', 'fig-edge');
  const ownArrows = plane.marks.append('g').attr('class', 'fig-own-marks');
  const arrows = plane.marks.append('g');
  const zero = curve.marks.append('path').attr('class', 'fig-axis');
  const line = curve.marks.append('g');
  const ownPoint = curve.marks.append('g').attr('class', `fig-own-marks ${seriesStyle(2).className}`);
  const point = curve.marks.append('g').attr('class', seriesStyle(2).className);

  const drawPlane = ({ u, v, parts, snap }: State, { projection, residual }: Derived, own: OwnVectors): void => {
    const scales = plane.scales({ x: [-LIMITS.x, LIMITS.x], y: [-LIMITS.y, LIMITS.y] });
    const drawn = isDrawable(own.projection) ? own.projection : undefined;
    const builtIn = own.source === 'own' && drawn ? undefined : projection;
    drawArrows(ownArrows, partsOf(u, drawn, parts), scales);
    const shown = [...partsOf(u, builtIn, parts)];
    shown.push({ from: ZERO, to: u, className: seriesStyle(0).className, label: 'u' });
    shown.push({ from: ZERO, to: v, className: seriesStyle(1).className, label: 'v' });
    drawArrows(arrows, shown, scales);
    corner.attr('d', builtIn && residual && parts.includes('residual') ? cornerPath(builtIn, residual, v, scales) : '');
    const handles = (['u', 'v'] as const).map((which, index) => {
      const at = which === 'u' ? u : v;
      const { className, mark } = seriesStyle(index);
      return { ...at, label: t('Head of {vector}', { vector: which }), valueText: writeVector(at), className, mark, size: 1.5 };
    });
    const step = snap ? 1 : 0.1;
    drawHandles(plane.front, handles, {
      ...scales,
      step: { x: step, y: step },
      onMove: (index, to) => onMove(index === 0 ? 'u' : 'v', to),
    });
  };

  const drawCurve = ({ angle, cosine }: Derived, own: OwnVectors): void => {
    const scales = curve.scales({ x: [0, 180], y: [-1.1, 1.1] });
    zero.attr('d', `M0,${scales.y(0)}H${scales.x(180)}`);
    drawSeries(line, [{ style: PLAIN, hasEnd: false, points: CURVE }], scales);
    const at = (height: number | undefined): Vector | undefined =>
      angle === undefined || height === undefined || !(Math.abs(height) <= FARTHEST)
        ? undefined
        : { x: scales.x(angle), y: scales.y(height) };
    const ownAt = at(own.cosine);
    drawPoint(ownPoint, ownAt, scales);
    drawPoint(point, own.source === 'own' && ownAt ? undefined : at(cosine), scales);
  };

  return {
    root,
    plots: [plane, curve],
    draw(state, derived, own) {
      drawPlane(state, derived, own);
      drawCurve(derived, own);
    },
  };
}

/** What is farther away is not drawn: SVG has no room for it. */
const FARTHEST = 1e6;

const isDrawable = (vector: Vector | undefined): boolean => vector !== undefined && Math.hypot(vector.x, vector.y) <= FARTHEST;

/** The arrows of a projection of u, and of what it leaves, as far as they are switched on. */
function partsOf(u: Vector, projection: Vector | undefined, parts: State['parts']): readonly Arrow[] {
  if (!projection) return [];
  return [
    ...(parts.includes('projection') ? [{ from: ZERO, to: projection, className: `fig-thick ${seriesStyle(2).className}` }] : []),
    ...(parts.includes('residual') ? [{ from: projection, to: u, className: seriesStyle(3).className, dash: seriesStyle(3).dash }] : []),
  ];
}

/** The point of the curve for the angle there is, with a line from 0 to it. */
function drawPoint(layer: Layer, at: Vector | undefined, { y }: Scales): void {
  const marks = at ? [at] : [];
  layer
    .selectAll('path.fig-line')
    .data(marks)
    .join('path')
    .attr('class', 'fig-line')
    .attr('d', (mark) => `M${mark.x},${y(0)}V${mark.y}`);
  layer
    .selectAll('path.fig-dot')
    .data(marks)
    .join('path')
    .attr('class', 'fig-dot')
    .attr('d', seriesStyle(0).mark)
    .attr('transform', (mark) => `translate(${mark.x},${mark.y})scale(1.8)`);
}

/** The mark of the right angle between v and the residual; none where there is no room for it. */
function cornerPath(projection: Vector, residual: Vector, v: Vector, { x, y }: Scales): string {
  const [up, along] = [Math.hypot(residual.x, residual.y), Math.hypot(v.x, v.y)];
  if (up < 2 * CORNER) return '';
  // Towards the origin, where the picture is; away from it where the projection is too short.
  const side = projection.x * v.x + projection.y * v.y > CORNER * along ? -1 : 1;
  const a = { x: (side * CORNER * v.x) / along, y: (side * CORNER * v.y) / along };
  const b = { x: (CORNER * residual.x) / up, y: (CORNER * residual.y) / up };
  const corners = [a, { x: a.x + b.x, y: a.y + b.y }, b].map((from) => `${x(projection.x + from.x)},${y(projection.y + from.y)}`);
  return `M${corners.join('L')}`;
}

const isBeside = (one: HTMLElement, other: HTMLElement): boolean => one.offsetTop < other.offsetTop + other.offsetHeight / 2;
