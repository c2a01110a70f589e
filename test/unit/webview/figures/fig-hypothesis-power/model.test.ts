import assert from 'node:assert/strict';
import fc from 'fast-check';
import fixture from '../../../../content/figures/fixtures/hypothesisPower.json';
import {
  TARGET,
  criticalValue,
  derive,
  pValueOf,
  powerAt,
  requiredNFor,
  standardErrorOf,
} from '../../../../../src/webview/figures/fig-hypothesis-power/model.js';
import { EXPERIMENTS, SHOWN, peek, simulate } from '../../../../../src/webview/figures/fig-hypothesis-power/peeking.js';
import { PRESETS, init, observe, type State } from '../../../../../src/webview/figures/fig-hypothesis-power/state.js';
import { assertClose } from '../shared/assertClose.js';

const state = (change: Partial<State>): State => ({ ...PRESETS.power, ...change });

describe('The z-test of the figure on power', () => {
  it('has the critical value, the power, the p-value and the size that SciPy gives', () => {
    for (const { effect, n, alpha, sides, observed, critical, power, pValue, requiredN } of fixture.tests) {
      const settings = init({ effect, n, alpha, sides });
      const derived = derive({ ...settings, observed });
      const name = JSON.stringify({ effect, n, alpha, sides });
      assert.deepEqual([settings.effect, settings.n, settings.alpha, settings.sides], [effect, n, alpha, sides]);
      assertClose(derived.critical, critical, 1e-9, `critical value, ${name}`);
      assertClose(derived.power, power, 1e-8, `power, ${name}`);
      assertClose(derived.pValue, pValue, 1e-10, `p-value, ${name}`);
      assert.equal(derived.requiredN ?? null, requiredN, `size, ${name}`);
    }
  });

  it('rejects with probability α where there is no effect', () => {
    for (const alpha of [0.001, 0.05, 0.2]) {
      for (const sides of ['one', 'two'] as const) assertClose(powerAt(0, criticalValue(alpha, sides), sides), alpha, 1e-12);
    }
  });

  it('has at the required size the wanted power, and one value less would be too few', () => {
    for (const sides of ['one', 'two'] as const) {
      for (const effect of [0.05, 0.2, 0.5, 1]) {
        const n = requiredNFor(effect, 0.05, sides, TARGET) ?? NaN;
        const powerFor = (size: number): number => powerAt(effect / standardErrorOf(size), criticalValue(0.05, sides), sides);
        assert.ok(powerFor(n) >= TARGET && powerFor(n - 1) < TARGET, `${effect}, ${sides}: ${n}`);
      }
    }
    assert.equal(requiredNFor(0.4, 0.05, 'two', TARGET), 99, 'the size that tables give');
  });

  it('gives a p-value below α just where it rejects', () => {
    for (const sides of ['one', 'two'] as const) {
      for (let z = -4; z <= 4; z += 0.01) {
        const isBeyond = (sides === 'two' ? Math.abs(z) : z) > criticalValue(0.05, sides);
        assert.equal(pValueOf(z, sides) < 0.05, isBeyond, `z = ${z}, ${sides}`);
      }
    }
  });

  it('doubles the shift with four times the values', () => {
    const [small, large] = [10, 40].map((n) => derive(state({ n })).shift);
    assertClose(large ?? NaN, 2 * (small ?? NaN), 1e-12);
  });
});

describe('Peeking', () => {
  it('rejects as often as the exact calculation says, look by look', () => {
    for (const { alpha, sides, rates } of fixture.peeking) {
      const own = peek(simulate(1), init({ alpha, sides })).rates;
      for (const [index, rate] of rates.entries()) {
        const room = 4 * Math.sqrt((rate * (1 - rate)) / EXPERIMENTS);
        assertClose(own[index] ?? NaN, rate, room, `α = ${alpha}, ${sides}, ${index + 1} looks`);
      }
    }
  });

  it('ten times at 5 % rejects in 17 to 23 % of the experiments without an effect', () => {
    for (const seed of [1, 2, 3, 4]) {
      const rate = peek(simulate(seed), state({})).rates[9] ?? NaN;
      assert.ok(rate >= 0.17 && rate <= 0.23, `seed ${seed}: ${rate}`);
    }
  });

  it('never rejects less often for another look', () => {
    const { rates } = peek(simulate(7), state({ alpha: 0.1 }));
    assert.equal(rates.length, 20);
    for (const [index, rate] of rates.entries()) assert.ok(rate >= (rates[index - 1] ?? 0));
  });

  it('stops each experiment that is shown at its first significant look', () => {
    for (const sides of ['one', 'two'] as const) {
      const { shown, critical } = peek(simulate(3), state({ sides, looks: 12 }));
      assert.equal(shown.length, SHOWN);
      assert.ok(shown.some(({ rejected }) => rejected) && shown.some(({ rejected }) => !rejected), sides);
      for (const { z, rejected } of shown) {
        const isBeyond = (value: number): boolean => (sides === 'two' ? Math.abs(value) : value) >= critical;
        assert.equal(z.findIndex(isBeyond), rejected ? z.length - 1 : -1);
        if (!rejected) assert.equal(z.length, 12);
      }
    }
  });

  it('meets the same experiments again for the same seed', () => {
    assert.deepEqual(simulate(5), simulate(5));
    assert.notDeepEqual(simulate(5), simulate(6));
  });
});

describe('The observed result', () => {
  it('moves to hundredths inside its range', () => {
    assert.deepEqual([1.2345, -99, 99].map((z) => observe(PRESETS.power, z).observed), [1.23, -4, 8]); // prettier-ignore
  });
});

describe('The test, whatever its settings', () => {
  const sides = fc.constantFrom('one', 'two');
  const alpha = fc.double({ min: 0.001, max: 0.2, noNaN: true });

  it('rejects at its level where there is no effect, and more often the further the truth lies away', () => {
    const shift = fc.double({ min: 0, max: 5, noNaN: true });
    fc.assert(
      fc.property(sides, alpha, shift, shift, (side, level, one, other) => {
        const critical = criticalValue(level, side);
        assertClose(powerAt(0, critical, side), level, 1e-8);
        assertClose(pValueOf(critical, side), level, 1e-8);
        assert.ok(powerAt(Math.min(one, other), critical, side) <= powerAt(Math.max(one, other), critical, side) + 1e-12);
      }),
      { numRuns: 300, seed: 51 },
    );
  });

  it('asks for the smallest groups that reach the power', () => {
    const effect = fc.double({ min: 0.1, max: 2, noNaN: true });
    fc.assert(
      fc.property(sides, alpha, effect, (side, level, size) => {
        const needed = requiredNFor(size, level, side, TARGET) ?? assert.fail('an effect needs some n');
        // In the direction of the effect alone, as the formula has it.
        const reached = (n: number): number => powerAt(size / standardErrorOf(n), criticalValue(level, side), 'one');
        assert.ok(reached(needed) >= TARGET - 1e-9 && (needed === 1 || reached(needed - 1) < TARGET), `n = ${needed}`);
      }),
      { numRuns: 300, seed: 52 },
    );
  });
});
