import assert from 'node:assert/strict';
import fc from 'fast-check';
import fixture from '../../../../content/figures/fixtures/derivative.json';
import {
  DISTANCES,
  METHODS,
  derive,
  difference,
  endsOf,
  errorAt,
  expectedError,
  type Method,
} from '../../../../../src/webview/figures/fig-derivative/model.js';
import { FUNCTION_KINDS, functionOf, type RealFunction } from '../../../../../src/webview/figures/fig-derivative/realFunction.js';
import { PRESETS } from '../../../../../src/webview/figures/fig-derivative/state.js';
import { assertClose, assertRelativelyClose } from '../shared/assertClose.js';

const runs = { numRuns: 300, seed: 20240611 };
const number = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });
const found = (kind: string): RealFunction => functionOf(FUNCTION_KINDS.find((known) => known === kind) ?? 'absolute');
const methodOf = (name: string): Method => METHODS.find((method) => method === name) ?? 'forward';

describe('The derivatives of the figure', () => {
  it('are those of the complex step', () => {
    for (const { kind, x, value, slope } of fixture.slopes) {
      assertRelativelyClose(found(kind).value(x), value, 1e-14, `${kind} at ${x}`);
      assertRelativelyClose(found(kind).slope(x) ?? NaN, slope, 1e-12, `slope of ${kind} at ${x}`);
    }
  });

  it('are each the derivative of the one before', () => {
    fc.assert(
      fc.property(fc.constantFrom(...FUNCTION_KINDS), number(-2, 2), (kind, x) => {
        const f = functionOf(kind);
        fc.pre(kind !== 'absolute' || Math.abs(x) > 1e-3);
        const h = 1e-4;
        const central = (g: (at: number) => number | undefined): number => ((g(x + h) ?? NaN) - (g(x - h) ?? NaN)) / (2 * h);
        assertClose(f.slope(x) ?? NaN, central(f.value), 1e-6);
        const bend = f.bend(x);
        assert.equal(bend === undefined, kind === 'absolute');
        if (bend === undefined) return;
        assertClose(bend.second, central(f.slope), 1e-6);
        assertClose(
          bend.third,
          central((at) => f.bend(at)?.second),
          1e-6,
        );
      }),
      runs,
    );
  });

  it('do not exist for |x| at 0, where the two methods give 1 and 0', () => {
    const f = functionOf('absolute');
    assert.deepEqual([f.slope(0), f.bend(0)], [undefined, undefined]);
    for (const h of DISTANCES) {
      assert.deepEqual(errorAt(f, 'forward', 0, h), { h, estimate: 1, error: undefined });
      assert.deepEqual(errorAt(f, 'central', 0, h), { h, estimate: 0, error: undefined });
    }
    assert.equal(derive(PRESETS.kink).slope, undefined);
    assert.deepEqual([f.slope(-0.5), f.slope(3)], [-1, 1]);
  });
});

describe('The difference quotients', () => {
  it('are those of NumPy', () => {
    for (const { kind, x, h, forward, central } of fixture.differences) {
      assertRelativelyClose(difference(found(kind), 'forward', x, h), forward, 1e-10);
      assertRelativelyClose(difference(found(kind), 'central', x, h), central, 1e-10);
    }
  });

  it('look at x and x + h, or at x − h and x + h', () => {
    const f = functionOf('square');
    const [a, b, c] = [-0.5, 1, 2.5].map((x) => ({ x, y: x * x }));
    assert.deepEqual(endsOf(f, 'forward', 1, 1.5), [b, c]);
    assert.deepEqual(endsOf(f, 'central', 1, 1.5), [a, c]);
  });

  it('err with order 1 and order 2 between h = 0.1 and 0.001', () => {
    const logs = Array.from({ length: 9 }, (_, index) => -1 - index / 4);
    for (const { kind, method, x, order, fitted } of fixture.convergence) {
      const errors = logs.map((log) => Math.log10(errorAt(found(kind), methodOf(method), x, 10 ** log).error ?? NaN));
      const slope = slopeOf(logs, errors);
      assertClose(slope, order, 0.1, `${method} difference of ${kind} at ${x}`);
      assertClose(slope, fitted, 1e-3, `${method} difference of ${kind} at ${x}`);
    }
    assert.equal(fixture.convergence.length, 21);
  });

  it('of x² are 2x + h and 2x, but for rounding', () => {
    fc.assert(
      fc.property(number(-2, 2), number(-3, 0), (x, log) => {
        const h = 10 ** log;
        const f = functionOf('square');
        assertClose(difference(f, 'forward', x, h), 2 * x + h, 1e-11);
        assertClose(difference(f, 'central', x, h), 2 * x, 1e-11);
      }),
      runs,
    );
  });
});

describe('What theory expects of the error', () => {
  it('is never far below what is measured, from 10⁻¹² to 10⁻²', () => {
    const smooth = FUNCTION_KINDS.filter((kind) => kind !== 'absolute');
    fc.assert(
      fc.property(fc.constantFrom(...smooth), fc.constantFrom(...METHODS), number(-2, 2), number(-12, -2), (kind, method, x, log) => {
        const f = functionOf(kind);
        const h = 10 ** log;
        const expected = expectedError(f, method, x, h);
        assert.ok(expected);
        const { error } = errorAt(f, method, x, h);
        // The next term of Taylor's theorem, h² at most, where the leading one vanishes; a sine may be one place off.
        const bound = 3 * (expected.truncation + expected.roundoff) + 8 * h ** (method === 'forward' ? 2 : 4) + 3e-16 / h;
        assert.ok((error ?? Infinity) <= bound, `${error} > ${bound}`);
      }),
      runs,
    );
  });

  it('is |f″|h/2 and |f‴|h²/6 for the bend, and less rounding for the central difference', () => {
    const f = functionOf('cubic');
    const forward = expectedError(f, 'forward', 1.5, 0.1);
    const central = expectedError(f, 'central', 1.5, 0.1);
    assertClose(forward?.truncation ?? NaN, 0.15, 1e-15);
    assertClose(central?.truncation ?? NaN, 0.01 / 3, 1e-15);
    assertClose((forward?.roundoff ?? NaN) / (central?.roundoff ?? NaN), 2, 1e-12);
  });

  it('is nothing for |x|', () => {
    assert.equal(expectedError(functionOf('absolute'), 'forward', 0, 0.1), undefined);
    assert.equal(expectedError(functionOf('absolute'), 'forward', 1, 0.1), undefined);
  });
});

describe('The figure on the derivative', () => {
  it('draws the errors of both methods from 10⁻¹² to 1', () => {
    const { curves, error, estimate, slope } = derive(PRESETS.secant);
    assert.deepEqual([DISTANCES[0], DISTANCES.at(-1), DISTANCES.length], [1e-12, 1, 97]);
    assert.deepEqual(curves.forward.at(-1), { h: 1, estimate, error });
    assertClose(error ?? NaN, Math.abs(estimate - (slope ?? NaN)), 0);
    assert.notDeepEqual(curves.forward, curves.central);
  });
});

function slopeOf(xs: readonly number[], ys: readonly number[]): number {
  const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x0, y0] = [mean(xs), mean(ys)];
  const across = xs.map((x, index) => (x - x0) * ((ys[index] ?? NaN) - y0));
  return mean(across) / mean(xs.map((x) => (x - x0) ** 2));
}
