import { drawAreas } from '../../../../../src/webview/figures/shared/areaChart.js';
import { drawArrows } from '../../../../../src/webview/figures/shared/arrows.js';
import { checkBox } from '../../../../../src/webview/figures/shared/checkBox.js';
import { drawing } from '../../../../../src/webview/figures/shared/drawing.js';
import { dropDown } from '../../../../../src/webview/figures/shared/dropDown.js';
import { element } from '../../../../../src/webview/figures/shared/element.js';
import type { FigureDefinition, FigureHandle, FigureStage } from '../../../../../src/webview/figures/shared/figureDefinition.js';
import { formatLogTick, formatNumber } from '../../../../../src/webview/figures/shared/formatNumber.js';
import { drawGraph, type GraphEdge, type GraphNode } from '../../../../../src/webview/figures/shared/graphView.js';
import { drawHandles } from '../../../../../src/webview/figures/shared/handles.js';
import { heatMap } from '../../../../../src/webview/figures/shared/heatMap.js';
import { drawBars } from '../../../../../src/webview/figures/shared/histogram.js';
import { histogramOf } from '../../../../../src/webview/figures/shared/histogramOf.js';
import { drawSeries } from '../../../../../src/webview/figures/shared/lineChart.js';
import { logScale } from '../../../../../src/webview/figures/shared/logScale.js';
import { matrixEditor, type Matrix } from '../../../../../src/webview/figures/shared/matrixEditor.js';
import { plot } from '../../../../../src/webview/figures/shared/plot.js';
import { seededRandom } from '../../../../../src/webview/figures/shared/seededRandom.js';
import { seriesStyle } from '../../../../../src/webview/figures/shared/seriesStyle.js';

const NODES: readonly GraphNode[] = [
  { id: 'a', x: 40, y: 100, text: 'A', label: 'Commit A', className: 'series-1' },
  { id: 'b', x: 120, y: 100, text: 'B', label: 'Commit B', className: 'series-1' },
  { id: 'c', x: 200, y: 60, text: 'C', label: 'Commit C', className: 'series-2', tags: [{ text: 'idea' }] },
  { id: 'd', x: 200, y: 140, text: 'D', label: 'Commit D', className: 'series-1', tags: [{ text: 'main', strong: true }] },
];
const EDGES: readonly GraphEdge[] = [
  { from: 'b', to: 'a' },
  { from: 'c', to: 'b' },
  { from: 'd', to: 'b', dash: '4 3' },
];

