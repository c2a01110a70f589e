import type { Layer, Scales } from './plot.js';
import type { SeriesStyle } from './seriesStyle.js';

/** One line of a chart. */
export interface Series {
  readonly style: SeriesStyle;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  /** `false` for the curve of a function, which has no points to mark. */
  readonly hasEnd?: boolean;
}

/** A line with more points than this shows marks only at its end: they would run into one another. */
const MARKED = 80;

/** Draws lines through points, with marks at the points where there are few, and a larger one at the end. */
export function drawSeries(layer: Layer, series: readonly Series[], { x, y }: Scales): void {
  const path = (points: Series['points']): string =>
    points.map((point, index) => `${index === 0 ? 'M' : 'L'}${x(point.x).toFixed(1)},${y(point.y).toFixed(1)}`).join('');
  const groups = layer
    .selectAll<SVGGElement, Series>('g.fig-series')
    .data(series)
    .join((enter) => {
      const added = enter.append('g');
      added.append('path').attr('class', 'fig-line');
      added.append('path').attr('class', 'fig-dots');
      added.append('path').attr('class', 'fig-dot fig-end');
      return added;
    })
    .attr('class', ({ style }) => `fig-series ${style.className}`);
  groups
    .select('.fig-line')
    .attr('d', ({ points }) => path(points))
    .attr('stroke-dasharray', ({ style }) => style.dash);
  groups
    .select('.fig-dots')
    .attr('d', ({ points, hasEnd = true }) =>
      points.length > MARKED || !hasEnd ? '' : points.map((at) => dot(x(at.x), y(at.y))).join(''),
    );
  groups
    .select('.fig-end')
    .attr('d', ({ style }) => style.mark)
    .attr('transform', ({ points }) => {
      const last = points.at(-1);
      return last === undefined ? null : `translate(${x(last.x)},${y(last.y)})scale(1.4)`;
    })
    .attr('display', ({ points, hasEnd = true }) => (points.length === 0 || !hasEnd ? 'none' : null));
}

const dot = (x: number, y: number): string => `M${(x - 2).toFixed(1)},${y.toFixed(1)}a2,2,0,1,0,4,0a2,2,0,1,0,-4,0`;
