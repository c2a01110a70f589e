import {
  apply,
  determinant,
  eigen,
  partWay,
  rank,
  svd,
  type ComplexEigen,
  type Matrix2,
  type RealEigen,
  type Svd,
  type Vector,
} from './matrix2.js';
import type { State } from './state.js';

/** A line from point to point. */
export type Segment = readonly [Vector, Vector];

/** An eigenvector and where the matrix that is drawn sends it. */
export interface EigenLine {
  readonly direction: Vector;
  readonly value: number;
  readonly image: Vector;
}

/** Everything the view draws. The numbers are those of A; the shapes are those of the matrix part of the way to it. */
export interface Derived {
  readonly matrix: Matrix2;
  readonly drawn: Matrix2;
  readonly determinant: number;
  readonly rank: 0 | 1 | 2;
  readonly eigen: RealEigen | ComplexEigen;
  readonly svd: Svd;
  readonly grid: readonly Segment[];
  readonly square: readonly Vector[];
  readonly circle: readonly Vector[];
  readonly eigenLines: readonly EigenLine[];
  /** The half-axes of the ellipse, longer one first. */
  readonly axes: readonly [Vector, Vector];
}

/** Grid lines reach this far: a matrix that shrinks the plane still fills the picture. */
const REACH = 10;
const CIRCLE_POINTS = 72;

const GRID: readonly Segment[] = Array.from({ length: 2 * REACH + 1 }, (_, index) => index - REACH).flatMap((at): readonly Segment[] => [
  [
    { x: at, y: -REACH },
    { x: at, y: REACH },
  ],
  [
    { x: -REACH, y: at },
    { x: REACH, y: at },
  ],
]);

/** The corners of the unit square, counter-clockwise from the origin. */
export const SQUARE: readonly Vector[] = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
];

const CIRCLE: readonly Vector[] = Array.from({ length: CIRCLE_POINTS }, (_, index) => {
  const angle = (2 * Math.PI * index) / CIRCLE_POINTS;
  return { x: Math.cos(angle), y: Math.sin(angle) };
});

/** Applies the matrix to grid, square and circle, and takes it apart. */
export function derive({ matrix, t }: State): Derived {
  const drawn = partWay(matrix, t);
  const send = (vector: Vector): Vector => apply(drawn, vector);
  const parts = svd(matrix);
  const found = eigen(matrix);
  const half = svd(drawn);
  const axis = (index: 0 | 1): Vector => send(half.right[index]);
  const eigenLines =
    found.kind === 'real'
      ? found.vectors.map((direction, index) => ({
          direction,
          value: index === 0 ? found.values[0] : found.values[1],
          image: send(direction),
        }))
      : [];
  return {
    matrix,
    drawn,
    determinant: determinant(matrix),
    rank: rank(parts),
    eigen: found,
    svd: parts,
    grid: GRID.map(([from, to]): Segment => [send(from), send(to)]),
    square: SQUARE.map(send),
    circle: CIRCLE.map(send),
    eigenLines,
    axes: [axis(0), axis(1)],
  };
}