function mount(root: HTMLElement, stage: FigureStage): FigureHandle {
  const random = seededRandom(7);
  const values = Array.from({ length: 600 }, () => random.normal());
  let matrix: Matrix = [
    [1, 0.5],
    [0, 1],
  ];
  let chosen: string | undefined;
  let kind: 'wave' | 'bowl' = 'wave';
  let isFilled = true;
  let point = { x: 2, y: 1 };

  const format = (value: number): string => formatNumber(value);
  const boxes = Array.from({ length: 4 }, () => element('div', { class: 'fig-picture' }));
  const [plane = root, bars = root, curve = root, graph = root] = boxes;
  const axes = { x: { title: 'x', format }, y: { title: 'y', format } };
  const draw = (): void => {
    drawPlane();
    const shown = bell.scales({ x: [-4, 4], y: [0, 0.5] });
    drawBars(bell.marks, histogramOf(values, { min: -4, max: 4, bins: 24, kind: 'density' }), 'series-1', shown);
    const density = Array.from({ length: 81 }, (_, index) => index / 10 - 4).map((x) => ({
      x,
      y: Math.exp(-(x ** 2) / 2) / Math.sqrt(2 * Math.PI),
    }));
    drawAreas(bell.marks, isFilled ? [{ className: 'series-2', points: density.filter(({ x }) => x > 1), base: 0 }] : [], shown);
    drawSeries(bell.front, [{ style: seriesStyle(1), points: density, hasEnd: false }], shown);
    const powers = Array.from({ length: 12 }, (_, index) => ({ x: 2 ** index, y: 4 ** index }));
    drawSeries(growth.marks, [{ style: seriesStyle(2), points: powers }], growth.scales({ x: [1, 2048], y: [1, 1e7] }));
    const { width } = sketch.size();
    drawGraph(sketch.layer, NODES, EDGES, {
      width,
      chosen,
      onChoose(id) {
        chosen = id;
        draw();
      },
    });
    stage.show({
      readout: `Matrix ${JSON.stringify(matrix)}, point ${JSON.stringify(point)}, ${kind}, chosen ${chosen ?? 'none'}`,
      state: {},
      table: () => ({ caption: 'Matrix', columns: ['first', 'second'], rows: matrix }),
      insight: chosen !== undefined,
    });
  };
  const drawPlane = (): void => {
    const scales = map.scales({ x: [-4, 4], y: [-3, 3] });
    const [width, height] = [scales.x.range[1], scales.y.range[0]];
    const height2d = (x: number, y: number): number => (kind === 'wave' ? Math.sin(x) * Math.cos(y) : (x * x + y * y) / 25);
    const columns = 48;
    const rows = 36;
    const at = (column: number, row: number): number => height2d(((column + 0.5) / columns) * 8 - 4, 3 - ((row + 0.5) / rows) * 6);
    heat({ columns, rows, value: at, x: 0, y: 0, width, height });
    const column = (index: number): { x: number; y: number } => ({ x: matrix[0]?.[index] ?? 0, y: matrix[1]?.[index] ?? 0 });
    const zero = { x: 0, y: 0 };
    drawArrows(
      map.marks,
      [
        { from: zero, to: column(0), className: 'series-1', label: 'a' },
        { from: zero, to: column(1), className: 'series-2', label: 'b', dash: '5 3' },
        { from: zero, to: zero, className: 'series-3' },
      ],
      scales,
    );
    const handle = {
      ...point,
      label: 'Point',
      valueText: `${point.x}, ${point.y}`,
      className: 'series-1',
      mark: seriesStyle(0).mark,
      size: 2,
    };
    drawHandles(map.front, [handle], {
      ...scales,
      step: { x: 0.1, y: 0.1 },
      onMove(_index, to) {
        point = { x: Number(to.x.toFixed(1)), y: Number(to.y.toFixed(1)) };
        draw();
      },
    });
  };
  root.append(element('div', { class: 'fig-pictures fig-halves' }, ...boxes));
  const map = plot(plane, { label: 'Plane', role: 'group', height: (width) => (width * 3) / 4, axes, onResize: draw });
  const heat = heatMap(map.marks, { above: 'series-1', below: 'series-2', edges: 'smooth' });
  const bell = plot(bars, { label: 'Histogram', role: 'img', height: (width) => width / 2, axes, onResize: draw });
  const log = { x: { title: 'x', format: formatLogTick, scale: logScale }, y: { title: 'y', format: formatLogTick, scale: logScale } };
  const growth = plot(curve, { label: 'Growth', role: 'img', height: (width) => width / 2, axes: log, onResize: draw });
  const sketch = drawing(graph, { label: 'Graph', role: 'group', height: () => 200, onResize: draw });
  const editor = matrixEditor({
    label: 'Matrix',
    value: matrix,
    min: -5,
    max: 5,
    step: 0.1,
    entryLabel: (row, column) => `Row ${row}, column ${column}`,
    columnClasses: ['series-1', 'series-2'],
    onInput(next) {
      matrix = next;
      draw();
    },
  });
  const choices = [
    { value: 'wave', text: 'Wave' },
    { value: 'bowl', text: 'Bowl' },
  ] as const;
  const list = dropDown<'wave' | 'bowl'>('Surface', choices, kind, (next) => {
    kind = next;
    draw();
  });
  const box = checkBox('Tail', isFilled, (isOn) => {
    isFilled = isOn;
    draw();
  });
  root.append(element('div', { class: 'fig-controls fig-grid-3' }, editor.root, list.root, box.root));
  draw();
  return {
    reset: draw,
    pictures: () => [map.svg, bell.svg, growth.svg, sketch.svg],
    dispose() {
      for (const { dispose } of [map, bell, growth, sketch]) dispose();
      root.replaceChildren();
    },
  };
}

/** Every shared primitive that a figure may use, in one figure: for tests and pictures, never shipped. */
export const figure: FigureDefinition = {
  id: 'showcase',
  title: 'Shared primitives',
  shows: 'Every shared primitive.',
  step: 'start',
  predict: { prompt: 'What will there be to see?', options: ['Nothing.', 'Everything.'], answer: 'Everything.' },
  insight: 'Written once.',
  insightHint: 'Choose a node of the graph.',
  presets: { all: {} },
  mount,
};
