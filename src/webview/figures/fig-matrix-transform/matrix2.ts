/** A point or vector of the plane. */
export interface Vector {
  readonly x: number;
  readonly y: number;
}

/** The matrix [[a, b], [c, d]]; its columns are (a, c) and (b, d). */
export interface Matrix2 {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
}

/** The eigenvalues, larger first, with unit eigenvectors: one for a double value that has but one direction. */
export interface RealEigen {
  readonly kind: 'real';
  readonly values: readonly [number, number];
  readonly vectors: readonly Vector[];
  /** True where every direction is an eigenvector. */
  readonly isEvery: boolean;
}

/** A pair re ± im·i with im > 0: no direction keeps its line. */
export interface ComplexEigen {
  readonly kind: 'complex';
  readonly re: number;
  readonly im: number;
}

/** A = UΣVᵀ: `right[i]` is sent to `values[i]` times `left[i]`. */
export interface Svd {
  readonly values: readonly [number, number];
  readonly left: readonly [Vector, Vector];
  readonly right: readonly [Vector, Vector];
}

/** Numbers this much smaller than those they came from are rounding, not size. */
const TINY = 1e-12;

/** The product Av. */
export function apply({ a, b, c, d }: Matrix2, { x, y }: Vector): Vector {
  return { x: a * x + b * y, y: c * x + d * y };
}

/** (1 − t)I + tA: a path from the identity to A that keeps every eigenvector. */
export function partWay({ a, b, c, d }: Matrix2, t: number): Matrix2 {
  return { a: 1 - t + t * a, b: t * b, c: t * c, d: 1 - t + t * d };
}

/** ad − bc. */
export function determinant({ a, b, c, d }: Matrix2): number {
  return a * d - b * c;
}

const unit = ({ x, y }: Vector): Vector => {
  const length = Math.hypot(x, y);
  return { x: x / length, y: y / length };
};

/** Half the difference of the eigenvalues, squared: negative where they are complex; rounding counts as 0. */
export function discriminant({ a, b, c, d }: Matrix2): number {
  const [apart, product] = [((a - d) / 2) ** 2, b * c];
  const value = apart + product;
  return Math.abs(value) <= TINY * (apart + Math.abs(product)) ? 0 : value;
}

/** Eigenvalues by the quadratic formula, in the form that does not cancel, and their directions. */
export function eigen(matrix: Matrix2): RealEigen | ComplexEigen {
  const { a, b, c, d } = matrix;
  const middle = (a + d) / 2;
  const square = discriminant(matrix);
  if (square < 0) return { kind: 'complex', re: middle, im: Math.sqrt(-square) };
  const apart = Math.sqrt(square);
  if (apart === 0) {
    const isEvery = b === 0 && c === 0;
    const vectors = isEvery
      ? [
          { x: 1, y: 0 },
          { x: 0, y: 1 },
        ]
      : [directionOf(matrix, middle)];
    return { kind: 'real', values: [middle, middle], vectors, isEvery };
  }
  const far = middle + (middle < 0 ? -apart : apart);
  const near = determinant(matrix) / far;
  const values: readonly [number, number] = far > near ? [far, near] : [near, far];
  return { kind: 'real', values, vectors: values.map((value) => directionOf(matrix, value)), isEvery: false };
}

/** A unit vector that A − λI sends to 0: at a right angle to its longer row, pointing to the right. */
function directionOf({ a, b, c, d }: Matrix2, value: number): Vector {
  const [first, second] = [
    { x: -b, y: a - value },
    { x: d - value, y: -c },
  ];
  const { x, y } = unit(Math.hypot(first.x, first.y) >= Math.hypot(second.x, second.y) ? first : second);
  return x < 0 || (x === 0 && y < 0) ? { x: -x, y: -y } : { x, y };
}

/** Singular values, larger first, and their directions: A as a rotation, a stretch and a rotation. */
export function svd({ a, b, c, d }: Matrix2): Svd {
  // A is the sum of a rotation with scale and a reflection with scale; their angles give those of U and V.
  const [turn, mirror] = [Math.hypot((a + d) / 2, (c - b) / 2), Math.hypot((a - d) / 2, (c + b) / 2)];
  const [turnAngle, mirrorAngle] = [Math.atan2(c - b, a + d), Math.atan2(c + b, a - d)];
  const [u, v] = [(turnAngle + mirrorAngle) / 2, (mirrorAngle - turnAngle) / 2];
  const second = turn - mirror;
  const flip = second < 0 ? -1 : 1;
  return {
    values: [turn + mirror, Math.abs(second)],
    left: [
      { x: Math.cos(u), y: Math.sin(u) },
      { x: -flip * Math.sin(u), y: flip * Math.cos(u) },
    ],
    right: [
      { x: Math.cos(v), y: Math.sin(v) },
      { x: -Math.sin(v), y: Math.cos(v) },
    ],
  };
}

/** How many dimensions are left of the plane: singular values that are rounding count as 0. */
export function rank({ values: [first, second] }: Svd): 0 | 1 | 2 {
  if (first === 0) return 0;
  return second <= TINY * first ? 1 : 2;
}
