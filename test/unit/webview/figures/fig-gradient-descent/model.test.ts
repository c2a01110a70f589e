import assert from 'node:assert/strict';
import fc from 'fast-check';
import fixture from '../../../../content/figures/fixtures/gradientDescent.json';
import {
  TOLERANCE,
  derive,
  newtonDirection,
  stepSizeLimit,
  walk,
  type Walk,
} from '../../../../../src/webview/figures/fig-gradient-descent/model.js';
import { METHODS, PRESETS, RANGES, WINDOWS, init, type State } from '../../../../../src/webview/figures/fig-gradient-descent/state.js';
import { himmelblau, quadratic, rosenbrock, type Surface } from '../../../../../src/webview/figures/fig-gradient-descent/surface.js';
import { assertClose, assertRelativelyClose } from '../shared/assertClose.js';

const bowl = (change: Partial<State>): State => ({ ...PRESETS.bowl, steps: 100, ...change });
const pointOf = ([x = NaN, y = NaN]: readonly number[]): { readonly x: number; readonly y: number } => ({ x, y });
const runs = { numRuns: 300, seed: 20240502 };

function assertPath(taken: Walk, steps: readonly number[], path: readonly (readonly number[])[]): void {
  for (const [index, k] of steps.entries()) {
    const at = taken.path[k];
    if (at === undefined) {
      assert.notEqual(taken.outcome, 'walking');
      continue;
    }
    const expected = pointOf(path[index] ?? []);
    assertRelativelyClose(at.x, expected.x, 1e-10, `x after ${k} steps`);
    assertRelativelyClose(at.y, expected.y, 1e-10, `y after ${k} steps`);
  }
}

describe('Gradient descent on a bowl', () => {
  it('takes x₀ to (I − ηA)ᵏ x₀', () => {
    for (const { condition, stepSize, start, steps, path } of fixture.matrixPower) {
      const taken = walk(quadratic(condition), 'descent', bowl({ condition, stepSize, start: pointOf(start) }));
      assertPath(taken, steps, path);
    }
  });

  it('multiplies each coordinate by the factor shown', () => {
    const state = bowl({ condition: 7, stepSize: 0.2, steps: 3 });
    const { factors, walks } = derive(state);
    const [before, after] = walks[0]?.path ?? [];
    assert.ok(factors && before && after);
    assertClose(after.x, factors.x * before.x, 1e-12);
    assertClose(after.y, factors.y * before.y, 1e-12);
  });

  it('is said to diverge if and only if the step size is above 2/λ_max, and then does', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 3, noNaN: true }), fc.double({ min: 0.02, max: 2, noNaN: true }), (log, share) => {
        fc.pre(Math.abs(share - 1) > 0.01);
        const condition = 10 ** log;
        const stepSize = (share * 2) / condition;
        const state = bowl({ condition, stepSize, steps: 20_000 });
        const taken = walk(quadratic(condition), 'descent', state);
        const limit = stepSizeLimit(quadratic(condition), 0, state.start);
        assertRelativelyClose(limit, 2 / condition, 1e-14);
        assert.equal(taken.forecast === 'diverges', stepSize > limit);
        assert.equal(taken.outcome === 'diverged', stepSize > limit);
      }),
      runs,
    );
  });

  it('goes round for ever at the limit itself', () => {
    const taken = walk(quadratic(4), 'descent', bowl({ condition: 4, stepSize: 0.5, start: { x: 0, y: 3 } }));
    assert.equal(taken.forecast, 'circles');
    assert.deepEqual(
      taken.path.slice(0, 4).map(({ y }) => y),
      [3, -3, 3, -3],
    );
    assert.equal(taken.outcome, 'walking');
  });

  it('settles above the limit where the start does not touch the steep axis', () => {
    const state = bowl({ condition: 10, stepSize: 0.5, start: { x: 3, y: 0 } });
    const taken = walk(quadratic(10), 'descent', state);
    assert.deepEqual([taken.forecast, taken.outcome], ['settles', 'arrived']);
    assert.equal(walk(quadratic(10), 'descent', { ...state, start: { x: 0, y: 0 } }).path.length, 1);
    assert.equal(walk(quadratic(10), 'descent', { ...state, start: { x: 0, y: 1 } }).forecast, 'diverges');
  });
});

