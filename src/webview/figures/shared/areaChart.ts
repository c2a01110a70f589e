import type { Layer, Scales } from './plot.js';

/** The area between a curve and a base line: for densities and intervals. */
export interface Area {
  readonly className: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** Where the area ends below, in data units. */
  readonly base: number;
}

/** Fills areas; draw lines over them with `drawSeries`. */
export function drawAreas(layer: Layer, areas: readonly Area[], { x, y }: Scales): void {
  const outline = ({ points, base }: Area): string => {
    const [first] = points;
    const last = points.at(-1);
    if (first === undefined || last === undefined) return '';
    const curve = points.map((point) => `L${x(point.x).toFixed(1)},${y(point.y).toFixed(1)}`).join('');
    return `M${x(first.x).toFixed(1)},${y(base).toFixed(1)}${curve}L${x(last.x).toFixed(1)},${y(base).toFixed(1)}Z`;
  };
  layer
    .selectAll<SVGPathElement, Area>('path.fig-area')
    .data(areas)
    .join('path')
    .attr('class', ({ className }) => `fig-area ${className}`)
    .attr('d', outline);
}
