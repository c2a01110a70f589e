import { contours } from 'd3-contour';
import type { Scale } from './scale.js';

/** A function of the plane to be drawn by its level lines. */
export interface ContourOptions {
  readonly x: Scale;
  readonly y: Scale;
  /** The height at a point. Level lines are placed between grid points as if it were linear there. */
  readonly height: (x: number, y: number) => number;
  /** Heights to draw a line at. */
  readonly levels: readonly number[];
}

const COLUMNS = 128;
const ROWS = 80;

/** The SVG paths around everything at least as high as each level: drawn over one another they tint high ground. */
export function contourPaths({ x, y, height, levels }: ContourOptions): readonly string[] {
  const [left, right] = x.domain;
  const [bottom, top] = y.domain;
  const values = Array.from({ length: COLUMNS * ROWS }, (_, index) => {
    const column = index % COLUMNS;
    const row = Math.floor(index / COLUMNS);
    return height(left + ((right - left) * column) / (COLUMNS - 1), bottom + ((top - bottom) * row) / (ROWS - 1));
  });
  const [x0, width] = [x(left), x(right) - x(left)];
  const [y0, depth] = [y(bottom), y(top) - y(bottom)];
  // d3-contour puts grid point i at i + 0.5.
  const toX = (column: number): string => (x0 + ((column - 0.5) / (COLUMNS - 1)) * width).toFixed(1);
  const toY = (row: number): string => (y0 + ((row - 0.5) / (ROWS - 1)) * depth).toFixed(1);
  const polygons = contours()
    .size([COLUMNS, ROWS])
    .thresholds([...levels])(values);
  return polygons.map(({ coordinates }) =>
    coordinates
      .flat()
      .map((ring) => `M${ring.map(([column = 0, row = 0]) => `${toX(column)},${toY(row)}`).join('L')}Z`)
      .join(''),
  );
}
