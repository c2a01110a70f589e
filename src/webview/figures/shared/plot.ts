import { select, type Selection } from 'd3-selection';
import { uniqueId } from './element.js';
import { linearScale, type LinearScale } from './linearScale.js';

/** A group of the drawing. */
export type Layer = Selection<SVGGElement, unknown, null, undefined>;

/** What a plot is, before it is drawn. */
export interface PlotOptions {
  /** What it shows, for screen readers. */
  readonly label: string;
  /** `group` where parts of it can be focused, `img` where it is only looked at. */
  readonly role: 'group' | 'img';
  /** Height of the area inside the axes for its width, in pixels. */
  readonly height: (width: number) => number;
  readonly axes: Axes;
  /** Called when the plot has another size and must be drawn again. */
  readonly onResize: () => void;
}

/** One axis: what it measures, and how its ticks are written. */
export interface Axis {
  readonly title: string;
  readonly format: (value: number) => string;
  /** Whether a tick may stand at a round value; without it, at each. */
  readonly isTick?: (value: number) => boolean;
}

/** Both axes. */
export interface Axes {
  readonly x: Axis;
  readonly y: Axis;
}

/** Domains of the two axes, in data units. */
export interface Domains {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/** From data units to pixels inside the axes, y upwards. */
export interface Scales {
  readonly x: LinearScale;
  readonly y: LinearScale;
}

/** A drawing area with axes that keeps the width of its container. */
export interface Plot {
  readonly svg: SVGSVGElement;
  /** Clipped to the area inside the axes. */
  readonly marks: Layer;
  /** Above the marks, not clipped: handles and labels. */
  readonly front: Layer;
  /** Draws axes (those of the options, unless others are given) and grid; returns the scales to draw the marks with. */
  readonly scales: (domains: Domains, axes?: Axes) => Scales;
  readonly dispose: () => void;
}

const MARGIN = { top: 26, right: 12, bottom: 42, left: 44 };
const FALLBACK_WIDTH = 560;
const TICK_SPACE = { x: 72, y: 44 };

/** Adds a plot to `parent`. Its first drawing is up to the caller. */
export function plot(parent: HTMLElement, options: PlotOptions): Plot {
  const svg = select(parent).append('svg').attr('class', 'fig-plot').attr('role', options.role).attr('aria-label', options.label);
  const area = svg.append('g').attr('transform', `translate(${MARGIN.left},${MARGIN.top})`);
  const grid = area.append('g').attr('class', 'fig-axes').attr('aria-hidden', 'true');
  const clipId = uniqueId('clip');
  const clip = area.append('clipPath').attr('id', clipId).append('rect');
  const marks = area.append('g').attr('clip-path', `url(#${clipId})`);
  const front = area.append('g');

  const node = svg.node();
  if (node === null) throw new Error('The plot has just been appended.');
  let width = 0;
  let size: Size = { width: 0, height: 0 };
  const resize = (wanted: number): void => {
    width = wanted;
    const inner = width - MARGIN.left - MARGIN.right;
    size = { width: inner, height: Math.round(options.height(inner)) };
    const height = size.height + MARGIN.top + MARGIN.bottom;
    svg.attr('viewBox', `0 0 ${width} ${height}`).attr('width', width).attr('height', height);
    clip.attr('width', size.width).attr('height', size.height);
  };
  const observer = new ResizeObserver(() => {
    const available = parent.getBoundingClientRect().width;
    // While it is out of sight (the table is shown) the container has no width: the last one still holds.
    if (available === 0 || Math.abs(available - width) < 1) return;
    resize(available);
    options.onResize();
  });
  observer.observe(parent);

  let drawn: { readonly key: string; readonly axes: Axes; readonly scales: Scales } | undefined;

  return {
    svg: node,
    marks,
    front,
    dispose: () => observer.disconnect(),
    scales(domains, axes = options.axes) {
      // Asking for the width lays the page out again, which takes longer than drawing: it is done once.
      if (width === 0) resize(parent.getBoundingClientRect().width || FALLBACK_WIDTH);
      const key = [size.width, size.height, domains.x, domains.y].join(' ');
      if (drawn?.key === key && drawn.axes === axes) return drawn.scales;
      const scales = { x: linearScale(domains.x, [0, size.width]), y: linearScale(domains.y, [size.height, 0]) };
      drawAxes(grid, scales, size, axes);
      drawn = { key, axes, scales };
      return scales;
    },
  };
}

interface Size {
  readonly width: number;
  readonly height: number;
}

function drawAxes(grid: Layer, { x, y }: Scales, size: Size, axes: Axes): void {
  const ticks = (scale: LinearScale, axis: Axis, length: number, space: number): readonly number[] =>
    scale.ticks(Math.max(2, Math.floor(length / space))).filter((value) => axis.isTick?.(value) ?? true);
  const xTicks = ticks(x, axes.x, size.width, TICK_SPACE.x);
  const yTicks = ticks(y, axes.y, size.height, TICK_SPACE.y);
  const lines = [...xTicks.map((value) => `M${x(value)},0V${size.height}`), ...yTicks.map((value) => `M0,${y(value)}H${size.width}`)];
  grid
    .selectAll('path.fig-grid')
    .data([lines.join('')])
    .join('path')
    .attr('class', 'fig-grid')
    .attr('d', String);
  const frame = `M0,0V${size.height}H${size.width}`;
  grid.selectAll('path.fig-axis').data([frame]).join('path').attr('class', 'fig-axis').attr('d', String);
  const texts = [
    ...xTicks.map((value) => ({ x: x(value), y: size.height + 18, anchor: 'middle', text: axes.x.format(value) })),
    ...yTicks.map((value) => ({ x: -8, y: y(value) + 4, anchor: 'end', text: axes.y.format(value) })),
  ];
  grid
    .selectAll('text.fig-tick')
    .data(texts)
    .join('text')
    .attr('class', 'fig-tick')
    .attr('x', (tick) => tick.x)
    .attr('y', (tick) => tick.y)
    .attr('text-anchor', (tick) => tick.anchor)
    .text((tick) => tick.text);
  const titles = [
    { x: size.width / 2, y: size.height + 37, anchor: 'middle', text: axes.x.title },
    // Upright at the head of the axis: nobody likes to read sideways.
    { x: 8 - MARGIN.left, y: -12, anchor: 'start', text: axes.y.title },
  ];
  grid
    .selectAll('text.fig-axis-title')
    .data(titles)
    .join('text')
    .attr('class', 'fig-axis-title')
    .attr('x', (title) => title.x)
    .attr('y', (title) => title.y)
    .attr('text-anchor', (title) => title.anchor)
    .text((title) => title.text);
}
