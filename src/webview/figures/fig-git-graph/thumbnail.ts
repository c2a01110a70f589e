import { layout } from './layout.js';
import { headOf, type Repository } from './repository.js';
import { headTag } from './words.js';

const NS = 'http://www.w3.org/2000/svg';
const SIZE = { width: 230, lane: 34, edge: 26, top: 26, radius: 9 };

/** A small still picture of a graph, to choose from. */
export function thumbnail(repository: Repository): SVGSVGElement {
  const places = new Map(layout(repository).map((place) => [place.id, place]));
  const columns = Math.max(1, ...[...places.values()].map(({ column }) => column));
  const lanes = Math.max(...[...places.values()].map(({ lane }) => lane));
  const step = (SIZE.width - 2 * SIZE.edge) / columns;
  const placeOf = (id: string): { x: number; y: number } => {
    const { column = 0, lane = 0 } = places.get(id) ?? {};
    return { x: SIZE.edge + column * Math.min(34, step), y: SIZE.top + lane * SIZE.lane };
  };
  const root = make('svg', {
    viewBox: `0 0 ${SIZE.width} ${SIZE.top + lanes * SIZE.lane + 16}`,
    class: 'fig-thumbnail',
    'aria-hidden': 'true',
  });
  for (const { id, parents } of repository.commits) {
    for (const parent of parents) {
      const [from, to] = [placeOf(id), placeOf(parent)];
      root.append(make('path', { class: 'fig-edge', d: `M${from.x},${from.y}L${to.x},${to.y}` }));
    }
  }
  const head = headOf(repository);
  for (const { id } of repository.commits) {
    const { x, y } = placeOf(id);
    root.append(make('circle', { class: 'fig-thumbnail-node', cx: x, cy: y, r: SIZE.radius }));
    root.append(make('text', { class: 'fig-thumbnail-text', x, y: y + 3, 'text-anchor': 'middle' }, id));
    const on = 'branch' in repository.head ? repository.head.branch : undefined;
    const names = repository.branches.filter((branch) => branch.at === id).map(({ name }) => (name === on ? headTag(name) : name));
    const label = 'commit' in repository.head && head === id ? [...names, 'HEAD'] : names;
    // A long label grows towards the middle of the picture.
    const isRight = x > SIZE.width / 2;
    const at = { x: isRight ? x + SIZE.radius : x - SIZE.radius, 'text-anchor': isRight ? 'end' : 'start' };
    root.append(make('text', { class: 'fig-thumbnail-label fig-halo', ...at, y: y - SIZE.radius - 3 }, label.join(', ')));
  }
  return root;
}

function make(name: 'svg', attributes: Readonly<Record<string, string | number>>): SVGSVGElement;
function make(name: string, attributes: Readonly<Record<string, string | number>>, text?: string): SVGElement;
function make(name: string, attributes: Readonly<Record<string, string | number>>, text = ''): SVGElement {
  const made = document.createElementNS(NS, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  if (text !== '') made.textContent = text;
  return made;
}
