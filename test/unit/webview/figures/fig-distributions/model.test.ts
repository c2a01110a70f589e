import assert from 'node:assert/strict';
import fc from 'fast-check';
import fixture from '../../../../content/figures/fixtures/distributions.json';
import {
  DISTRIBUTION_IDS,
  distributionOf,
  type DistributionId,
} from '../../../../../src/webview/figures/fig-distributions/distribution.js';
import { derive, intervalOf, wholeIn } from '../../../../../src/webview/figures/fig-distributions/model.js';
import { PRESETS, enter, type State } from '../../../../../src/webview/figures/fig-distributions/state.js';
import { seededRandom } from '../../../../../src/webview/figures/shared/seededRandom.js';
import { assertClose, assertRelativelyClose } from '../shared/assertClose.js';

const idOf = (name: string): DistributionId => DISTRIBUTION_IDS.find((id) => id === name) ?? assert.fail(name);
const home = (id: DistributionId, change: Partial<State> = {}): State => ({ ...enter(PRESETS.normal, id), ...change });

describe('The seven distributions', () => {
  it('have the densities, cdfs, moments and quantiles of SciPy, at the ends of the parameters too', () => {
    const families = new Set<string>();
    for (const { family, parameters, x, density, cdf, mean, variance, p, quantile } of fixture.values) {
      families.add(family);
      const own = distributionOf(idOf(family));
      const name = `${family}(${parameters.join(', ')})`;
      for (const [index, at] of x.entries()) {
        assertClose(own.density(at, parameters), density[index] ?? NaN, 1e-9, `density of ${name} at ${at}`);
        assertClose(own.cdf(at, parameters), cdf[index] ?? NaN, 1e-9, `cdf of ${name} at ${at}`);
      }
      assert.equal(own.mean(parameters) === undefined, mean === null, `mean of ${name}`);
      assertClose(own.mean(parameters) ?? 0, mean ?? 0, 1e-9, `mean of ${name}`);
      for (const [index, share] of p.entries()) {
        assertRelativelyClose(own.quantile(share, parameters), quantile[index] ?? NaN, 1e-9, `quantile ${share} of ${name}`);
      }
      assert.equal(own.variance(parameters) === undefined, variance === null, `variance of ${name}`);
      assertClose(own.variance(parameters) ?? 0, variance ?? 0, 1e-9, `variance of ${name}`);
    }
    assert.deepEqual([...families].sort(), [...DISTRIBUTION_IDS].sort());
  });

  it('have the total mass 1', () => {
    for (const id of DISTRIBUTION_IDS) {
      const { kind, density, parameters: declared, extent } = distributionOf(id);
      const parameters = declared.map(({ initial }) => initial);
      if (kind === 'discrete') {
        const sum = wholeIn(extent).reduce((total, k) => total + density(k, parameters), 0);
        assertClose(sum, 1, 1e-6, id);
        continue;
      }
      // The midpoint rule on pieces of 1/1000, over all of the line that matters; beyond it a tail of the t distribution.
      const [low, high] = id === 'studentT' ? [-400, 400] : [-50, 50];
      const step = 1e-3;
      let sum = 0;
      for (let index = 0; index < (high - low) / step; index += 1) sum += step * density(low + (index + 0.5) * step, parameters);
      assertClose(sum, 1, 1e-6, id);
    }
  });

  it('have cdfs that never fall, from 0 to 1', () => {
    for (const id of DISTRIBUTION_IDS) {
      const { cdf, parameters: declared } = distributionOf(id);
      const parameters = declared.map(({ initial }) => initial);
      let before = 0;
      for (let x = -60; x <= 60; x += 0.25) {
        const value = cdf(x, parameters);
        assert.ok(value >= before - 1e-14 && value <= 1, `${id} at ${x}`);
        before = value;
      }
      assertClose(before, 1, 1e-3, id);
    }
  });

  it('have quantiles that undo the cdf, rounded up to the next whole number on discrete ones', () => {
    for (const id of DISTRIBUTION_IDS) {
      const { kind, cdf, quantile, parameters: declared } = distributionOf(id);
      const parameters = declared.map(({ initial }) => initial);
      for (const p of [0.001, 0.1, 0.4999, 0.7, 0.999]) {
        const x = quantile(p, parameters);
        if (kind === 'continuous') assertClose(cdf(x, parameters), p, 1e-9, `${id} at ${p}`);
        else assert.ok(cdf(x, parameters) >= p && cdf(x - 1, parameters) < p, `${id} at ${p}`);
      }
    }
  });

  it('are told with the standard deviation, the root of the variance', () => {
    assert.equal(derive(home('normal', { parameters: [1, 2.5] })).sd, 2.5);
    assertClose(derive(home('binomial', { parameters: [20, 0.3] })).sd ?? NaN, Math.sqrt(20 * 0.3 * 0.7), 1e-12);
  });

  it('say where there is no mean, or no finite spread', () => {
    const { mean, variance } = distributionOf('studentT');
    assert.deepEqual([1, 2, 3].map((df) => mean([df])), [undefined, 0, 0]); // prettier-ignore
    assert.deepEqual([1, 2, 3].map((df) => variance([df])), [undefined, undefined, 3]); // prettier-ignore
    const derived = derive(home('studentT', { parameters: [1] }));
    assert.deepEqual([derived.mean, derived.sd], [undefined, undefined]);
  });
});

