import assert from 'node:assert/strict';
import fc from 'fast-check';
import fixture from '../../../../content/figures/fixtures/clt.json';
import {
  CAUCHY_MIDDLE_HALF,
  derive,
  domainOf,
  expectedIn,
  meanAndSd,
  middleHalf,
  startDraws,
  type Derived,
} from '../../../../../src/webview/figures/fig-clt/model.js';
import { POPULATION_IDS, populationOf, type PopulationId } from '../../../../../src/webview/figures/shared/population.js';
import { PRESETS, type State } from '../../../../../src/webview/figures/fig-clt/state.js';
import { assertClose, assertRelativelyClose } from '../shared/assertClose.js';

const SETTLING = POPULATION_IDS.filter((id) => populationOf(id).moments !== undefined);
const idOf = (name: string): PopulationId => POPULATION_IDS.find((id) => id === name) ?? assert.fail(`no population ${name}`);

function run(change: Partial<State>): Derived {
  const state = { ...PRESETS.waiting, ...change };
  const draws = startDraws(state);
  draws.drawUntil(state.repeats);
  return derive(state, draws);
}

describe('The populations of the figure on averages', () => {
  it('have the densities, means and standard deviations that SciPy has', () => {
    for (const { population, x, density, mean, sd } of fixture.populations) {
      const { density: own, moments } = populationOf(idOf(population));
      assertClose(own(x), density, 1e-12, `${population} at ${x}`);
      assert.equal(moments === undefined, mean === null, population);
      assertClose(moments?.mean ?? 0, mean ?? 0, 1e-12, `mean of ${population}`);
      assertClose(moments?.sd ?? 0, sd ?? 0, 1e-12, `sd of ${population}`);
    }
  });

  it('have no density where nothing can be drawn', () => {
    assert.deepEqual(
      [populationOf('die').density(0.4), populationOf('die').density(6.6), populationOf('uniform').density(-0.1)],
      [0, 0, 0],
    );
    assert.deepEqual([populationOf('uniform').density(1.01), populationOf('waiting').density(-0.1)], [0, 0]);
  });

  it('are drawn from as Python draws from them', () => {
    for (const { population, n, seed, means, mean, sd, middleHalf: half } of fixture.samples) {
      const derived = run({ population: idOf(population), n, seed, repeats: means.length });
      for (const [index, expected] of means.entries()) assertRelativelyClose(derived.means[index] ?? NaN, expected, 1e-12, population);
      assertRelativelyClose(derived.observed?.mean ?? NaN, mean, 1e-12, `average, ${population}`);
      assertRelativelyClose(derived.observed?.sd ?? NaN, sd, 1e-12, `deviation, ${population}`);
      assertRelativelyClose(derived.middleHalf ?? NaN, half, 1e-12, `middle half, ${population}`);
    }
  });
});

describe('The means', () => {
  for (const population of SETTLING) {
    it(`of 5,000 samples have a standard deviation within 5 % of σ/√n: ${population}`, () => {
      for (const n of [1, 2, 4, 16, 64]) {
        for (const seed of [1, 2, 3]) {
          const { observed, standardError } = run({ population, n, seed, repeats: 5000 });
          assert.ok(observed && standardError !== undefined);
          assertClose(observed.sd / standardError, 1, 0.05, `${population}, n = ${n}, seed ${seed}`);
        }
      }
    });
  }

  it('of a Cauchy population are flagged as having no standard error, and are as wide apart as single draws', () => {
    for (const n of [1, 4, 64]) {
      const derived = run({ population: 'cauchy', n, repeats: 5000 });
      assert.equal(derived.standardError, undefined);
      assert.equal(derived.population.moments, undefined);
      // Four standard errors of the distance of two sample quartiles.
      assertClose(derived.middleHalf ?? NaN, CAUCHY_MIDDLE_HALF, (4 * Math.PI) / Math.sqrt(5000), `n = ${n}`);
    }
  });

  it('stay the same when more are drawn, and are the same again for the same seed', () => {
    const settings = { population: 'normal', n: 3, seed: 9 } as const;
    const once = startDraws(settings);
    once.drawUntil(50);
    const bit = startDraws(settings);
    for (let repeats = 0; repeats <= 50; repeats += 1) bit.drawUntil(repeats);
    assert.deepEqual([bit.means, bit.last], [once.means, once.last]);
    assertClose(once.last.reduce((sum, value) => sum + value, 0) / 3, once.means.at(-1) ?? NaN, 1e-15);
    const other = startDraws({ ...settings, seed: 10 });
    other.drawUntil(1);
    assert.notEqual(other.means[0], once.means[0]);
  });

  it('are summed up only where there are enough of them', () => {
    const { observed, middleHalf: half } = run({ repeats: 1 });
    assert.deepEqual([observed, half], [undefined, undefined]);
    const three = run({ repeats: 3 });
    assert.ok(three.observed !== undefined && three.middleHalf === undefined);
    assert.deepEqual(meanAndSd([1, 3]), { mean: 2, sd: Math.SQRT2 });
    assert.equal(middleHalf([4, 1, 3, 2]), 1.5);
  });
});

