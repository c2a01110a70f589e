/** Style properties that decide how a drawing looks; their computed values travel with an exported copy. */
const CARRIED = [
  'display',
  'fill',
  'fill-opacity',
  'font-family',
  'font-size',
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

/** An SVG file and its size in pixels. */
export interface Picture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Puts drawings side by side into one SVG that needs no style sheet, in the colours they have now. */
export function exportSvg(drawings: readonly SVGSVGElement[], title: string, background: string): Picture {
  const sizes = drawings.map(({ viewBox: { baseVal: box } }) => box);
  const width = sizes.reduce((sum, size) => sum + size.width + PADDING, PADDING);
  const height = Math.max(0, ...sizes.map((size) => size.height)) + 2 * PADDING;
  const root = document.createElementNS(SVG, 'svg');
  root.setAttribute('xmlns', SVG);
  root.setAttribute('viewBox', `0 0 ${width} ${height}`);
  root.setAttribute('width', String(width));
  root.setAttribute('height', String(height));
  const name = document.createElementNS(SVG, 'title');
  name.textContent = title;
  const ground = document.createElementNS(SVG, 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', background);
  root.append(name, ground);
  let left = PADDING;
  for (const [index, drawing] of drawings.entries()) {
    const copy = withOwnStyles(drawing);
    copy.setAttribute('x', String(left));
    copy.setAttribute('y', String(PADDING));
    root.append(copy);
    left += (sizes[index]?.width ?? 0) + PADDING;
  }
  return { svg: new XMLSerializer().serializeToString(root), width, height };
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
