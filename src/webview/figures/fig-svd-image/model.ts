import { SIZE, imageOf, type Image, type ImageKind } from './images.js';
import { at, jacobiSvd, type Svd } from './jacobi.js';

/** A picture with its layers. */
export interface Layers {
  readonly image: Image;
  readonly svd: Svd;
}

/** Everything the view draws. */
export interface Derived {
  /** The first k layers put together. */
  readonly kept: Image;
  /** What they leave out: the picture minus `kept`. */
  readonly rest: Image;
  /** Sum of the squares of `rest`. */
  readonly squaredError: number;
  /** The same as a share of the picture, as lengths: 0 is exact, 1 is all lost. */
  readonly relativeError: number;
  /** Numbers needed to store k layers. */
  readonly stored: number;
  /** How many layers are more than rounding. */
  readonly rank: number;
}

/** Numbers in a picture that is stored as it is. */
export const WHOLE = SIZE * SIZE;

/** Takes a picture apart; it takes some milliseconds, so keep the result. */
export function layersOf(kind: ImageKind): Layers {
  const image = imageOf(kind);
  const columns = image.map((_, x) => image.map((row) => at(row, x)));
  return { image, svd: jacobiSvd(columns) };
}

/** The sum of the first k layers, each a column times a row times a singular value. */
export function reconstruct({ left, values, right }: Svd, k: number): Image {
  const rows = Array.from({ length: SIZE }, () => new Array<number>(SIZE).fill(0));
  for (const [layer, value] of values.slice(0, k).entries()) {
    const [column, row] = [at(left, layer), at(right, layer)];
    for (const [y, pixels] of rows.entries()) {
      const height = value * at(column, y);
      for (const [x, width] of row.entries()) pixels[x] = at(pixels, x) + height * width;
    }
  }
  return rows;
}

/** Sum of the squares of the singular values that are left out: by Eckart and Young (1936) no rank-k picture has less. */
export function discarded({ values }: Svd, k: number): number {
  return values.slice(k).reduce((sum, value) => sum + value * value, 0);
}

/** Numbers in k layers: a column, a row and a singular value each. */
export function storage(k: number): number {
  return k * (2 * SIZE + 1);
}

/** How many singular values are more than rounding. */
export function rankOf({ values }: Svd): number {
  return values.filter((value) => value > 1e-12 * at(values, 0)).length;
}

/** Puts the first k layers together, and measures what is left out. */
export function derive({ image, svd }: Layers, k: number): Derived {
  const kept = reconstruct(svd, k);
  const rest = image.map((row, y) => row.map((value, x) => value - at(at(kept, y), x)));
  return {
    kept,
    rest,
    squaredError: squares(rest),
    relativeError: Math.sqrt(squares(rest) / squares(image)),
    stored: storage(k),
    rank: rankOf(svd),
  };
}

const squares = (image: Image): number => image.flat().reduce((sum, value) => sum + value * value, 0);
