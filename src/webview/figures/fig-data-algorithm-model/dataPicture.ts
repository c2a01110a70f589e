import { element } from '../shared/element.js';
import type { FigureStage } from '../shared/figureDefinition.js';
import { formatFixed, formatNumber } from '../shared/formatNumber.js';
import { drawHandles } from '../shared/handles.js';
import { drawSeries } from '../shared/lineChart.js';
import { plot, type Axes, type Layer, type Plot, type Scales } from '../shared/plot.js';
import { seriesStyle } from '../shared/seriesStyle.js';
import type { Derived, LabelledPoint, Row } from './model.js';
import type { OwnModel } from './ownModel.js';
import { RANGES, type State } from './state.js';

/** The picture of the data, with the learner's line or border on it. */
export interface DataPicture {
  readonly root: HTMLElement;
  readonly plot: Plot;
  readonly draw: (state: State, derived: Derived, own: OwnModel) => void;
}

const POINT = seriesStyle(0);
const OTHER = seriesStyle(1);
const OWN = seriesStyle(2);

/** Makes the picture; `onMove` gets where a point is wanted, `onResize` asks to be drawn. */
export function dataPicture(stage: FigureStage, onMove: (index: number, to: LabelledPoint) => void, onResize: () => void): DataPicture {
  const { t } = stage;
  const format = (value: number): string => formatNumber(value);
  const labelled: Axes = { x: { title: t('distance, km'), format }, y: { title: t('time, minutes'), format } };
  const unlabelled: Axes = { ...labelled, y: { title: t('one row for each trip'), format, isTick: () => false } };
  const box = element('div', { class: 'fig-picture' });
  const drawing = plot(box, {
    label: t('The data. Move a trip with the arrow keys once it is focused.'),
    role: 'group',
    height: (width) => Math.min(380, Math.max(240, width * 0.75)),
    axes: labelled,
    onResize,
  });
  const squares = drawing.marks.append('g');
  const sticks = drawing.marks.append('g');
  const groups = drawing.marks.append('g');
  const ownMarks = drawing.marks.append('g').attr('class', 'fig-own-marks');
  const model = drawing.marks.append('path').attr('class', 'fig-model');
  const drawLabelled = (rows: readonly Row[], state: State, { x, y }: Scales): void => {
    drawSquares(squares, rows, { x, y });
    drawCentres(groups, [], { x, y });
    drawSticks(
      sticks,
      rows.map((row) => [x(row.x), y(row.y), x(row.x), y(row.predicted)]),
    );
    const [from, to] = [RANGES.x.min, RANGES.x.max];
    const ends = [from, to].map((km) => `${x(km)},${y(state.w * km + state.b)}`);
    model.attr('d', `M${ends.join('L')}`).attr('stroke-dasharray', 'none');
  };
  const drawUnlabelled = (rows: readonly Row[], { border, centres }: Derived, { x, y }: Scales): void => {
    drawSquares(squares, [], { x, y });
    const both = [
      { at: centres.a, name: 'A' },
      { at: centres.b, name: 'B' },
    ];
    drawCentres(
      groups,
      both.flatMap(({ at, name }) => (at === undefined ? [] : [{ at, text: t('mean of {group}', { group: name }) }])),
      { x, y },
    );
    const centreOf = ({ group }: Row): number => (group === 'A' ? centres.a : centres.b) ?? 0;
    drawSticks(
      sticks,
      rows.map((row, index) => [x(row.x), y(rowOf(index)), x(centreOf(row)), y(rowOf(index))]),
    );
    const [bottom, top] = y.range;
    model.attr('d', `M${x(border.at)},${bottom}V${top}`).attr('stroke-dasharray', '8 5');
  };

  return {
    root: element('div', { class: 'fig-pictures' }, box),
    plot: drawing,
    draw(state, derived, own) {
      const domains = { x: [RANGES.x.min, RANGES.x.max], y: [RANGES.y.min, RANGES.y.max] } as const;
      const scales = drawing.scales(domains, state.labelled ? labelled : unlabelled);
      if (state.labelled) drawLabelled(derived.rows, state, scales);
      else drawUnlabelled(derived.rows, derived, scales);
      drawOwn(ownMarks, state, derived.rows, own, scales);
      const handles = derived.rows.map((row, index) => {
        const style = state.labelled || row.group === 'A' ? POINT : OTHER;
        const values = { km: formatFixed(row.x, 1), minutes: formatFixed(row.y, 1), group: row.group };
        return {
          x: row.x,
          y: state.labelled ? row.y : rowOf(index),
          label: t('Trip {number}', { number: index + 1 }),
          valueText: state.labelled ? t('{km} km, {minutes} minutes', values) : t('{km} km, group {group}', values),
          className: `fig-data ${style.className}`,
          mark: style.mark,
          size: 1.6,
        };
      });
      drawHandles(drawing.front, handles, {
        ...scales,
        step: { x: 0.1, y: 0.5 },
        // Without labels, up and down means nothing: the minutes stay what they were.
        onMove: (index, to) => onMove(index, state.labelled ? to : { x: to.x, y: derived.rows[index]?.y ?? 0 }),
      });
    },
  };
}

