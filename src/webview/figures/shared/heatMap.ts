import { uniqueId } from './element.js';
import type { Layer } from './plot.js';

/** Values on a grid, to be shown as colour. */
export interface HeatOptions {
  readonly columns: number;
  readonly rows: number;
  /** −1 … 1 for a cell: how strongly it is tinted, below 0 with the second colour. Row 0 is the top one. */
  readonly value: (column: number, row: number) => number;
  /** Where it is drawn, in pixels of the layer. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** How a heat map looks. */
export interface HeatLooks {
  /** Classes of the two colours, such as `series-1` and `series-2`; `fig-ink` is the colour of text. */
  readonly above: string;
  readonly below: string;
  /** `smooth` for a function of the plane, `cells` for an image or a table. */
  readonly edges: 'smooth' | 'cells';
}

/** Draws the values; call again after each change. */
export type DrawHeat = (options: HeatOptions) => void;

/**
 * Adds a heat map to a layer. The values become the mask of a coloured area, so that the colours stay those of the
 * theme, also when it changes, and in an exported picture.
 */
export function heatMap(layer: Layer, { above, below, edges }: HeatLooks): DrawHeat {
  const group = layer.append('g').attr('class', 'fig-heat').attr('aria-hidden', 'true');
  const canvas = document.createElement('canvas');
  const sheets = [
    { className: above, sign: 1 },
    { className: below, sign: -1 },
  ].map(({ className, sign }) => {
    const id = uniqueId('heat');
    const mask = group.append('mask').attr('id', id).attr('maskUnits', 'userSpaceOnUse');
    const image = mask.append('image').attr('preserveAspectRatio', 'none');
    if (edges === 'cells') image.attr('image-rendering', 'pixelated');
    const area = group.append('rect').attr('class', `fig-heat-area ${className}`).attr('mask', `url(#${id})`);
    return { sign, mask, image, area };
  });
  return ({ columns, rows, value, x, y, width, height }) => {
    const values = Array.from({ length: columns * rows }, (_, index) => value(index % columns, Math.floor(index / columns)));
    canvas.width = columns;
    canvas.height = rows;
    const context = canvas.getContext('2d');
    for (const { sign, mask, image, area } of sheets) {
      for (const part of [mask.node(), image.node(), area.node()]) {
        for (const [name, pixels] of Object.entries({ x, y, width, height })) part?.setAttribute(name, String(pixels));
      }
      const isUsed = values.some((one) => one * sign > 0);
      area.attr('display', isUsed ? null : 'none');
      if (!context || !isUsed) continue;
      const pixels = context.createImageData(columns, rows);
      for (const [index, one] of values.entries()) {
        // White that is more or less opaque: a mask counts brightness times opacity. NaN becomes 0.
        pixels.data.set([255, 255, 255, 255 * Math.min(1, Math.max(0, one * sign))], 4 * index);
      }
      context.putImageData(pixels, 0, 0);
      image.attr('href', canvas.toDataURL());
    }
  };
}
