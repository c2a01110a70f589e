import assert from 'node:assert/strict';
import fc from 'fast-check';
import fixture from '../../../../content/figures/fixtures/dotProduct.json';
import { angle, cosine, derive, dot, length, project } from '../../../../../src/webview/figures/fig-dot-product/model.js';
import { PRESETS, type Vector } from '../../../../../src/webview/figures/fig-dot-product/state.js';
import { assertClose } from '../shared/assertClose.js';

const vectorOf = ([x = 0, y = 0]: readonly number[]): Vector => ({ x, y });
const tenth = (limit: number): fc.Arbitrary<number> => fc.integer({ min: -10 * limit, max: 10 * limit }).map((value) => value / 10);
const anyVector = fc.record({ x: tenth(6), y: tenth(4) });
const nonZero = anyVector.filter((vector) => length(vector) > 0);
const runs = { numRuns: 300, seed: 17 };

describe('The dot product', () => {
  it('and what follows from it are as NumPy has them', () => {
    for (const { u, v, ...expected } of fixture.pairs) {
      const derived = derive({ u: vectorOf(u), v: vectorOf(v) });
      assertClose(derived.dot, expected.dot, 1e-12);
      assertClose(derived.lengths.u, expected.lengths[0] ?? NaN, 1e-12);
      assertClose(derived.lengths.v, expected.lengths[1] ?? NaN, 1e-12);
      assertClose(derived.cosine ?? NaN, expected.cosine, 1e-12);
      assertClose(derived.angle ?? NaN, expected.angle, 1e-9);
      assertClose(derived.projection?.x ?? NaN, expected.projection[0] ?? NaN, 1e-12);
      assertClose(derived.projection?.y ?? NaN, expected.projection[1] ?? NaN, 1e-12);
    }
  });

  it('is |u||v| times the cosine', () => {
    fc.assert(
      fc.property(nonZero, nonZero, (u, v) => {
        assertClose(length(u) * length(v) * (cosine(u, v) ?? NaN), dot(u, v), 1e-12 * (1 + length(u) * length(v)));
        assertClose(Math.cos(((angle(u, v) ?? NaN) * Math.PI) / 180), cosine(u, v) ?? NaN, 1e-12);
      }),
      runs,
    );
  });

  it('has a cosine that lengths do not change', () => {
    fc.assert(
      fc.property(nonZero, nonZero, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (u, v, factor) => {
        assertClose(cosine({ x: factor * u.x, y: factor * u.y }, v) ?? NaN, cosine(u, v) ?? NaN, 1e-12);
      }),
      runs,
    );
  });
});

describe('The projection', () => {
  it('leaves a residual that is perpendicular to v', () => {
    fc.assert(
      fc.property(anyVector, nonZero, (u, v) => {
        const { projection, residual } = derive({ u, v });
        assert.ok(projection && residual);
        assertClose(dot(residual, v), 0, 1e-12 * (1 + length(u) * length(v)));
        assertClose(projection.x + residual.x, u.x, 1e-12);
        assertClose(projection.y + residual.y, u.y, 1e-12);
      }),
      runs,
    );
  });

  it('is as many times v as it says', () => {
    assert.deepEqual(project({ x: 4, y: 3 }, { x: 5, y: 0 }), { x: 4, y: 0, factor: 0.8 });
  });
});

describe('Two vectors', () => {
  it('are called by what they are to one another', () => {
    const v = { x: 3, y: 1 };
    const call = (x: number, y: number): string => derive({ u: { x, y }, v }).agreement;
    assert.deepEqual(
      [call(6, 2), call(1, 1), call(-1, 3), call(-2, 1), call(-0.3, -0.1), call(0, 0)],
      ['same', 'agree', 'perpendicular', 'disagree', 'opposite', 'undefined'],
    );
    // Rounding makes 0.1 × 0.3 − 0.3 × 0.1 no problem, and 0.7 × 0.1 − 0.1 × 0.7 neither.
    assert.equal(derive({ u: { x: 0.7, y: 0.1 }, v: { x: -0.1, y: 0.7 } }).agreement, 'perpendicular');
  });

  it('have no angle, and no NaN, where one of them is zero', () => {
    const zero = { x: 0, y: 0 };
    for (const state of [PRESETS.zero, { u: zero, v: { x: 1, y: 2 } }, { u: zero, v: zero }]) {
      const derived = derive(state);
      assert.deepEqual([derived.cosine, derived.angle], [undefined, undefined]);
      assert.doesNotMatch(JSON.stringify(derived), /null/, 'JSON writes NaN as null');
    }
    assert.equal(derive(PRESETS.zero).projection, undefined);
    assert.deepEqual(derive({ u: zero, v: { x: 1, y: 2 } }).projection, { x: 0, y: 0, factor: 0 });
  });

  it('have no cosine beyond 1', () => {
    fc.assert(
      fc.property(nonZero, fc.double({ min: 0.1, max: 9, noNaN: true }), (u, factor) => {
        const value = cosine(u, { x: factor * u.x, y: factor * u.y });
        assert.ok(value !== undefined && value <= 1);
      }),
      runs,
    );
  });
});
