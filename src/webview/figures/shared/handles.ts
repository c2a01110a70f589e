import { pointer, select } from 'd3-selection';
import type { Layer } from './plot.js';
import type { Scale } from './scale.js';

/** A point the reader can move. */
export interface Handle {
  readonly x: number;
  readonly y: number;
  /** What it is, such as "Start point". */
  readonly label: string;
  /** Where it is, in words. */
  readonly valueText: string;
  /** Class for its looks. */
  readonly className: string;
  /** An SVG path around (0, 0). */
  readonly mark: string;
  /** How many times as large as that path it is drawn. */
  readonly size: number;
}

/** How handles move. */
export interface HandleOptions {
  readonly x: Scale;
  readonly y: Scale;
  /** How far an arrow key moves a handle, in data units; ten times as far with Shift. */
  readonly step: { readonly x: number; readonly y: number };
  /** The wanted place, in data units; the figure decides what becomes of it, and draws again. */
  readonly onMove: (index: number, to: { readonly x: number; readonly y: number }) => void;
}

/** A handle with what it needs to move: renewed at each drawing, so that a drag always goes by what is drawn now. */
interface Held {
  readonly handle: Handle;
  readonly index: number;
  readonly options: HandleOptions;
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** Draws points that can be dragged, or moved with the arrow keys once focused. Call again after each change. */
export function drawHandles(layer: Layer, handles: readonly Handle[], options: HandleOptions): void {
  const { x, y } = options;
  const groups = layer
    .selectAll<SVGGElement, Held>('g.fig-handle')
    .data(handles.map((handle, index): Held => ({ handle, index, options })))
    .join((enter) => {
      const added = enter.append('g').attr('tabindex', 0).attr('role', 'slider').attr('aria-roledescription', 'movable point');
      added.append('circle').attr('class', 'fig-reach').attr('r', 16);
      added.append('circle').attr('class', 'fig-ring').attr('r', 11);
      added.append('path').attr('class', 'fig-handle-mark');
      return added.on('keydown', moveByKey).on('pointerdown', grip);
    })
    .attr('class', ({ handle }) => `fig-handle ${handle.className}`)
    .attr('aria-label', ({ handle }) => handle.label)
    .attr('aria-valuetext', ({ handle }) => handle.valueText)
    .attr('aria-valuenow', ({ handle }) => handle.x)
    .attr('aria-valuemin', Math.min(...x.domain))
    .attr('aria-valuemax', Math.max(...x.domain))
    .attr('transform', ({ handle }) => `translate(${x(handle.x)},${y(handle.y)})`);
  groups
    .select('path')
    .attr('d', ({ handle }) => handle.mark)
    .attr('transform', ({ handle }) => `scale(${handle.size})`);
}

function moveByKey(event: KeyboardEvent, { handle, index, options: { step, onMove } }: Held): void {
  const direction = ARROWS[event.key];
  if (!direction || event.altKey || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const by = event.shiftKey ? 10 : 1;
  onMove(index, { x: handle.x + direction[0] * by * step.x, y: handle.y + direction[1] * by * step.y });
}

/** Follows the pointer that has gripped a handle until it lets go; the point keeps its distance from the pointer. */
function grip(this: SVGGElement, event: PointerEvent, { handle, options }: Held): void {
  if (event.button !== 0) return;
  const [startX, startY] = pointer(event, this.parentNode);
  const away = { x: options.x(handle.x) - startX, y: options.y(handle.y) - startY };
  this.setPointerCapture(event.pointerId);
  select<SVGGElement, Held>(this)
    .on('pointermove', function (moved: PointerEvent, { index, options: { x, y, onMove } }: Held) {
      const [left, top] = pointer(moved, this.parentNode);
      onMove(index, { x: x.invert(left + away.x), y: y.invert(top + away.y) });
    })
    .on('lostpointercapture', function () {
      select(this).on('pointermove', null).on('lostpointercapture', null);
    });
}