describe('The heavy ball on a bowl', () => {
  it('takes (x₀, v₀) to Mᵏ (x₀, v₀)', () => {
    for (const { condition, stepSize, momentum, start, steps, path } of fixture.heavyBall) {
      const state = bowl({ condition, stepSize, momentum, start: pointOf(start) });
      assertPath(walk(quadratic(condition), 'momentum', state), steps, path);
    }
  });

  it('is said to diverge if and only if a spectral radius is above 1, that is above 2(1 + β)/λ_max', () => {
    for (const { condition, stepSize, momentum, spectralRadius, start } of fixture.heavyBall) {
      const { limits, walks } = derive(bowl({ condition, stepSize, momentum, start: pointOf(start), methods: ['momentum'] }));
      assertRelativelyClose(limits.momentum, (2 * (1 + momentum)) / condition, 1e-14);
      assert.equal(walks[0]?.forecast === 'diverges', spectralRadius > 1);
      assert.equal(stepSize > limits.momentum, spectralRadius > 1);
    }
    const held = walk(quadratic(1), 'momentum', bowl({ condition: 1, stepSize: 2.5, momentum: 0.9, steps: 1000 }));
    assert.deepEqual([held.forecast, held.outcome], ['settles', 'arrived']);
    const lost = walk(quadratic(1), 'momentum', bowl({ condition: 1, stepSize: 3.9, momentum: 0.9, steps: 1000 }));
    assert.deepEqual([lost.forecast, lost.outcome], ['diverges', 'diverged']);
  });

  it('is gradient descent without momentum', () => {
    const state = bowl({ momentum: 0 });
    assert.deepEqual(walk(quadratic(10), 'momentum', state).path, walk(quadratic(10), 'descent', state).path);
  });
});

describe('Newton’s method', () => {
  it('solves every bowl in one step', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 3, noNaN: true }),
        fc.double({ min: -5, max: 5, noNaN: true }),
        fc.double({ min: 0.1, max: 4, noNaN: true }),
        (log, x, y) => {
          const condition = 10 ** log;
          const taken = walk(quadratic(condition), 'newton', bowl({ condition, start: { x, y } }));
          assert.deepEqual([taken.path.length, taken.outcome, taken.forecast], [2, 'arrived', 'settles']);
          assertClose(Math.hypot(taken.path[1]?.x ?? NaN, taken.path[1]?.y ?? NaN), 0, 1e-10);
        },
      ),
      runs,
    );
  });

  it('reaches the end of Rosenbrock’s valley from (−1.2, 1) in at most 60 steps', () => {
    const taken = walk(rosenbrock, 'newton', { ...PRESETS.rosenbrock, steps: 60 });
    assert.equal(taken.outcome, 'arrived');
    assertClose(taken.path.at(-1)?.x ?? NaN, 1, 1e-6);
    assertClose(taken.path.at(-1)?.y ?? NaN, 1, 1e-6);
  });

  it('walks along the gradient where its own direction leads uphill, and never uphill', () => {
    // A maximum lies nearby: Newton's direction leads up to it.
    const hilltop = { x: 0.1, y: 0.1 };
    const { x, y } = himmelblau.gradient(hilltop);
    assert.deepEqual(newtonDirection(himmelblau, hilltop), { x: -x, y: -y });
    fc.assert(
      fc.property(fc.double({ min: -6, max: 6, noNaN: true }), fc.double({ min: -5, max: 5, noNaN: true }), (sx, sy) => {
        const { path } = walk(himmelblau, 'newton', { ...PRESETS.himmelblau, start: { x: sx, y: sy }, steps: 100 });
        const losses = path.map(({ loss }) => loss);
        assert.ok(losses.every((loss, k) => k === 0 || loss <= (losses[k - 1] ?? -1)));
      }),
      runs,
    );
  });

  it('walks along the gradient where the Hessian has no inverse', () => {
    const flat: Surface = { ...himmelblau, gradient: () => ({ x: 2, y: 0 }), hessian: () => ({ xx: 1, xy: 1, yy: 1 }) };
    assert.deepEqual(newtonDirection(flat, { x: 0, y: 0 }), { x: -2, y: -0 });
    const parallel: Surface = { ...flat, gradient: () => ({ x: 1, y: 1 }), hessian: () => ({ xx: 0, xy: 0, yy: 0 }) };
    assert.deepEqual(newtonDirection(parallel, { x: 0, y: 0 }), { x: -1, y: -1 });
  });

  it('is stuck where no step lowers the loss', () => {
    const plateau: Surface = { ...himmelblau, loss: () => 1, gradient: () => ({ x: 1, y: 0 }) };
    const { path, outcome } = walk(plateau, 'newton', { ...PRESETS.himmelblau, steps: 10 });
    assert.deepEqual([path.length, outcome], [1, 'stuck']);
  });
});

