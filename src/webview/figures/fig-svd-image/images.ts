import { seededRandom } from '../shared/seededRandom.js';

/** The pictures that can be taken apart. */
export type ImageKind = 'digit' | 'stripes' | 'blobs' | 'noise';

/** Every picture, in the order of the switch. */
export const IMAGE_KINDS: readonly ImageKind[] = ['digit', 'stripes', 'blobs', 'noise'];

/** Rows and columns of every picture. */
export const SIZE = 48;

/** A grey picture: SIZE rows of SIZE values between 0, the ground, and 1, the ink. */
export type Image = readonly (readonly number[])[];

/** The seed of the noise. */
const NOISE_SEED = 48;

interface Blob {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** How much it leans: the correlation of x and y. */
  readonly lean: number;
}

const BLOBS: readonly Blob[] = [
  { x: 14, y: 13, width: 7, height: 4, lean: 0.6 },
  { x: 33, y: 17, width: 5, height: 7, lean: -0.5 },
  { x: 22, y: 35, width: 9, height: 4, lean: -0.7 },
  { x: 39, y: 37, width: 3.5, height: 4.5, lean: 0 },
];

const SHAPES: Readonly<Record<Exclude<ImageKind, 'noise'>, (x: number, y: number) => number>> = {
  digit: (x, y) => clamp((3.6 - distanceToThree(x, y)) / 1.5),
  // A sine of a sum is a sum of two products: with the grey in the middle three layers are all there is.
  stripes: (x, y) => 0.5 + 0.5 * Math.sin((2 * Math.PI * (3 * x + 2 * y)) / SIZE),
  blobs: (x, y) => clamp(BLOBS.reduce((sum, blob) => sum + heightOf(blob, x, y), 0)),
};

/** Draws a picture. */
export function imageOf(kind: ImageKind): Image {
  const random = seededRandom(NOISE_SEED);
  return Array.from({ length: SIZE }, (_, y) =>
    Array.from({ length: SIZE }, (_unused, x) => (kind === 'noise' ? random.uniform() : SHAPES[kind](x, y))),
  );
}

const clamp = (value: number): number => Math.min(1, Math.max(0, value));

function heightOf({ x, y, width, height, lean }: Blob, atX: number, atY: number): number {
  const [u, v] = [(atX - x) / width, (atY - y) / height];
  return Math.exp(-(u * u - 2 * lean * u * v + v * v) / (2 * (1 - lean * lean)));
}

/** How far a place is from the line of a 3: two arcs that meet in the middle, open to the left. */
function distanceToThree(x: number, y: number): number {
  const upper = distanceToArc({ x: x - 23, y: y - 15.5 }, 8, [-2.6, Math.PI / 2]);
  const lower = distanceToArc({ x: x - 23, y: y - 32 }, 8.5, [-Math.PI / 2, 2.6]);
  return Math.min(upper, lower);
}

/** Distance to an arc around the origin, between two angles; y points down. */
function distanceToArc(
  { x, y }: { readonly x: number; readonly y: number },
  radius: number,
  [from, to]: readonly [number, number],
): number {
  const angle = Math.atan2(y, x);
  if (angle >= from && angle <= to) return Math.abs(Math.hypot(x, y) - radius);
  const toEnd = (end: number): number => Math.hypot(x - radius * Math.cos(end), y - radius * Math.sin(end));
  return Math.min(toEnd(from), toEnd(to));
}
