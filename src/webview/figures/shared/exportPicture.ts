import type { LegendEntry } from './figureDefinition.js';
import { legendPlaces } from './legendPlaces.js';

/** Style properties that decide how a drawing looks; their computed values travel with an exported copy. */
const CARRIED = [
  'display',
  'fill',
  'fill-opacity',
  'font-family',
  'font-size',
  'font-style',
  'font-weight',
  'opacity',
  'paint-order',
  'stroke',
  'stroke-dasharray',
  'stroke-opacity',
  'stroke-width',
] as const;

const SVG = 'http://www.w3.org/2000/svg';
const PADDING = 16;
const LEGEND_HEIGHT = 24;
const SWATCH = { width: 32, height: 12 };

/** An SVG file and its size in pixels. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** What goes into a picture, and how it is set. */
export interface PictureParts {
  readonly title: string;
  readonly drawings: readonly SVGSVGElement[];
  readonly legend: readonly LegendEntry[];
  /** An element whose colours and font the picture takes over. */
  readonly frame: Element;
}

/** Puts drawings side by side, and the legend below, into one SVG that needs no style sheet, in the colours they have now. */
export function exportSvg({ title, drawings, legend, frame }: PictureParts): Picture {
  const { backgroundColor, color, fontFamily } = getComputedStyle(frame);
  const sizes = drawings.map(({ viewBox: { baseVal: box } }) => box);
  const width = sizes.reduce((sum, size) => sum + size.width + PADDING, PADDING);
  const below = Math.max(0, ...sizes.map((size) => size.height)) + PADDING;
  const places = legendPlaces(
    legend.map(({ text }) => text),
    width,
  );
  const height = below + PADDING + LEGEND_HEIGHT * ((places.at(-1)?.row ?? -1) + 1);
  const root = make('svg', { xmlns: SVG, viewBox: `0 0 ${width} ${height}`, width, height });
  root.append(make('title', {}, title), make('rect', { width: '100%', height: '100%', fill: backgroundColor }));
  let left = PADDING;
  for (const [index, drawing] of drawings.entries()) {
    const copy = withOwnStyles(drawing);
    place(copy, left, PADDING);
    root.append(copy);
    left += (sizes[index]?.width ?? 0) + PADDING;
  }
  for (const [index, { swatch, text }] of legend.entries()) {
    const { left: start, row } = places[index] ?? { left: PADDING, row: 0 };
    const top = below + row * LEGEND_HEIGHT;
    const copy = withOwnStyles(swatch);
    place(copy, start, top + 6);
    for (const [name, value] of Object.entries(SWATCH)) copy.setAttribute(name, String(value));
    const words = { x: start + SWATCH.width + 8, y: top + 16, fill: color, 'font-family': fontFamily, 'font-size': 12 };
    root.append(copy, make('text', words, text));
  }
  return { svg: new XMLSerializer().serializeToString(root), width, height };
}

function make(name: string, attributes: Readonly<Record<string, string | number>>, text = ''): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, String(value));
  made.textContent = text;
  return made;
}

function place(drawing: SVGElement, x: number, y: number): void {
  drawing.setAttribute('x', String(x));
  drawing.setAttribute('y', String(y));
}

/** Draws an SVG on a canvas of twice its size. Returns the PNG file in base64. */
export async function toPng({ svg, width, height }: Picture): Promise<string> {
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = 2 * width;
  canvas.height = 2 * height;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return canvas.toDataURL('image/png').replace(/^[^,]*,/, '');
}

function withOwnStyles(drawing: SVGSVGElement): SVGSVGElement {
  const copy = document.importNode(drawing, true);
  const originals = [drawing, ...drawing.querySelectorAll('*')];
  for (const [index, node] of [copy, ...copy.querySelectorAll('*')].entries()) {
    const original = originals[index];
    if (!original) continue;
    const style = getComputedStyle(original);
    for (const property of CARRIED) node.setAttribute(property, style.getPropertyValue(property));
    for (const name of ['class', 'style', 'tabindex', 'role']) node.removeAttribute(name);
  }
  return copy;
}
