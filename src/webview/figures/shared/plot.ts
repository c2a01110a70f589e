import type { Selection } from 'd3-selection';
import { drawing, type DrawingOptions, type Size } from './drawing.js';
import { uniqueId } from './element.js';
import { linearScale } from './linearScale.js';
import type { Scale, ScaleMaker } from './scale.js';

/** A group of the drawing. */
export type Layer = Selection<SVGGElement, unknown, null, undefined>;

/** What a plot is, before it is drawn; `height` is that of the area inside the axes for its width. */
export interface PlotOptions extends DrawingOptions {
  readonly axes: Axes;
}

/** One axis: what it measures, and how its ticks are written. */
export interface Axis {
  readonly title: string;
  readonly format: (value: number) => string;
  /** Whether a tick may stand at a round value; without it, at each. */
  readonly isTick?: (value: number) => boolean;
  /** `linearScale` where it is left out; `logScale` for a logarithmic axis. */
  readonly scale?: ScaleMaker;
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
  readonly x: Scale;
  readonly y: Scale;
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
const TICK_SPACE = { x: 72, y: 44 };

/** Adds a plot to `parent`. Its first drawing is up to the caller. */
export function plot(parent: HTMLElement, options: PlotOptions): Plot {
  const { svg, layer, size, dispose } = drawing(parent, {
    ...options,
    height: (width) => options.height(width - MARGIN.left - MARGIN.right) + MARGIN.top + MARGIN.bottom,
  });
  const area = layer.attr('transform', `translate(${MARGIN.left},${MARGIN.top})`);
  const grid = area.append('g').attr('class', 'fig-axes').attr('aria-hidden', 'true');
  const clipId = uniqueId('clip');
  const clip = area.append('clipPath').attr('id', clipId).append('rect');
  const marks = area.append('g').attr('clip-path', `url(#${clipId})`);
  const front = area.append('g');
  let drawn: { readonly key: string; readonly axes: Axes; readonly scales: Scales } | undefined;

  return {
    svg,
    marks,
    front,
    dispose,
    scales(domains, axes = options.axes) {
      const whole = size();
      const inner = { width: whole.width - MARGIN.left - MARGIN.right, height: whole.height - MARGIN.top - MARGIN.bottom };
      const key = [inner.width, inner.height, domains.x, domains.y].join(' ');
      if (drawn?.key === key && drawn.axes === axes) return drawn.scales;
      clip.attr('width', inner.width).attr('height', inner.height);
      const scales = {
        x: (axes.x.scale ?? linearScale)(domains.x, [0, inner.width]),
        y: (axes.y.scale ?? linearScale)(domains.y, [inner.height, 0]),
      };
      drawAxes(grid, scales, inner, axes);
      drawn = { key, axes, scales };
      return scales;
    },
  };
}

function drawAxes(grid: Layer, { x, y }: Scales, size: Size, axes: Axes): void {
  const ticks = (scale: Scale, axis: Axis, length: number, space: number): readonly number[] =>
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
