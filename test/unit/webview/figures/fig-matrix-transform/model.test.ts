import assert from 'node:assert/strict';
import fc from 'fast-check';
import fixture from '../../../../content/figures/fixtures/matrixTransform.json';
import {
  apply,
  determinant,
  discriminant,
  eigen,
  partWay,
  rank,
  svd,
  type Matrix2,
  type Vector,
} from '../../../../../src/webview/figures/fig-matrix-transform/matrix2.js';
import { derive } from '../../../../../src/webview/figures/fig-matrix-transform/model.js';
import { NAMED, PRESETS } from '../../../../../src/webview/figures/fig-matrix-transform/state.js';
import { assertClose } from '../shared/assertClose.js';

const runs = { numRuns: 500, seed: 20240620 };
const tenth = fc.integer({ min: -30, max: 30 }).map((value) => value / 10);
const free = fc.double({ min: -3, max: 3, noNaN: true });
const entry = fc.oneof(tenth, free);
const matrix: fc.Arbitrary<Matrix2> = fc.record({ a: entry, b: entry, c: entry, d: entry });
const matrixOf = ([[a = NaN, b = NaN] = [], [c = NaN, d = NaN] = []]: readonly (readonly number[])[]): Matrix2 => ({ a, b, c, d });

function assertVector(actual: Vector, expected: Vector, tolerance: number): void {
  assertClose(actual.x, expected.x, tolerance, 'x');
  assertClose(actual.y, expected.y, tolerance, 'y');
}

describe('The matrix, taken apart', () => {
  it('has the determinant, rank, eigenvalues and singular values of NumPy', () => {
    for (const { rows, eigenvalues, singular, isComplex, ...expected } of fixture.matrices) {
      const own = matrixOf(rows);
      const parts = svd(own);
      assertClose(determinant(own), expected.determinant, 1e-9);
      assert.equal(rank(parts), expected.rank, JSON.stringify(rows));
      const [first = NaN, second = NaN] = singular;
      assertClose(parts.values[0], first, 1e-9);
      assertClose(parts.values[1], second, 1e-9);
      const found = eigen(own);
      assert.equal(found.kind, isComplex ? 'complex' : 'real', JSON.stringify(rows));
      const [one, other] = found.kind === 'real' ? found.values : [found.re, found.im];
      assertClose(one, eigenvalues[0] ?? NaN, 1e-8, JSON.stringify(rows));
      assertClose(other, eigenvalues[1] ?? NaN, 1e-8, JSON.stringify(rows));
    }
  });

  it('has the product of its eigenvalues as determinant, and their sum as trace', () => {
    fc.assert(
      fc.property(matrix, (own) => {
        const found = eigen(own);
        const [product, sum] =
          found.kind === 'real'
            ? [found.values[0] * found.values[1], found.values[0] + found.values[1]]
            : [found.re ** 2 + found.im ** 2, 2 * found.re];
        assertClose(product, determinant(own), 1e-9);
        assertClose(sum, own.a + own.d, 1e-9);
      }),
      runs,
    );
  });

  it('keeps the line of each real eigenvector: Av = λv', () => {
    fc.assert(
      fc.property(matrix, (own) => {
        const found = eigen(own);
        if (found.kind === 'complex') return;
        // Beside a double eigenvalue a rounding of the entries moves it by the square root of that rounding.
        const near = Math.abs(found.values[0] - found.values[1]) < 1e-3;
        for (const [index, vector] of found.vectors.entries()) {
          const value = found.values[index] ?? NaN;
          assertClose(Math.hypot(vector.x, vector.y), 1, 1e-12);
          assert.ok(vector.x >= 0);
          assertVector(apply(own, vector), { x: value * vector.x, y: value * vector.y }, near ? 1e-5 : 1e-10);
        }
      }),
      runs,
    );
  });

  it('has the eigenvalues of AᵀA as the squares of its singular values', () => {
    fc.assert(
      fc.property(matrix, (own) => {
        const { a, b, c, d } = own;
        const gram = eigen({ a: a * a + c * c, b: a * b + c * d, c: a * b + c * d, d: b * b + d * d });
        assert.ok(gram.kind === 'real');
        const [first, second] = svd(own).values;
        assertClose(first ** 2, gram.values[0], 1e-8);
        assertClose(second ** 2, gram.values[1], 1e-8);
        assert.ok(first >= second && second >= 0);
      }),
      runs,
    );
  });

  it('sends each right singular vector to its singular value times the left one, at right angles', () => {
    fc.assert(
      fc.property(matrix, (own) => {
        const { values, left, right } = svd(own);
        for (const index of [0, 1] as const) {
          const [u, v, value] = [left[index], right[index], values[index]];
          assertVector(apply(own, v), { x: value * u.x, y: value * u.y }, 1e-10);
        }
        const dot = (one: Vector, other: Vector): number => one.x * other.x + one.y * other.y;
        assertClose(dot(left[0], left[1]), 0, 1e-12);
        assertClose(dot(right[0], right[1]), 0, 1e-12);
      }),
      runs,
    );
  });

  it('is called complex if and only if the discriminant is negative', () => {
    fc.assert(
      fc.property(matrix, (own) => {
        assert.equal(eigen(own).kind === 'complex', discriminant(own) < 0);
      }),
      runs,
    );
    // (a − d)² + 4bc is 0 on paper, and is not in floating point.
    const double: Matrix2 = { a: 0.3, b: 0.1, c: -0.1, d: 0.1 };
    assert.equal(discriminant(double), 0);
    assert.equal(eigen(double).kind, 'real');
  });

  it('has one eigenvector, two, or every direction', () => {
    const sheared = eigen(NAMED.shear);
    assert.ok(sheared.kind === 'real' && !sheared.isEvery);
    assert.deepEqual([sheared.values, sheared.vectors.length], [[1, 1], 1]);
    const scaled = eigen({ a: -2, b: 0, c: 0, d: -2 });
    assert.ok(scaled.kind === 'real' && scaled.isEvery && scaled.vectors.length === 2);
    const stretched = eigen({ a: -2, b: 0, c: 0, d: 0.5 });
    assert.ok(stretched.kind === 'real');
    assert.deepEqual(stretched.values, [0.5, -2]);
    const turned = eigen(NAMED.rotate);
    assert.ok(turned.kind === 'complex');
    assertClose(turned.re, 0.6, 1e-15);
    assertClose(turned.im, 0.8, 1e-15);
  });

  it('has rank 0, 1 or 2', () => {
    const ranks = [{ a: 0, b: 0, c: 0, d: 0 }, NAMED.project, NAMED.shear].map((own) => rank(svd(own)));
    assert.deepEqual(ranks, [0, 1, 2]);
    fc.assert(
      fc.property(tenth, tenth, tenth, (a, b, times) => {
        fc.pre(a !== 0 || b !== 0);
        // On paper a multiple; what rounding leaves of the second singular value is no dimension.
        assert.equal(rank(svd({ a, b, c: a * times, d: b * times })), 1);
      }),
      runs,
    );
  });
});