const rowOf = (index: number): number => 26 - index * 3.3;

function drawSticks(layer: Layer, sticks: readonly (readonly [number, number, number, number])[]): void {
  layer
    .selectAll('path')
    .data(sticks)
    .join('path')
    .attr('class', 'fig-stick')
    .attr('d', ([x1, y1, x2, y2]) => `M${x1},${y1}L${x2},${y2}`);
}

/** The predictions of the reader's own code, joined to a line, and the line that their search finds. */
function drawOwn(layer: Layer, { labelled }: State, rows: readonly Row[], { predictions, line }: OwnModel, scales: Scales): void {
  const predicted = rows
    .map(({ x }, index) => ({ x, y: predictions?.[index] ?? NaN }))
    .filter(({ y }) => Math.abs(y) < 1e6)
    .sort((one, other) => one.x - other.x);
  const ends = [RANGES.x.min, RANGES.x.max].map((x) => ({ x, y: line ? line.w * x + line.b : NaN }));
  const found = ends.every(({ y }) => Math.abs(y) < 1e6) ? ends : [];
  const shown = labelled ? [predicted, found].filter((points) => points.length > 0) : [];
  drawSeries(
    layer,
    shown.map((points) => ({ style: OWN, points, hasEnd: false })),
    scales,
  );
}

interface Centre {
  readonly at: number;
  readonly text: string;
}

function drawCentres(layer: Layer, centres: readonly Centre[], { x, y }: Scales): void {
  const [bottom, top] = y.range;
  layer
    .selectAll('path')
    .data(centres)
    .join('path')
    .attr('class', 'fig-centre')
    .attr('d', ({ at }) => `M${x(at)},${bottom}V${top + 20}`);
  layer
    .selectAll('text')
    .data(centres)
    .join('text')
    .attr('class', 'fig-axis-title fig-halo')
    .attr('x', ({ at }) => x(at))
    .attr('y', top + 13)
    .attr('text-anchor', 'middle')
    .text(({ text }) => text);
}

/** Squared errors as real squares, on the side of the stick where there is more room. */
function drawSquares(layer: Layer, rows: readonly Row[], { x, y }: Scales): void {
  const middle = (RANGES.x.min + RANGES.x.max) / 2;
  const side = (row: Row): number => Math.abs(y(row.y) - y(row.predicted));
  layer
    .selectAll<SVGRectElement, Row>('rect')
    .data(rows)
    .join('rect')
    .attr('class', 'fig-square')
    .attr('x', (row) => x(row.x) - (row.x > middle ? side(row) : 0))
    .attr('y', (row) => Math.min(y(row.y), y(row.predicted)))
    .attr('width', side)
    .attr('height', side);
}