describe('The walks of the figure', () => {
  it('are those of the solution of its exercise, step for step', () => {
    for (const { surface, method, start, stepSize, momentum, path } of fixture.exercise) {
      const state = init({ surface, start: pointOf(start), stepSize, momentum, condition: 10, methods: [method], steps: 40 });
      const { walks } = derive(state);
      const [taken] = walks;
      assert.equal(taken?.path.length, path.length, `${method} on ${surface} from ${start.join(', ')}`);
      for (const [k, at] of path.entries()) {
        const expected = pointOf(at);
        assertRelativelyClose(taken.path[k]?.x ?? NaN, expected.x, 1e-9, `x after ${k} steps of ${method} on ${surface}`);
        assertRelativelyClose(taken.path[k]?.y ?? NaN, expected.y, 1e-9, `y after ${k} steps of ${method} on ${surface}`);
      }
    }
  });
});

describe('A walk', () => {
  it('starts at the start, takes no more steps than asked, and stops where the ground is flat', () => {
    const { start } = PRESETS.bowl;
    const none = walk(quadratic(10), 'descent', bowl({ steps: 0 }));
    assert.deepEqual(
      none.path.map(({ x, y }) => ({ x, y })),
      [start],
    );
    assert.equal(walk(quadratic(10), 'descent', bowl({ steps: 7 })).path.length, 8);
    const whole = walk(quadratic(10), 'descent', bowl({ steps: 1000 }));
    assert.equal(whole.outcome, 'arrived');
    assert.ok((whole.path.at(-1)?.slope ?? 1) <= TOLERANCE && (whole.path.at(-2)?.slope ?? 0) > TOLERANCE);
  });

  it('shows only finite numbers, whatever the controls are set to', () => {
    const extreme = fc.constantFrom(-Infinity, NaN, Infinity, -1e308, 0, 1e308, 5e-324, 1, 0.5);
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(WINDOWS)),
        extreme,
        extreme,
        extreme,
        fc.record({ x: extreme, y: extreme }),
        (surface, condition, stepSize, momentum, start) => {
          const state = init({ surface, condition, stepSize, momentum, start, methods: METHODS, steps: 300 });
          const { walks, limits, factors } = derive(state);
          const shown: number[] = [limits.descent, limits.momentum, factors?.x ?? 0, factors?.y ?? 0];
          for (const { path } of walks) for (const { x, y, loss, slope } of path) shown.push(x, y, loss, slope);
          assert.ok(shown.every(Number.isFinite));
          assert.equal(walks.length, METHODS.length);
        },
      ),
      runs,
    );
    const fastest = derive({ ...PRESETS.rosenbrock, stepSize: RANGES.stepSize.max, steps: 50 });
    assert.deepEqual(
      fastest.walks.map(({ outcome, forecast }) => [outcome, forecast]),
      [
        ['diverged', 'open'],
        ['diverged', 'open'],
      ],
    );
  });

  it('is drawn for the chosen methods only, and the factors for the bowl only', () => {
    const { walks, factors } = derive({ ...PRESETS.himmelblau, methods: ['newton'] });
    assert.deepEqual(
      walks.map(({ method }) => method),
      ['newton'],
    );
    assert.equal(factors, undefined);
    assert.deepEqual(derive({ ...PRESETS.bowl, methods: [] }).walks, []);
  });
});
