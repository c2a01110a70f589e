import assert from 'node:assert/strict';
import fc from 'fast-check';
import fixture from '../../../../content/figures/fixtures/svdImage.json';
import { IMAGE_KINDS, SIZE, imageOf } from '../../../../../src/webview/figures/fig-svd-image/images.js';
import { jacobiSvd, type Columns } from '../../../../../src/webview/figures/fig-svd-image/jacobi.js';
import {
  WHOLE,
  derive,
  discarded,
  layersOf,
  rankOf,
  reconstruct,
  storage,
} from '../../../../../src/webview/figures/fig-svd-image/model.js';
import { assertClose, assertRelativelyClose } from '../shared/assertClose.js';

const runs = { numRuns: 200, seed: 20240701 };
const entry = fc.double({ min: -2, max: 2, noNaN: true });
const matrix = fc
  .integer({ min: 1, max: 7 })
  .chain((n) => fc.array(fc.array(entry, { minLength: n, maxLength: n }), { minLength: n, maxLength: n }));

const dot = (one: readonly number[], other: readonly number[]): number =>
  one.reduce((sum, value, index) => sum + value * (other[index] ?? NaN), 0);

function assertOrthonormal(columns: Columns): void {
  for (const [i, one] of columns.entries()) {
    for (const [j, other] of columns.entries()) assertClose(dot(one, other), i === j ? 1 : 0, 1e-8, `columns ${i} and ${j}`);
  }
}

describe('The singular value decomposition by Jacobi', () => {
  it('has orthonormal U and V, values from large to small, and gives the matrix back', () => {
    fc.assert(
      fc.property(matrix, (columns) => {
        const { left, values, right } = jacobiSvd(columns);
        assertOrthonormal(left);
        assertOrthonormal(right);
        assert.deepEqual(
          values,
          values.toSorted((a, b) => b - a),
        );
        for (const [x, column] of columns.entries()) {
          for (const [y, value] of column.entries()) {
            const sum = values.reduce((total, sigma, layer) => total + sigma * (left[layer]?.[y] ?? NaN) * (right[layer]?.[x] ?? NaN), 0);
            assertClose(sum, value, 1e-10);
          }
        }
      }),
      runs,
    );
  });

  it('refuses a matrix that is not square', () => {
    assert.throws(() => jacobiSvd([[1, 2], [3]]), RangeError);
  });

  it('finds a whole basis even where the matrix is nothing or has equal columns', () => {
    for (const columns of [
      [
        [0, 0, 0],
        [0, 0, 0],
        [0, 0, 0],
      ],
      [
        [1, 2, 2],
        [1, 2, 2],
        [-2, -4, -4],
      ],
    ]) {
      const { left, values, right } = jacobiSvd(columns);
      assertOrthonormal(left);
      assertOrthonormal(right);
      assertClose(values[1] ?? NaN, 0, 1e-12);
    }
  });
});

describe('The pictures', () => {
  it('have the pixels and the singular values of NumPy', () => {
    for (const { kind: name, singular, diagonal } of fixture.images) {
      const kind = IMAGE_KINDS.find((known) => known === name) ?? assert.fail(name);
      const { image, svd } = layersOf(kind);
      for (const [index, value] of diagonal.entries()) assertClose(image[index]?.[index] ?? NaN, value, 1e-10, `${name}, pixel ${index}`);
      for (const [index, value] of singular.entries()) assertClose(svd.values[index] ?? NaN, value, 1e-8, `${name}, σ ${index + 1}`);
    }
  });

  it('are 48 rows of 48 values from 0 to 1', () => {
    for (const kind of IMAGE_KINDS) {
      const image = imageOf(kind);
      assert.deepEqual([image.length, ...new Set(image.map((row) => row.length))], [SIZE, SIZE]);
      assert.ok(image.flat().every((value) => value >= 0 && value <= 1));
    }
  });

  it('have orthonormal layers', () => {
    for (const kind of IMAGE_KINDS) {
      const { left, right } = layersOf(kind).svd;
      assertOrthonormal(left);
      assertOrthonormal(right);
    }
  });

  it('are stripes of rank 3, and noise of full rank', () => {
    assert.equal(rankOf(layersOf('stripes').svd), 3);
    assert.equal(rankOf(layersOf('noise').svd), SIZE);
  });
});

describe('A picture of rank k', () => {
  it('leaves out the sum of the discarded σ²', () => {
    for (const kind of IMAGE_KINDS) {
      const layers = layersOf(kind);
      for (let k = 0; k <= SIZE; k += 1) {
        const { squaredError, relativeError } = derive(layers, k);
        assertRelativelyClose(squaredError, discarded(layers.svd, k), 1e-8, `${kind}, k = ${k}`);
        // Both as lengths: a quarter of the squares is half of the length.
        assertClose(relativeError, Math.sqrt(discarded(layers.svd, k) / discarded(layers.svd, 0)), 1e-9, `${kind}, k = ${k}`);
      }
    }
  });

  it('leaves out as much as that of NumPy', () => {
    for (const { kind: name, errors } of fixture.images) {
      const kind = IMAGE_KINDS.find((known) => known === name) ?? assert.fail(name);
      const layers = layersOf(kind);
      for (const [index, k] of [1, 2, 3, 5, 8, 16, 32, 48].entries()) {
        assertClose(derive(layers, k).squaredError, errors[index] ?? NaN, 1e-8, `${name}, k = ${k}`);
      }
    }
  });

  it('is the picture itself at the end, and with what is left out at every k', () => {
    const layers = layersOf('digit');
    const { kept, rest } = derive(layers, 7);
    for (const [y, row] of layers.image.entries()) {
      for (const [x, value] of row.entries()) assertClose((kept[y]?.[x] ?? NaN) + (rest[y]?.[x] ?? NaN), value, 1e-12);
    }
    assertClose(derive(layers, SIZE).relativeError, 0, 1e-12);
    assertClose(derive(layers, 0).relativeError, 1, 1e-12);
    assert.deepEqual(reconstruct(layers.svd, 0).flat(), new Array(WHOLE).fill(0));
  });

  it('is smaller than the picture up to k = 23', () => {
    assert.deepEqual([storage(1), storage(23) < WHOLE, storage(24) < WHOLE], [97, true, false]);
  });
});
