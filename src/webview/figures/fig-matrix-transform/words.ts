import type { FigureStage, FigureTable } from '../shared/figureDefinition.js';
import { formatNumber } from '../shared/formatNumber.js';
import type { Vector } from './matrix2.js';
import type { Derived } from './model.js';
import type { MatrixName, Overlay } from './state.js';

type Translate = FigureStage['t'];

/** The overlays as they are called in switches and legend. */
export function overlayNames(t: Translate): Readonly<Record<Overlay, string>> {
  return { eigen: t('Eigenvectors'), axes: t('Circle and its axes') };
}

/** The matrices that have a name. */
export function matrixNames(t: Translate): Readonly<Record<MatrixName, string>> {
  return { stretch: t('Stretch'), shear: t('Shear'), rotate: t('Rotate'), reflect: t('Reflect'), project: t('Project') };
}

const clean = (value: number): string => formatNumber(Math.abs(value) < 1e-12 ? 0 : value);

/** A vector as one would write it down. */
export const formatVector = ({ x, y }: Vector): string => `(${clean(x)}, ${clean(y)})`;

/** One number of the matrix, and what it means. */
export interface Fact {
  readonly name: string;
  readonly value: string;
  readonly meaning: string;
}

/** What can be read off the matrix. */
export function facts(derived: Derived, t: Translate): readonly Fact[] {
  const { determinant, rank, svd } = derived;
  const flat = rank < 2;
  return [
    {
      name: t('Determinant'),
      value: flat ? '0' : clean(determinant),
      meaning: flat
        ? t('no area is left')
        : determinant < 0
          ? t('areas times {size}, turned over', { size: clean(-determinant) })
          : t('areas times {size}', { size: clean(determinant) }),
    },
    {
      name: t('Rank'),
      value: String(rank),
      meaning: [t('everything falls on one point'), t('the plane falls onto a line'), t('the plane stays a plane')][rank] ?? '',
    },
    eigenFact(derived, t),
    {
      name: t('Singular values'),
      value: svd.values.map(clean).join(t(' and ')),
      meaning: t('half-axes of the ellipse that the circle becomes'),
    },
  ];
}

function eigenFact({ eigen }: Derived, t: Translate): Fact {
  const name = t('Eigenvalues');
  if (eigen.kind === 'complex') {
    return { name, value: `${clean(eigen.re)} ± ${clean(eigen.im)}i`, meaning: t('complex: every direction is turned') };
  }
  const value = eigen.values.map(clean).join(t(' and '));
  if (eigen.isEvery) return { name, value, meaning: t('real: every direction keeps its line') };
  return {
    name,
    value,
    meaning: eigen.vectors.length === 1 ? t('real: one direction keeps its line') : t('real: two directions keep their line'),
  };
}

/** Says in words what the matrix does. */
export function describe(derived: Derived, t: Translate): string {
  const { matrix, determinant, rank, eigen, svd } = derived;
  const lines = [
    t('(1, 0) goes to {first}, (0, 1) goes to {second}.', {
      first: formatVector({ x: matrix.a, y: matrix.c }),
      second: formatVector({ x: matrix.b, y: matrix.d }),
    }),
  ];
  if (rank < 2) lines.push(t('The determinant is 0: the unit square has lost its area.'));
  else {
    const values = { area: clean(Math.abs(determinant)), determinant: clean(determinant) };
    lines.push(
      determinant < 0
        ? t('The unit square has area {area} and is turned over: the determinant is {determinant}.', values)
        : t('The unit square has area {area}, the determinant.', values),
    );
  }
  if (eigen.kind === 'complex') lines.push(t('The eigenvalues are complex: no vector keeps its line.'));
  else if (eigen.isEvery) lines.push(t('Every vector is multiplied by {value}.', { value: clean(eigen.values[0]) }));
  else {
    const [first, second] = derived.eigenLines.map(({ direction, value }) => ({ direction: formatVector(direction), value: clean(value) }));
    lines.push(
      first && second
        ? t('Along {a} vectors are multiplied by {first}, along {b} by {second}.', {
            a: first.direction,
            first: first.value,
            b: second.direction,
            second: second.value,
          })
        : t('Along {a} vectors are multiplied by {first}; no other direction keeps its line.', {
            a: first?.direction ?? '',
            first: first?.value ?? '',
          }),
    );
  }
  const [long, short] = svd.values.map(clean);
  lines.push(t('The unit circle becomes an ellipse with half-axes {long} and {short}.', { long: long ?? '', short: short ?? '' }));
  return lines.join('\n');
}

/** Everything about the matrix, as numbers. */
export function toTable({ matrix, determinant, rank, eigen, svd, eigenLines }: Derived, t: Translate): FigureTable {
  const row = (name: string, ...cells: readonly (number | string)[]): readonly (number | string)[] => [
    name,
    ...cells,
    ...Array.from({ length: 2 - cells.length }, () => ''),
  ];
  return {
    caption: t('The matrix, taken apart'),
    columns: [t('part'), t('first'), t('second')],
    rows: [
      row(t('row 1'), matrix.a, matrix.b),
      row(t('row 2'), matrix.c, matrix.d),
      row(t('determinant'), determinant),
      row(t('rank'), rank),
      eigen.kind === 'real' ? row(t('eigenvalues'), ...eigen.values) : row(t('eigenvalues, real and imaginary part'), eigen.re, eigen.im),
      ...eigenLines.map(({ direction }, index) => row(t('eigenvector {n}', { n: index + 1 }), direction.x, direction.y)),
      row(t('singular values'), ...svd.values),
      ...svd.right.map(({ x, y }, index) => row(t('right singular vector {n}', { n: index + 1 }), x, y)),
      ...svd.left.map(({ x, y }, index) => row(t('left singular vector {n}', { n: index + 1 }), x, y)),
    ],
  };
}
