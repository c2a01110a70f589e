import { select } from 'd3-selection';
import type { Layer } from './plot.js';

/** What a drawing is, before anything is on it. */
export interface DrawingOptions {
  /** What it shows, for screen readers. */
  readonly label: string;
  /** `group` where parts of it can be focused, `img` where it is only looked at. */
  readonly role: 'group' | 'img';
  /** The whole height for the whole width, in pixels. */
  readonly height: (width: number) => number;
  /** Called when the drawing has another size and must be drawn again. */
  readonly onResize: () => void;
}

/** The width and height of a drawing, in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** An SVG that keeps the width of its container: for what has no axes. A chart is a `plot`. */
export interface Drawing {
  readonly svg: SVGSVGElement;
  readonly layer: Layer;
  /** Call at the beginning of each drawing. */
  readonly size: () => Size;
  readonly dispose: () => void;
}

const FALLBACK_WIDTH = 560;

/** Adds a drawing to `parent`. Its first drawing is up to the caller. */
export function drawing(parent: HTMLElement, { label, role, height, onResize }: DrawingOptions): Drawing {
  const svg = select(parent).append('svg').attr('class', 'fig-plot').attr('role', role).attr('aria-label', label);
  const node = svg.node();
  if (node === null) throw new Error('The drawing has just been appended.');
  let size: Size | undefined;
  const resize = (width: number): Size => {
    size = { width, height: Math.round(height(width)) };
    svg.attr('viewBox', `0 0 ${size.width} ${size.height}`).attr('width', size.width).attr('height', size.height);
    return size;
  };
  const observer = new ResizeObserver(() => {
    const available = parent.getBoundingClientRect().width;
    // While it is out of sight (the table is shown) the container has no width: the last one still holds.
    if (available === 0 || Math.abs(available - (size?.width ?? 0)) < 1) return;
    resize(available);
    onResize();
  });
  observer.observe(parent);
  return {
    svg: node,
    layer: svg.append('g'),
    // Asking for the width lays the page out again, which takes longer than drawing: it is done once.
    size: () => size ?? resize(parent.getBoundingClientRect().width || FALLBACK_WIDTH),
    dispose: () => observer.disconnect(),
  };
}
