import type { Bar } from './histogramOf.js';
import type { Layer, Scales } from './plot.js';

/** Draws the bars of one series, from 0 upwards; one path, so that a thousand bars cost no more than one. */
export function drawBars(layer: Layer, bars: readonly Bar[], className: string, { x, y }: Scales): void {
  const base = y(0);
  const outline = bars.map(({ from, to, height }) => {
    const [left, right] = [x(from), x(to)];
    // Half a pixel of ground between neighbours; none where bars are as thin as a line.
    const gap = right - left > 4 ? 0.5 : 0;
    return height === 0 ? '' : `M${(left + gap).toFixed(2)},${base}V${y(height).toFixed(2)}H${(right - gap).toFixed(2)}V${base}Z`;
  });
  layer
    .selectAll(`path.fig-bars`)
    .data([outline.join('')])
    .join('path')
    .attr('class', `fig-bars ${className}`)
    .attr('d', String);
}
