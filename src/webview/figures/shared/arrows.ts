import type { Layer, Scales } from './plot.js';

/** An arrow, in data units. */
export interface Arrow {
  readonly from: { readonly x: number; readonly y: number };
  readonly to: { readonly x: number; readonly y: number };
  /** Class for its looks, such as `series-1`. */
  readonly className: string;
  /** A `stroke-dasharray`; a whole line where it is left out. */
  readonly dash?: string;
  /** Written beside the tip. */
  readonly label?: string;
}

const HEAD = { length: 11, width: 5 };
const LABEL_AWAY = 16;
/** Labels closer than this would be written over each other, in pixels. */
const LABEL_ROOM = 18;

/** Draws arrows for vectors; one without length is a dot. */
export function drawArrows(layer: Layer, arrows: readonly Arrow[], scales: Scales): void {
  const placed = keepApart(arrows.map((arrow) => ({ arrow, ...place(arrow, scales) })));
  const groups = layer
    .selectAll<SVGGElement, (typeof placed)[number]>('g.fig-arrow')
    .data(placed)
    .join((enter) => {
      const added = enter.append('g');
      added.append('path').attr('class', 'fig-line');
      added.append('path').attr('class', 'fig-dot');
      added.append('text').attr('class', 'fig-arrow-label fig-halo').attr('text-anchor', 'middle');
      return added;
    })
    .attr('class', ({ arrow }) => `fig-arrow ${arrow.className}`);
  groups
    .select('.fig-line')
    .attr('d', ({ shaft }) => shaft)
    .attr('stroke-dasharray', ({ arrow }) => arrow.dash ?? 'none');
  groups.select('.fig-dot').attr('d', ({ head }) => head);
  groups
    .select('text')
    .attr('x', ({ label }) => label.x)
    .attr('y', ({ label }) => label.y + 4)
    .text(({ arrow }) => arrow.label ?? '');
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

interface Placed {
  readonly shaft: string;
  readonly head: string;
  readonly tip: Spot;
  readonly label: Spot;
}

/** A label that would stand on another one goes to the side of its tip that is farther from it. */
function keepApart<T extends Placed & { readonly arrow: Arrow }>(placed: readonly T[]): readonly T[] {
  const taken: Spot[] = [];
  return placed.map((one) => {
    if (one.arrow.label === undefined) return one;
    const { tip, label } = one;
    const other = taken.find(({ x, y }) => Math.hypot(x - label.x, y - label.y) < LABEL_ROOM);
    const out = { x: label.x - tip.x, y: label.y - tip.y };
    const sides = [1, -1].map((turn) => ({ x: tip.x - turn * out.y, y: tip.y + turn * out.x }));
    const away = (spot: Spot): number => (other === undefined ? 0 : Math.hypot(spot.x - other.x, spot.y - other.y));
    const chosen = other === undefined ? label : (sides.toSorted((a, b) => away(b) - away(a))[0] ?? label);
    taken.push(chosen);
    return { ...one, label: chosen };
  });
}

function place({ from, to }: Arrow, { x, y }: Scales): Placed {
  const [x0, y0, x1, y1] = [x(from.x), y(from.y), x(to.x), y(to.y)];
  const length = Math.hypot(x1 - x0, y1 - y0);
  const tip = { x: x1, y: y1 };
  if (length < 1) return { shaft: '', head: `M${x1 - 3},${y1}a3,3,0,1,0,6,0a3,3,0,1,0,-6,0`, tip, label: { x: x1, y: y1 - LABEL_AWAY } };
  const along = { x: (x1 - x0) / length, y: (y1 - y0) / length };
  const size = Math.min(1, length / (2 * HEAD.length));
  const neck = { x: x1 - HEAD.length * size * along.x, y: y1 - HEAD.length * size * along.y };
  const side = { x: -along.y * HEAD.width * size, y: along.x * HEAD.width * size };
  return {
    shaft: `M${x0},${y0}L${neck.x},${neck.y}`,
    head: `M${x1},${y1}L${neck.x + side.x},${neck.y + side.y}L${neck.x - side.x},${neck.y - side.y}Z`,
    tip,
    label: { x: x1 + LABEL_AWAY * along.x, y: y1 + LABEL_AWAY * along.y },
  };
}
