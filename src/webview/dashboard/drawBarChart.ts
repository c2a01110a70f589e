import { niceCeiling } from '../figures/shared/niceCeiling.js';
import { type Axes, plot } from '../figures/shared/plot.js';
import { exploreMarks } from './exploreMarks.js';

/** A chart of one bar for each number from 0 on; a part of it can be set apart. */
export interface BarChart {
  readonly label: string;
  readonly hint: string;
  readonly bars: readonly { readonly height: number; readonly apart?: number }[];
  readonly axes: Axes;
  /** Where arrow keys begin. */
  readonly start: number;
  readonly describe: (index: number) => string;
}

/** Places there are at least, so that two bars are not as wide as a door. */
const fewest = 8;

/** Draws bars that can be gone through by pointer or arrow keys. */
export function drawBarChart(chart: HTMLElement, readout: HTMLElement, { label, hint, bars, axes, start, describe }: BarChart): void {
  const highest = niceCeiling(Math.max(1, ...bars.map(({ height, apart = 0 }) => height + apart)));
  const draw = (): void => {
    const { x, y } = area.scales({ x: [Math.min(0, bars.length - fewest) - 0.5, bars.length - 0.5], y: [0, highest] });
    const width = x(1) - x(0);
    const gap = Math.min(2, width / 5);
    const groups = area.marks
      .selectAll<SVGGElement, (typeof bars)[number]>('g')
      .data(bars)
      .join((enter) => {
        const group = enter.append('g').attr('data-index', (_, index) => index);
        group.append('rect').attr('class', 'dash-bar');
        group.append('rect').attr('class', 'dash-bar-apart');
        // The whole height can be pointed at, also where the bar is low.
        group.append('rect').attr('class', 'dash-reach').attr('y', 0);
        return group;
      });
    groups
      .select('.dash-bar')
      .attr('y', ({ height }) => y(height))
      .attr('height', ({ height }) => y(0) - y(height));
    groups
      .select('.dash-bar-apart')
      .attr('y', ({ height, apart = 0 }) => y(height + apart))
      .attr('height', ({ apart = 0 }) => y(0) - y(apart));
    groups.select('.dash-reach').attr('height', y(0));
    groups.selectChildren('rect').attr('width', Math.max(1, width - gap));
    groups.attr('transform', (_, index) => `translate(${String(x(index - 0.5) + gap / 2)},0)`);
  };
  const area = plot(chart, { label, role: 'img', height: () => 150, onResize: draw, axes });
  exploreMarks(area.svg, readout, hint, () => ({ count: bars.length, start, across: 1, down: 1, describe }));
  // Once it is in the page and has a width.
  requestAnimationFrame(draw);
}
