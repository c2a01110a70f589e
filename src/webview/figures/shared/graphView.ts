import type { Layer } from './plot.js';

/** A node of a graph, at a place the figure has chosen, in pixels. */
export interface GraphNode {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** Written inside or below it. */
  readonly text: string;
  /** What it is, for screen readers. */
  readonly label: string;
  /** Class for its looks, such as `series-1`. */
  readonly className: string;
  /** Names that point at it, such as branches; those in `strong` stand out. */
  readonly tags?: readonly { readonly text: string; readonly strong?: boolean }[];
}

/** An edge, drawn as an arrow from one node to another. */
export interface GraphEdge {
  readonly from: string;
  readonly to: string;
  readonly className?: string;
  readonly dash?: string;
}

/** How the graph answers. */
export interface GraphOptions {
  /** The node that is chosen, if any. */
  readonly chosen: string | undefined;
  /** How wide the drawing is, in pixels: names stay inside it. */
  readonly width: number;
  /** A node was clicked, or reached with Enter or Space. */
  readonly onChoose: (id: string) => void;
}

const RADIUS = 13;
const TAG = { height: 19, letter: 7, strongLetter: 7.8, gap: 4 };
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/**
 * Draws a graph. It is one stop of the Tab key: the arrow keys go from node to node, to the nearest one in that
 * direction. Call again after each change.
 */
export function drawGraph(layer: Layer, nodes: readonly GraphNode[], edges: readonly GraphEdge[], options: GraphOptions): void {
  const places = new Map(nodes.map((node) => [node.id, node]));
  const lines = edges.flatMap((edge) => {
    const [from, to] = [places.get(edge.from), places.get(edge.to)];
    return from && to ? [{ edge, path: edgePath(from, to) }] : [];
  });
  layer
    .selectAll<SVGPathElement, (typeof lines)[number]>('path.fig-edge')
    .data(lines)
    .join((enter) => enter.insert('path', 'g.fig-node'))
    .attr('class', ({ edge }) => `fig-edge ${edge.className ?? ''}`)
    .attr('stroke-dasharray', ({ edge }) => edge.dash ?? 'none')
    .attr('d', ({ path }) => path);
  const groups = layer
    .selectAll<SVGGElement, GraphNode>('g.fig-node')
    .data(nodes, (node) => node.id)
    .join((enter) => {
      const added = enter.append('g').attr('role', 'button');
      added
        .append('circle')
        .attr('class', 'fig-ring')
        .attr('r', RADIUS + 4);
      added.append('circle').attr('class', 'fig-node-mark').attr('r', RADIUS);
      added.append('text').attr('class', 'fig-node-text').attr('text-anchor', 'middle').attr('dy', 4);
      added.append('g').attr('class', 'fig-tags');
      return added;
    })
    .attr('class', ({ className, id }) => `fig-node ${className} ${id === options.chosen ? 'fig-chosen' : ''}`)
    .attr('aria-label', ({ label }) => label)
    .attr('aria-pressed', ({ id }) => String(id === options.chosen))
    .attr('transform', ({ x, y }) => `translate(${x},${y})`)
    .on('click', (_event, { id }) => options.onChoose(id));
  const stop = options.chosen ?? nodes.at(-1)?.id;
  groups.attr('tabindex', ({ id }) => (id === stop ? 0 : -1));
  groups.on('keydown', (event: KeyboardEvent, node) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      options.onChoose(node.id);
    }
    const direction = ARROWS[event.key];
    const next = direction && nearest(node, nodes, direction);
    if (next === undefined) return;
    event.preventDefault();
    groups.attr('tabindex', ({ id }) => (id === next.id ? 0 : -1));
    groups
      .filter(({ id }) => id === next.id)
      .node()
      ?.focus();
  });
  groups.select('.fig-node-text').text(({ text }) => text);
  groups.each(function ({ x, tags = [] }) {
    drawTags(this, tags, { left: -x, right: options.width - x });
  });
}

function drawTags(node: SVGGElement, tags: NonNullable<GraphNode['tags']>, room: { readonly left: number; readonly right: number }): void {
  const place = node.querySelector('.fig-tags');
  if (!place) return;
  place.replaceChildren(
    ...tags.flatMap(({ text, strong = false }, index) => {
      const width = text.length * (strong ? TAG.strongLetter : TAG.letter) + 12;
      // In the middle above the node, or as near to it as the edge of the drawing lets it.
      const left = Math.max(room.left + 1, Math.min(-width / 2, room.right - 1 - width));
      const top = -RADIUS - (index + 1) * (TAG.height + TAG.gap);
      const box = svg('rect', {
        x: left,
        y: top,
        width,
        height: TAG.height,
        rx: 4,
        class: strong ? 'fig-tag fig-strong' : 'fig-tag',
      });
      const words = svg('text', {
        x: left + width / 2,
        y: top + 13.5,
        'text-anchor': 'middle',
        class: strong ? 'fig-tag-text fig-strong' : 'fig-tag-text',
      });
      words.textContent = text;
      return [box, words];
    }),
  );
}

function svg(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

/** A curve from rim to rim with its arrow head; straight where both lie on one level. */
function edgePath(from: GraphNode, to: GraphNode): string {
  const middle = (from.x + to.x) / 2;
  const side = Math.sign(to.x - from.x) || 1;
  const [x0, x1] = [from.x + side * RADIUS, to.x - side * (RADIUS + 2)];
  const curve = from.y === to.y ? `L${x1},${to.y}` : `C${middle},${from.y},${middle},${to.y},${x1},${to.y}`;
  return `M${x0},${from.y}${curve}M${x1 - side * 6},${to.y - 4}L${x1},${to.y}L${x1 - side * 6},${to.y + 4}`;
}

/** The nearest node in a direction: what lies aside counts double. */
function nearest(from: GraphNode, nodes: readonly GraphNode[], [dx, dy]: readonly [number, number]): GraphNode | undefined {
  let best: { readonly node: GraphNode; readonly cost: number } | undefined;
  for (const node of nodes) {
    const along = (node.x - from.x) * dx + (node.y - from.y) * dy;
    const aside = Math.abs((node.x - from.x) * dy) + Math.abs((node.y - from.y) * dx);
    if (along < 1) continue;
    const cost = along + 2 * aside;
    if (best === undefined || cost < best.cost) best = { node, cost };
  }
  return best?.node;
}