describe('The picture of a matrix', () => {
  it('is the unit square, the grid and the circle under the matrix', () => {
    const { square, grid, circle, eigenLines, axes } = derive({ ...PRESETS.columns, matrix: { a: 2, b: 1, c: 0, d: 1 } });
    assert.deepEqual(square, [
      { x: 0, y: 0 },
      { x: 2, y: 0 },
      { x: 3, y: 1 },
      { x: 1, y: 1 },
    ]);
    assert.equal(grid.length, 42);
    assert.deepEqual(grid[20]?.[1], { x: 10, y: 10 });
    assert.deepEqual(circle[0], { x: 2, y: 0 });
    assert.deepEqual(
      eigenLines.map(({ value }) => value),
      [2, 1],
    );
    const lengths = circle.map(({ x, y }) => Math.hypot(x, y));
    assertClose(Math.max(...lengths), Math.hypot(axes[0].x, axes[0].y), 5e-3);
    assertClose(Math.min(...lengths), Math.hypot(axes[1].x, axes[1].y), 5e-3);
  });

  it('starts at the identity, and keeps each eigenvector on its line all the way', () => {
    fc.assert(
      fc.property(matrix, fc.double({ min: 0, max: 1, noNaN: true }), (own, t) => {
        const { eigenLines, drawn } = derive({ matrix: own, t, overlays: [] });
        assert.deepEqual(drawn, partWay(own, t));
        for (const { direction, image } of eigenLines) assertClose(direction.x * image.y - direction.y * image.x, 0, 1e-5);
      }),
      runs,
    );
    const start = derive({ ...PRESETS.rotate, t: 0 });
    assert.deepEqual(start.square, [
      { x: 0, y: 0 },
      { x: 1, y: 0 },
      { x: 1, y: 1 },
      { x: 0, y: 1 },
    ]);
    assert.deepEqual(start.eigenLines, []);
  });
});
