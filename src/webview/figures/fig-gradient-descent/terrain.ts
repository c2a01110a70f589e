import { contourPaths } from '../shared/contours.js';
import type { Layer, Scales } from '../shared/plot.js';
import { WINDOWS, type State } from './state.js';
import type { Surface, SurfaceKind } from './surface.js';

/** Draws the ground under the walks. */
export type DrawTerrain = (surface: Surface, state: State, scales: Scales) => void;

/** Square roots of the losses at which a line is drawn: evenly spaced on a bowl. */
const LEVELS: Readonly<Record<SurfaceKind, readonly number[]>> = {
  quadratic: Array.from({ length: 13 }, (_, index) => (index + 0.5) / 13),
  rosenbrock: [0.55, 1.1, 2, 3.4, 5.5, 9, 14, 21, 30, 40, 52],
  himmelblau: [1, 2.2, 4, 6, 8, 10, 12, 14.5, 18, 23, 29, 36, 44],
};
const CROSS = 'M-6,0H6M0,-6V6';

/** Adds level lines and minima to `parent`; they are drawn again only for another surface or size. */
export function terrainLayer(parent: Layer): DrawTerrain {
  const layer = parent.append('g').attr('class', 'fig-terrain');
  let drawn = '';
  return (surface, { surface: kind, condition }, scales) => {
    const key = [kind, condition, scales.x.range[1]].join(' ');
    if (key === drawn) return;
    drawn = key;
    const paths = kind === 'quadratic' ? ellipses(surface, condition, scales) : contours(surface, scales);
    layer
      .selectAll('path.fig-contour')
      .data(paths)
      .join('path')
      .attr('class', 'fig-contour')
      .attr('fill-rule', 'evenodd')
      .attr('d', String);
    layer
      .selectAll('path.fig-minimum')
      .data(surface.minima)
      .join('path')
      .attr('class', 'fig-minimum')
      .attr('d', CROSS)
      .attr('transform', (at) => `translate(${scales.x(at.x)},${scales.y(at.y)})`);
  };
}

function contours(surface: Surface, scales: Scales): readonly string[] {
  // A square root is closer to linear between grid points than the loss itself.
  const height = (x: number, y: number): number => Math.sqrt(surface.loss({ x, y }));
  return contourPaths({ ...scales, height, levels: LEVELS[surface.kind] });
}

/** On a bowl ½(x² + κy²) = h² is an ellipse: exact, and quick enough for the slider of the condition number. */
function ellipses(surface: Surface, condition: number, { x, y }: Scales): readonly string[] {
  const highest = Math.sqrt(surface.loss({ x: WINDOWS.quadratic.x.max, y: WINDOWS.quadratic.y.max }));
  // A little more than the picture, so that its border is not drawn as a level line.
  const everything = `M-5,-5H${x.range[1] + 5}V${y.range[0] + 5}H-5Z`;
  return LEVELS.quadratic.map((share) => {
    const radius = Math.SQRT2 * share * highest;
    const [left, right, depth] = [x(-radius), x(radius), y(0) - y(radius / Math.sqrt(condition))];
    const arc = `A${(right - left) / 2},${depth},0,0,1,`;
    return `${everything}M${left},${y(0)}${arc}${right},${y(0)}${arc}${left},${y(0)}Z`;
  });
}