describe('The histogram of the means', () => {
  it('is on the axis of the population, or of 4.5 standard errors to both sides', () => {
    assert.deepEqual(domainOf(populationOf('normal'), { n: 9, axis: 'population' }), [-4, 4]);
    assert.deepEqual(domainOf(populationOf('normal'), { n: 9, axis: 'means' }), [-1.5, 1.5]);
    assert.deepEqual(domainOf(populationOf('cauchy'), { n: 9, axis: 'means' }), populationOf('cauchy').extent);
  });

  it('has as many possible means of a die in each bin as in the next', () => {
    for (const n of [1, 2, 7, 50]) {
      for (const axis of ['population', 'means'] as const) {
        const { bars, domain } = run({ population: 'die', n, axis, repeats: 500 });
        const inside = bars.map(({ from, to }) => {
          const sums = Array.from({ length: 17 * n + 1 }, (_, sum) => sum / n - 5);
          return sums.filter((mean) => mean > from && mean < to).length;
        });
        assert.equal(new Set(inside.slice(1, -1)).size, 1, `n = ${n}: ${inside.join(' ')}`);
        const [edge = NaN] = bars.map(({ from }) => from * n + 0.5);
        assertClose(edge, Math.round(edge), 1e-9, 'edges lie halfway between possible means');
        assert.ok((bars[0]?.from ?? NaN) <= domain[0] && (bars.at(-1)?.to ?? NaN) >= domain[1] - 1e-9);
      }
    }
  });

  it('holds about what a normal distribution puts into each bar, once the samples are large', () => {
    const derived = run({ population: 'waiting', n: 64, repeats: 5000, axis: 'means' });
    const total = derived.bars.reduce((sum, bar) => sum + (expectedIn(bar, derived) ?? NaN), 0);
    assertRelativelyClose(total, 5000, 1e-4);
    for (const bar of derived.bars) {
      const expected = expectedIn(bar, derived) ?? NaN;
      assertClose(bar.height, expected, 5 * Math.sqrt(expected + 1) + 0.12 * expected, `bar at ${bar.from}`);
    }
    const cauchy = run({ population: 'cauchy', repeats: 10 });
    assert.equal(
      cauchy.bars.map((bar) => expectedIn(bar, cauchy)).find((expected) => expected !== undefined),
      undefined,
    );
  });
});

describe('The summary of means', () => {
  it('follows a change of unit and of origin, whatever the values', () => {
    const value = fc.double({ min: -100, max: 100, noNaN: true });
    const scale = fc.double({ min: 0.1, max: 10, noNaN: true });
    fc.assert(
      fc.property(fc.array(value, { minLength: 4, maxLength: 40 }), scale, value, (values, unit, origin) => {
        const moved = values.map((each) => unit * each + origin);
        assertClose(meanAndSd(moved).mean, unit * meanAndSd(values).mean + origin, 1e-9);
        assertClose(meanAndSd(moved).sd, unit * meanAndSd(values).sd, 1e-9);
        assertClose(middleHalf(moved), unit * middleHalf(values), 1e-9);
      }),
      { numRuns: 300, seed: 21 },
    );
  });
});
