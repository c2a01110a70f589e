import assert from 'node:assert/strict';
import fc from 'fast-check';
import fixture from '../../../../content/figures/fixtures/confidenceIntervals.json';
import {
  derive,
  extend,
  intervalOf,
  multiplierOf,
  truthOf,
  type Interval,
} from '../../../../../src/webview/figures/fig-confidence-intervals/model.js';
import { METHODS, POPULATIONS, PRESETS, init, type State } from '../../../../../src/webview/figures/fig-confidence-intervals/state.js';
import { populationOf } from '../../../../../src/webview/figures/shared/population.js';
import { assertClose, assertRelativelyClose } from '../shared/assertClose.js';

const state = (change: Partial<State>): State => ({ ...PRESETS.normal, ...change });

function coverageOf(change: Partial<State>, count: number): number {
  const settings = state(change);
  const multiplier = multiplierOf(settings);
  let covering = 0;
  for (let index = 0; index < count; index += 1) covering += intervalOf(settings, index, multiplier).covers ? 1 : 0;
  return covering / count;
}

describe('The multiplier of the standard error', () => {
  it('is the t or the normal quantile that SciPy has', () => {
    for (const { level, n, t, z } of fixture.multipliers) {
      assertClose(multiplierOf({ method: 't', level, n }), t, 1e-6, `t for ${level}, ${n}`);
      for (const method of ['knownSigma', 'plugIn'] as const) assertClose(multiplierOf({ method, level, n }), z, 1e-6, `z for ${level}`);
    }
  });
});

describe('An interval', () => {
  it('is the one that SciPy and NumPy make of the same sample', () => {
    const methods = new Set<string>();
    for (const { low, high, covers, index, ...settings } of fixture.intervals) {
      // Through the reader of stored states, which knows the names.
      const own = init({ ...settings, drawn: 0 });
      assert.deepEqual(own, { ...settings, drawn: 0 });
      methods.add(own.method);
      const made = intervalOf(own, index, multiplierOf(own));
      assertRelativelyClose(made.low, low, 1e-9, `lower end, ${JSON.stringify(settings)}`);
      assertRelativelyClose(made.high, high, 1e-9, `upper end, ${JSON.stringify(settings)}`);
      assert.equal(made.covers, covers);
    }
    assert.deepEqual([...methods].sort(), [...METHODS].sort());
  });

  it('at another level or by another method is about the same sample', () => {
    const mean = (change: Partial<State>): number => intervalOf(state(change), 7, 1).mean;
    for (const method of METHODS) assert.equal(mean({ method }), mean({}));
    assert.equal(mean({ level: 0.6 }), mean({}));
    assert.notEqual(mean({ seed: 2 }), mean({}));
  });
});

describe('The procedure', () => {
  it('with the t quantile covers the mean of normal samples with its level: 95 % ± 0.6 points of 20,000', () => {
    for (const n of [3, 10]) assertClose(coverageOf({ n }, 20_000), 0.95, 0.006, `n = ${n}`);
    assertClose(coverageOf({ level: 0.8, seed: 5 }, 20_000), 0.8, 0.0115);
  });

  it('with the known σ does so too', () => {
    assertClose(coverageOf({ method: 'knownSigma', n: 4 }, 20_000), 0.95, 0.006);
  });

  it('that takes s for σ covers as seldom as the t distribution says', () => {
    for (const { level, n, plugIn } of fixture.coverage) {
      assertClose(
        coverageOf({ method: 'plugIn', level, n }, 20_000),
        plugIn,
        4 * Math.sqrt((plugIn * (1 - plugIn)) / 20_000),
        `${level}, ${n}`,
      );
    }
  });

  it('by the bootstrap covers the mean of 40 waiting times less often than promised, and not much less', () => {
    const share = coverageOf({ method: 'bootstrap', population: 'waiting', n: 40 }, 2000);
    assert.ok(share > 0.89 && share < 0.95, String(share));
  });
});

describe('The intervals', () => {
  it('that there are stay when more are made, and go when fewer are wanted', () => {
    const five = extend([], state({ drawn: 5 }));
    const eight = extend(five, state({ drawn: 8 }));
    assert.deepEqual(eight.slice(0, 5), five);
    assert.deepEqual(extend([], state({ drawn: 8 })), eight);
    assert.deepEqual(extend(eight, state({ drawn: 0 })), []);
  });

  it('are counted, all of them and the hundred shown', () => {
    const interval = (covers: boolean): Interval => ({ mean: 0, low: -1, high: 2, covers });
    const made = [...Array.from({ length: 50 }, () => interval(false)), ...Array.from({ length: 100 }, () => interval(true))];
    const { covering, shown, width } = derive(state({}), made);
    assert.deepEqual([covering, shown.length, width], [{ all: 100, shown: 100 }, 100, 3]);
    assert.equal(derive(state({}), []).width, undefined);
  });

  it('are after the mean of a population that has one', () => {
    for (const id of POPULATIONS) assert.deepEqual(truthOf(id), populationOf(id).moments);
    assert.throws(() => truthOf('cauchy'), /cauchy has no mean to be covered/);
  });
});

describe('An interval', () => {
  it('lies around the mean of its sample, and within that of a higher level, whatever the procedure', () => {
    const level = fc.integer({ min: 50, max: 99 }).map((percent) => percent / 100);
    const n = fc.integer({ min: 2, max: 40 });
    fc.assert(
      fc.property(fc.constantFrom(...METHODS), level, level, n, fc.nat(500), (method, one, other, size, index) => {
        const make = (share: number): Interval => {
          const settings = state({ method, level: share, n: size });
          return intervalOf(settings, index, multiplierOf(settings));
        };
        const [inner, outer] = [make(Math.min(one, other)), make(Math.max(one, other))];
        assert.equal(inner.mean, outer.mean);
        assert.ok(outer.low <= inner.low && inner.low <= inner.high && inner.high <= outer.high, `${method}, level ${one}, ${other}`);
        if (method !== 'bootstrap') assertClose((outer.low + outer.high) / 2, outer.mean, 1e-9);
        assert.ok(outer.covers || !inner.covers, 'the wider one covers whatever the narrower one covers');
      }),
      { numRuns: 300, seed: 31 },
    );
  });
});
