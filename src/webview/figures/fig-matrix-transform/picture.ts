import { drawArrows } from '../shared/arrows.js';
import { element } from '../shared/element.js';
import type { FigureStage } from '../shared/figureDefinition.js';
import { formatNumber } from '../shared/formatNumber.js';
import { drawHandles } from '../shared/handles.js';
import { plot, type Domains, type Layer, type Plot, type Scales } from '../shared/plot.js';
import { seriesStyle } from '../shared/seriesStyle.js';
import type { Vector } from './matrix2.js';
import { SQUARE, type Derived, type Segment } from './model.js';
import { ENTRY, type State } from './state.js';
import { formatVector } from './words.js';

/** The plane, as the matrix leaves it. */
export interface Picture {
  readonly root: HTMLElement;
  readonly plot: Plot;
  readonly draw: (state: State, derived: Derived) => void;
}

/** A unit is as long in y as in x; a narrow picture is a square. */
const WIDE = { x: [-4.4, 4.4], y: [-3.3, 3.3] } as const;
const NARROW = { x: [-3.5, 3.5], y: [-3.5, 3.5] } as const;
const LEAST_WIDE = 400;
const ORIGIN: Vector = { x: 0, y: 0 };
const TIP = 'M-7,0A7,7,0,1,0,7,0A7,7,0,1,0,-7,0Z';

/** Makes the picture; `onMove` gets where a column is wanted, `onResize` asks to be drawn. */
export function picture(stage: FigureStage, onMove: (index: 0 | 1, to: Vector) => void, onResize: () => void): Picture {
  const { t } = stage;
  const axis = { format: (value: number): string => formatNumber(value), isTick: Number.isInteger };
  let domains: Domains = WIDE;
  const box = element('div', { class: 'fig-picture' });
  const plane = plot(box, {
    label: t('The plane after the matrix. Move the columns with the arrow keys.'),
    role: 'group',
    height(width) {
      domains = width < LEAST_WIDE ? NARROW : WIDE;
      return (width * domains.y[1]) / domains.x[1];
    },
    axes: { x: { ...axis, title: 'x' }, y: { ...axis, title: 'y' } },
    onResize,
  });
  const { marks } = plane;
  const grid = marks.append('path').attr('class', 'fig-sent-grid');
  const before = marks.append('path').attr('class', 'fig-before');
  const square = marks.append('path').attr('class', 'fig-square-image');
  const circle = marks.append('path');
  const lines = marks.append('path').attr('class', `fig-eigen-lines ${seriesStyle(2).className}`);
  const arrows = marks.append('g');

  return {
    root: element(
      'div',
      {},
      box,
      element('p', { class: 'fig-caption', text: t('Drag the tips of the two columns: they are where (1, 0) and (0, 1) go.') }),
    ),
    plot: plane,
    draw(state, derived) {
      // Its size is known from the first drawing on, and with it the part of the plane that fits.
      plane.scales(domains);
      const scales = plane.scales(domains);
      grid.attr('d', derived.grid.map((segment) => segmentPath(segment, scales)).join(''));
      before.attr('d', closed(SQUARE, scales));
      square.attr('d', closed(derived.square, scales)).attr('stroke-dasharray', derived.determinant < 0 ? '6 4' : 'none');
      const hasAxes = state.overlays.includes('axes');
      circle.attr('class', `fig-circle-image ${seriesStyle(3).className}`).attr('d', hasAxes ? closed(derived.circle, scales) : '');
      const shown = state.overlays.includes('eigen') ? derived.eigenLines : [];
      lines.attr('d', shown.map(({ direction }) => segmentPath(lineAlong(direction), scales)).join(''));
      drawVectors(arrows, derived, { shown, hasAxes }, scales);
      drawTips(plane, state, scales, t, onMove);
    },
  };
}

function drawVectors(
  layer: Layer,
  { drawn, axes }: Derived,
  { shown, hasAxes }: { readonly shown: Derived['eigenLines']; readonly hasAxes: boolean },
  scales: Scales,
): void {
  const from = ORIGIN;
  drawArrows(
    layer,
    [
      ...(hasAxes ? axes.map((to, index) => ({ from, to, className: seriesStyle(3).className, label: index === 0 ? 'σ₁' : 'σ₂' })) : []),
      ...shown.map(({ image }, index) => ({ from, to: image, className: seriesStyle(2).className, label: index === 0 ? 'λ₁' : 'λ₂' })),
      { from, to: { x: drawn.a, y: drawn.c }, className: seriesStyle(0).className },
      { from, to: { x: drawn.b, y: drawn.d }, className: seriesStyle(1).className },
    ],
    scales,
  );
}

function drawTips(
  { front }: Plot,
  { matrix }: State,
  scales: Scales,
  t: FigureStage['t'],
  onMove: (index: 0 | 1, to: Vector) => void,
): void {
  const columns = [
    { x: matrix.a, y: matrix.c, label: t('First column') },
    { x: matrix.b, y: matrix.d, label: t('Second column') },
  ];
  const handles = columns.map((column, index) => ({
    ...column,
    valueText: formatVector(column),
    className: `fig-tip ${seriesStyle(index).className}`,
    mark: TIP,
    size: 1,
  }));
  drawHandles(front, handles, {
    ...scales,
    step: { x: ENTRY.step, y: ENTRY.step },
    onMove: (index, to) => onMove(index === 0 ? 0 : 1, to),
  });
}

const at = ({ x, y }: Vector, scales: Scales): string => `${scales.x(x).toFixed(1)},${scales.y(y).toFixed(1)}`;

const segmentPath = ([from, to]: Segment, scales: Scales): string => `M${at(from, scales)}L${at(to, scales)}`;

const closed = (points: readonly Vector[], scales: Scales): string => `M${points.map((point) => at(point, scales)).join('L')}Z`;

const lineAlong = ({ x, y }: Vector): Segment => [
  { x: -10 * x, y: -10 * y },
  { x: 10 * x, y: 10 * y },
];
