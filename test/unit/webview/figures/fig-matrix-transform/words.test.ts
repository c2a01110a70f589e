import assert from 'node:assert/strict';
import type { Matrix2 } from '../../../../../src/webview/figures/fig-matrix-transform/matrix2.js';
import { derive } from '../../../../../src/webview/figures/fig-matrix-transform/model.js';
import { NAMED } from '../../../../../src/webview/figures/fig-matrix-transform/state.js';
import { describe as say, facts, toTable } from '../../../../../src/webview/figures/fig-matrix-transform/words.js';
import { fillTemplate } from '../../../../../src/webview/figures/shared/fillTemplate.js';

const at = (matrix: Matrix2): ReturnType<typeof derive> => derive({ matrix, t: 1, overlays: [] });
const lines = (matrix: Matrix2): readonly string[] => say(at(matrix), fillTemplate).split('\n');
const factsOf = (matrix: Matrix2): readonly string[] => facts(at(matrix), fillTemplate).map(({ value, meaning }) => `${value}: ${meaning}`);

describe('What the figure on matrices says', () => {
  it('is where the basis goes, the area, what keeps its line, and the ellipse', () => {
    assert.deepEqual(lines({ a: 2, b: 1, c: 0, d: 1 }), [
      '(1, 0) goes to (2, 0), (0, 1) goes to (1, 1).',
      'The unit square has area 2, the determinant.',
      'Along (1, 0) vectors are multiplied by 2, along (0.707, −0.707) by 1.',
      'The unit circle becomes an ellipse with half-axes 2.29 and 0.874.',
    ]);
  });

  it('is that areas are turned over or lost', () => {
    assert.equal(lines(NAMED.reflect)[1], 'The unit square has area 1 and is turned over: the determinant is −1.');
    assert.equal(lines(NAMED.project)[1], 'The determinant is 0: the unit square has lost its area.');
  });

  it('is how many directions keep their line', () => {
    assert.equal(lines(NAMED.rotate)[2], 'The eigenvalues are complex: no vector keeps its line.');
    assert.equal(lines(NAMED.shear)[2], 'Along (1, 0) vectors are multiplied by 1; no other direction keeps its line.');
    assert.equal(lines({ a: -2, b: 0, c: 0, d: -2 })[2], 'Every vector is multiplied by −2.');
  });

  it('is short beside the matrix', () => {
    assert.deepEqual(factsOf(NAMED.project), [
      '0: no area is left',
      '1: the plane falls onto a line',
      '1 and 0: real: two directions keep their line',
      '1 and 0: half-axes of the ellipse that the circle becomes',
    ]);
    assert.deepEqual(factsOf(NAMED.rotate).slice(0, 3), [
      '1: areas times 1',
      '2: the plane stays a plane',
      '0.6 ± 0.8i: complex: every direction is turned',
    ]);
    assert.equal(factsOf(NAMED.reflect)[0], '−1: areas times 1, turned over');
    assert.equal(factsOf(NAMED.shear)[2], '1 and 1: real: one direction keeps its line');
    assert.equal(factsOf({ a: 0, b: 0, c: 0, d: 0 })[1], '0: everything falls on one point');
    assert.equal(factsOf({ a: 2, b: 0, c: 0, d: 2 })[2], '2 and 2: real: every direction keeps its line');
  });
});

describe('The table of the figure on matrices', () => {
  it('has the matrix and all its parts', () => {
    const { rows } = toTable(at(NAMED.stretch), fillTemplate);
    assert.deepEqual(
      rows.map(([name]) => name),
      [
        'row 1',
        'row 2',
        'determinant',
        'rank',
        'eigenvalues',
        'eigenvector 1',
        'eigenvector 2',
        'singular values',
        'right singular vector 1',
        'right singular vector 2',
        'left singular vector 1',
        'left singular vector 2',
      ],
    );
    assert.deepEqual(rows.slice(2, 5), [
      ['determinant', 1, ''],
      ['rank', 2, ''],
      ['eigenvalues', 2, 0.5],
    ]);
    assert.deepEqual(toTable(at({ a: 0, b: -1, c: 1, d: 0 }), fillTemplate).rows[4], ['eigenvalues, real and imaginary part', 0, 1]);
  });
});
