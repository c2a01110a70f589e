import type { State } from './state.js';

/** One example: a feature x and its label y. */
export interface LabelledPoint {
  readonly x: number;
  readonly y: number;
}

/** A line y = wx + b and the sum of squared errors it makes on the points it was judged by. */
export interface Line {
  readonly w: number;
  readonly b: number;
  readonly sse: number;
}

/** A border that puts x < at into group A and the rest into group B, and the spread inside the two groups. */
export interface Border {
  readonly at: number;
  readonly spread: number;
}

/** Everything the view draws. */
export interface Derived {
  /** The line the learner has set, judged on the labelled points. */
  readonly line: Line;
  /** The border the learner has set, judged on the points without labels. */
  readonly border: Border;
  /** Mean x of each group; undefined for an empty one. */
  readonly centres: { readonly a: number | undefined; readonly b: number | undefined };
  readonly rows: readonly Row[];
}

/** What the model says of one example. */
export interface Row {
  readonly x: number;
  readonly y: number;
  readonly predicted: number;
  readonly error: number;
  readonly group: 'A' | 'B';
}

const tenths = (from: number, to: number): readonly number[] => Array.from({ length: to - from + 1 }, (_, index) => (from + index) / 10);

/** The slopes the search tries, in order: −5, −4.9 … 5. */
export const WEIGHTS = tenths(-50, 50);
/** The offsets the search tries with each slope, in order: −10, −9.9 … 30. */
export const OFFSETS = tenths(-100, 300);
/** The borders the search tries, in order: 0, 0.1 … 8. */
export const BORDERS = tenths(0, 80);

/** The prediction wx + b. */
export function predict(w: number, b: number, x: number): number {
  return w * x + b;
}

/** Sum of squared errors of the line wx + b on `points`; 0 for no points. */
export function sse(points: readonly LabelledPoint[], w: number, b: number): number {
  let sum = 0;
  for (const { x, y } of points) {
    const error = y - predict(w, b, x);
    sum += error * error;
  }
  return sum;
}

/**
 * Every improvement a grid search meets, the best line last: `ws` outside, `bs` inside, and a later line
 * replaces an earlier one only if its error is strictly lower, as in the exercise. Empty for an empty grid.
 */
export function searchLine(points: readonly LabelledPoint[], ws: readonly number[], bs: readonly number[]): readonly Line[] {
  const improvements: Line[] = [];
  let lowest = Infinity;
  for (const w of ws) {
    for (const b of bs) {
      const error = sse(points, w, b);
      if (error < lowest) {
        lowest = error;
        improvements.push({ w, b, sse: error });
      }
    }
  }
  return improvements;
}

const mean = (values: readonly number[]): number | undefined =>
  values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;

/** The group on x's side of the border. */
export function groupOf(x: number, border: number): 'A' | 'B' {
  return x < border ? 'A' : 'B';
}

/** Mean x on each side of the border. */
export function groupCentres(xs: readonly number[], border: number): Derived['centres'] {
  return {
    a: mean(xs.filter((x) => groupOf(x, border) === 'A')),
    b: mean(xs.filter((x) => groupOf(x, border) === 'B')),
  };
}

/** Sum of squared distances of each x to the mean of its own group: what 2-means lowers, in one dimension. */
export function spread(xs: readonly number[], border: number): number {
  const { a = 0, b = 0 } = groupCentres(xs, border);
  let sum = 0;
  for (const x of xs) {
    const distance = x - (groupOf(x, border) === 'A' ? a : b);
    sum += distance * distance;
  }
  return sum;
}

/** Every improvement a search over borders meets, the best border last; first in order wins a tie. */
export function searchBorder(xs: readonly number[], borders: readonly number[]): readonly Border[] {
  const improvements: Border[] = [];
  let lowest = Infinity;
  for (const at of borders) {
    const within = spread(xs, at);
    if (within < lowest) {
      lowest = within;
      improvements.push({ at, spread: within });
    }
  }
  return improvements;
}

/** Judges what the learner has set. */
export function derive({ points, w, b, border }: State): Derived {
  const xs = points.map(({ x }) => x);
  return {
    line: { w, b, sse: sse(points, w, b) },
    border: { at: border, spread: spread(xs, border) },
    centres: groupCentres(xs, border),
    rows: points.map(({ x, y }) => {
      const predicted = predict(w, b, x);
      return { x, y, predicted, error: y - predicted, group: groupOf(x, border) };
    }),
  };
}