describe('The interval', () => {
  it('has the probability between its ends, both of which belong to it', () => {
    const { probability, above, below } = intervalOf(distributionOf('binomial'), home('binomial'));
    const { density, cdf } = distributionOf('binomial');
    const summed = [4, 5, 6, 7, 8].reduce((sum, k) => sum + density(k, [20, 0.3]), 0);
    assertClose(probability, summed, 1e-12);
    assert.deepEqual([above, below], [cdf(8, [20, 0.3]), cdf(3, [20, 0.3])]);
    const normal = intervalOf(distributionOf('normal'), home('normal'));
    assertClose(normal.probability, 0.6826894921370859, 1e-12);
    assertClose(normal.above - normal.below, normal.probability, 0);
  });

  it('of one point is nothing on the line, and one probability on whole numbers', () => {
    assert.equal(intervalOf(distributionOf('normal'), home('normal', { from: 1, to: 1 })).probability, 0);
    const point = intervalOf(distributionOf('poisson'), home('poisson', { from: 4, to: 4 })).probability;
    assertClose(point, distributionOf('poisson').density(4, [4]), 1e-12);
  });
});

describe('The draws', () => {
  it('are made as Python makes them', () => {
    for (const { family, parameters, values } of fixture.draws) {
      const next = distributionOf(idOf(family)).sampler(parameters, seededRandom(3));
      for (const expected of values) assertClose(next(), expected, 1e-12, family);
    }
  });

  it('pass the Kolmogorov–Smirnov test for each family on at least 2 of 3 seeds', () => {
    const count = 4000;
    for (const id of DISTRIBUTION_IDS) {
      const { cdf, kind } = distributionOf(id);
      const passed = [1, 2, 3].filter((seed) => {
        const state = home(id, { draws: count, seed });
        const sorted = [...(derive(state).sample?.values ?? [])].sort((a, b) => a - b);
        assert.equal(sorted.length, count);
        let farthest = 0;
        for (const [index, value] of sorted.entries()) {
          const model = cdf(value, state.parameters);
          // On whole numbers the steps of both functions are at the same places: only their tops are compared.
          const last = kind === 'continuous' || sorted[index + 1] !== value;
          if (last) farthest = Math.max(farthest, Math.abs((index + 1) / count - model));
          if (kind === 'continuous') farthest = Math.max(farthest, Math.abs(index / count - model));
        }
        // The 1 % point of Kolmogorov's distribution.
        return farthest < 1.628 / Math.sqrt(count);
      });
      assert.ok(passed.length >= 2, `${id}: ${passed.join(', ')}`);
    }
  });

  it('are summed up: how many lie in the interval, and in bars whose area is their share', () => {
    const none = derive(home('normal'));
    assert.equal(none.sample, undefined);
    for (const id of DISTRIBUTION_IDS) {
      const { sample, interval, distribution } = derive(home(id, { draws: 5000 }));
      assert.ok(sample);
      assertClose(sample.inside, interval.probability, 4 * Math.sqrt(0.25 / 5000), id);
      const area = sample.bars.reduce((sum, { from, to, height }) => sum + (to - from) * height, 0);
      const [low, high] = distribution.extent;
      const shown = sample.values.filter((value) => value >= low && value <= high).length / 5000;
      assertClose(area, shown, 1e-9, id);
    }
  });

  it('of a sure thing are all the same', () => {
    const sure = derive(home('bernoulli', { parameters: [1], draws: 50 }));
    assert.deepEqual([sure.sample?.mean, sure.sample?.inside, sure.sd], [1, 1, 0]);
    const never = derive(home('bernoulli', { parameters: [0], draws: 50 }));
    assert.deepEqual([never.sample?.mean, never.quantiles], [0, [0, 0, 0]]);
  });
});

describe('Quantile and cdf', () => {
  it('undo each other on a continuous scale, and meet at the first whole number that reaches the share on a discrete one', () => {
    const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(fc.constantFrom(...DISTRIBUTION_IDS), share, (id, p) => {
        const { kind, cdf, quantile } = distributionOf(id);
        const { parameters } = home(id);
        const x = quantile(p, parameters);
        if (kind === 'continuous') {
          assertClose(cdf(x, parameters), p, 1e-8, id);
        } else {
          assert.ok(cdf(x, parameters) >= p - 1e-12 && cdf(x - 1, parameters) < p, `${id}: ${x} for ${p}`);
        }
      }),
      { numRuns: 300, seed: 41 },
    );
  });

  it('give an interval the share that lies up to its end and not before its beginning', () => {
    const place = fc.integer({ min: -12, max: 25 });
    fc.assert(
      fc.property(fc.constantFrom(...DISTRIBUTION_IDS), place, place, (id, one, other) => {
        const settings = home(id, { from: Math.min(one, other), to: Math.max(one, other) });
        const { probability, above, below } = intervalOf(distributionOf(id), settings);
        assert.ok(probability >= 0 && below >= 0 && above <= 1, `${id} from ${settings.from} to ${settings.to}`);
        const halves = settings.from + Math.floor((settings.to - settings.from) / 2);
        const step = distributionOf(id).kind === 'discrete' ? 1 : 0;
        const [left, right] = [
          { ...settings, to: halves },
          { ...settings, from: halves + step },
        ];
        const sum = intervalOf(distributionOf(id), left).probability + intervalOf(distributionOf(id), right).probability;
        assertClose(sum, probability, 1e-12, `${id} in two parts`);
      }),
      { numRuns: 300, seed: 42 },
    );
  });
});
