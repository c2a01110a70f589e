import assert from 'node:assert/strict';
import fc from 'fast-check';
import fixture from '../../../../content/figures/fixtures/betaUpdate.json';
import {
  betaOf,
  countHeads,
  credibleInterval,
  derive,
  meanOf,
  modeOf,
  update,
} from '../../../../../src/webview/figures/fig-beta-update/model.js';
import { PRESETS, RANGES, add, flip, shuffle, type State } from '../../../../../src/webview/figures/fig-beta-update/state.js';
import { betaPdf, regularisedBeta } from '../../../../../src/webview/figures/shared/maths/beta.js';
import { assertClose } from '../shared/assertClose.js';

const state = (change: Partial<State>): State => ({ ...PRESETS.flat, ...change });
const row = fc.string({ unit: fc.constantFrom('H', 'T'), maxLength: 60 });

describe('The posterior of the coin', () => {
  it('is Beta(a + k, b + n − k), with the mean, the peak and the interval that SciPy gives', () => {
    for (const { mean, strength, heads, flips, level, a, b, posteriorMean, peak, low, high } of fixture.posteriors) {
      const derived = derive(state({ prior: { mean, strength }, flips: 'H'.repeat(heads) + 'T'.repeat(flips - heads), level }));
      const name = `Beta(${a}, ${b}), level ${level}`;
      assertClose(derived.posterior.a, a, 1e-12, name);
      assertClose(derived.posterior.b, b, 1e-12, name);
      assert.deepEqual([derived.heads, derived.flips], [heads, flips]);
      assertClose(derived.mean, posteriorMean, 1e-12, `mean of ${name}`);
      assertClose(derived.interval[0], low, 1e-8, `lower end of ${name}`);
      assertClose(derived.interval[1], high, 1e-8, `upper end of ${name}`);
      if (peak !== null) assertClose(derived.map ?? NaN, peak, 2e-5, `peak of ${name}`);
      assert.equal(derived.mle, flips === 0 ? undefined : heads / flips);
    }
  });

  it('has an interval that leaves the same probability on both sides', () => {
    for (const [a, b] of [
      [0.5, 0.5],
      [1, 1],
      [9, 5],
      [300, 40],
    ] as const) {
      // prettier-ignore
      const [low, high] = credibleInterval({ a, b }, 0.9);
      assertClose(regularisedBeta(low, a, b), 0.05, 1e-10);
      assertClose(regularisedBeta(high, a, b), 0.95, 1e-10);
    }
  });

  it('is the same in whatever order the flips came', () => {
    fc.assert(
      fc.property(row, fc.integer({ min: 0, max: 99 }), (flips, seed) => {
        const before = state({ flips, seed });
        const after = shuffle(before);
        assert.deepEqual(Array.from(after.flips).sort(), Array.from(flips).sort());
        const [one, other] = [derive(before), derive(after)];
        assert.deepEqual([other.posterior, other.interval, other.map, other.mle], [one.posterior, one.interval, one.map, one.mle]);
        assert.deepEqual(other.course.at(-1), one.course.at(-1));
      }),
      { numRuns: 200, seed: 12 },
    );
  });

  it('is the same flip by flip as all at once', () => {
    fc.assert(
      fc.property(row, (flips) => {
        const start = betaOf({ mean: 0.25, strength: 8 });
        const stepwise = Array.from(flips).reduce((belief, side) => update(belief, side === 'H' ? 1 : 0, 1), start);
        assert.deepEqual(stepwise, update(start, countHeads(flips), flips.length));
      }),
      { numRuns: 200, seed: 13 },
    );
  });
});

describe('The peak', () => {
  it('of a flat prior is the share of heads, and moves towards a prior as it grows stronger', () => {
    const flips = 'HHHHHHHTTT';
    assertClose(derive(state({ flips })).map ?? NaN, 0.7, 1e-15);
    const peaks = [2, 10, 50, 200].map((strength) => derive(state({ flips, prior: { mean: 0.5, strength } })).map ?? NaN);
    for (const [index, peak] of peaks.entries()) assert.ok(peak > 0.5 && peak <= (peaks[index - 1] ?? 0.71), String(peak));
  });

  it('is at an end where the density rises towards it, and nowhere where there is not exactly one', () => {
    const modes = ([[1, 1], [0.5, 0.5], [1, 2], [0.5, 1], [2, 1], [1, 0.5], [0.5, 3], [3, 0.5]] as const) // prettier-ignore
      .map(([a, b]) => modeOf({ a, b }));
    assert.deepEqual(modes, [undefined, undefined, 0, 0, 1, 1, 0, 1]);
  });

  it('is the highest point of the density', () => {
    for (const [a, b] of [
      [9, 5],
      [1.5, 40],
      [30, 2],
    ] as const) {
      // prettier-ignore
      const mode = modeOf({ a, b }) ?? NaN;
      for (const away of [-0.01, 0.01]) assert.ok(betaPdf(mode, a, b) > betaPdf(mode + away, a, b));
    }
  });
});

describe('The flips', () => {
  it('are those that Python flips, however many at a time', () => {
    for (const { seed, coin, flips } of fixture.rows) {
      assert.equal(flip(state({ seed, coin }), 60).flips, flips);
      const bitByBit = [1, 10, 49].reduce(flip, state({ seed, coin }));
      assert.equal(bitByBit.flips, flips);
    }
  });

  it('end where there is no room for more', () => {
    const full = flip(state({}), 10_000);
    assert.equal(full.flips.length, RANGES.flips.max);
    assert.equal(add(full, 'H').flips.length, RANGES.flips.max);
  });

  it('are followed from the prior to the posterior, at no more than about thirty stops', () => {
    for (const count of [0, 1, 30, 31, 137, 500]) {
      const { course, mean, interval } = derive(flip(state({}), count));
      assert.ok(course.length <= 32, `${course.length} stops`);
      assert.deepEqual(course[0], { flips: 0, mean: 0.5, low: course[0]?.low, high: course[0]?.high });
      assert.deepEqual(course.at(-1), { flips: count, mean, low: interval[0], high: interval[1] });
      assert.equal(new Set(course.map(({ flips }) => flips)).size, course.length);
    }
  });

  it('count as much as the strength says: the mean of the posterior is the weighted mean of both', () => {
    const prior = { mean: 0.2, strength: 30 };
    const { mean } = derive(state({ prior, flips: 'H'.repeat(8) + 'T'.repeat(2) }));
    assertClose(mean, (30 * 0.2 + 10 * 0.8) / 40, 1e-14);
    assertClose(meanOf(betaOf(prior)), 0.2, 1e-15);
  });
});
