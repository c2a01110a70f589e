import assert from 'node:assert/strict';
import fixture from '../../../../content/figures/fixtures/seededRandom.json';
import { seededRandom } from '../../../../../src/webview/figures/shared/seededRandom.js';
import { assertClose } from './assertClose.js';

describe('The seeded generator of the figures', () => {
  for (const { seed, uint32, uniform, normal } of fixture.streams) {
    it(`gives with seed ${seed} the integers, uniforms and normals that Python gives`, () => {
      const integers = seededRandom(seed);
      assert.deepEqual(
        uint32.map(() => integers.nextUint32()),
        uint32,
      );
      const uniforms = seededRandom(seed);
      assert.deepEqual(
        uniform.map(() => uniforms.uniform()),
        uniform,
      );
      const normals = seededRandom(seed);
      for (const expected of normal) assertClose(normals.normal(), expected, 1e-12);
    });
  }

  it('draws numbers with the mean and the variance of their distributions', () => {
    const random = seededRandom(11);
    const count = 40_000;
    const uniforms = Array.from({ length: count }, () => random.uniform());
    const normals = Array.from({ length: count }, () => random.normal());
    const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / count;
    // Four standard errors of each mean.
    assertClose(mean(uniforms), 1 / 2, (4 * Math.sqrt(1 / 12)) / Math.sqrt(count));
    assertClose(mean(normals), 0, 4 / Math.sqrt(count));
    assertClose(mean(normals.map((z) => z * z)), 1, (4 * Math.SQRT2) / Math.sqrt(count));
  });
});
