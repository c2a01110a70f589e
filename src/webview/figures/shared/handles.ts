import { drag, type D3DragEvent } from 'd3-drag';
import type { LinearScale } from './linearScale.js';
import type { Layer } from './plot.js';

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
  readonly x: LinearScale;
  readonly y: LinearScale;
  /** How far an arrow key moves a handle, in data units; ten times as far with Shift. */
  readonly step: { readonly x: number; readonly y: number };
  /** The wanted place, in data units; the figure decides what becomes of it, and draws again. */
  readonly onMove: (index: number, to: { readonly x: number; readonly y: number }) => void;
}

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** Draws points that can be dragged, or moved with the arrow keys once focused. Call again after each change. */
export function drawHandles(layer: Layer, handles: readonly Handle[], { x, y, step, onMove }: HandleOptions): void {
  const groups = layer
    .selectAll<SVGGElement, Handle>('g.fig-handle')
    .data(handles)
    .join((enter) => {
      const added = enter.append('g').attr('tabindex', 0).attr('role', 'slider').attr('aria-roledescription', 'movable point');
      added.append('circle').attr('class', 'fig-reach').attr('r', 16);
      added.append('circle').attr('class', 'fig-ring').attr('r', 11);
      added.append('path').attr('class', 'fig-handle-mark');
      return added;
    })
    .attr('class', (handle) => `fig-handle ${handle.className}`)
    .attr('aria-label', (handle) => handle.label)
    .attr('aria-valuetext', (handle) => handle.valueText)
    .attr('aria-valuenow', (handle) => handle.x)
    .attr('aria-valuemin', x.domain[0])
    .attr('aria-valuemax', x.domain[1])
    .attr('transform', (handle) => `translate(${x(handle.x)},${y(handle.y)})`)
    .on('keydown', (event: KeyboardEvent, handle) => {
      const direction = ARROWS[event.key];
      if (!direction || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      const by = event.shiftKey ? 10 : 1;
      onMove(handles.indexOf(handle), { x: handle.x + direction[0] * by * step.x, y: handle.y + direction[1] * by * step.y });
    });
  groups
    .select('path')
    .attr('d', (handle) => handle.mark)
    .attr('transform', (handle) => `scale(${handle.size})`);

  const indexOf = (node: SVGGElement): number => groups.nodes().indexOf(node);
  groups.call(
    drag<SVGGElement, Handle>()
      .subject((_event, handle) => ({ x: x(handle.x), y: y(handle.y) }))
      .on('drag', function (this: SVGGElement, event: D3DragEvent<SVGGElement, Handle, { x: number; y: number }>) {
        onMove(indexOf(this), { x: x.invert(event.x), y: y.invert(event.y) });
      }),
  );
}
