import assert from 'node:assert/strict';
import fc from 'fast-check';
import fixture from '../../../../content/figures/fixtures/dataAlgorithmModel.json';
import {
  BORDERS,
  OFFSETS,
  WEIGHTS,
  derive,
  groupCentres,
  searchBorder,
  searchLine,
  spread,
  sse,
} from '../../../../../src/webview/figures/fig-data-algorithm-model/model.js';
import { PRESETS, RANGES, init } from '../../../../../src/webview/figures/fig-data-algorithm-model/state.js';
import { assertClose, assertRelativelyClose } from '../shared/assertClose.js';

const coordinate = fc.integer({ min: 0, max: 80 }).map((tenths) => tenths / 10);
const points = fc.array(fc.record({ x: coordinate, y: coordinate }), { minLength: 1, maxLength: 8 });
const runs = { numRuns: 250, seed: 20240501 };

const parts = (range: readonly number[], by: number): readonly number[] => {
  const [low = 0, high = -1] = range;
  return Array.from({ length: high - low + 1 }, (_, index) => (low + index) / by);
};

describe('The sum of squared errors', () => {
  it('equals what was worked out by hand', () => {
    assert.equal(fixture.hand.length, 12);
    for (const { points: given, w, b, sse: expected } of fixture.hand) {
      assertClose(sse(given, w, b), expected, 1e-12, `${JSON.stringify(given)} with w=${w}, b=${b}`);
    }
  });

  it('is 0 on the points of the line itself, and never negative', () => {
    fc.assert(
      fc.property(points, fc.integer({ min: -3, max: 3 }), fc.integer({ min: -10, max: 20 }), (given, w, b) => {
        assert.ok(sse(given, w, b) >= 0);
        assert.equal(
          sse(
            given.map(({ x }) => ({ x, y: w * x + b })),
            w,
            b,
          ),
          0,
        );
      }),
      runs,
    );
  });
});

describe('The search for a line', () => {
  it('finds the line that the Python search finds, ties included', () => {
    assert.equal(fixture.search.length, 20);
    for (const { points: given, grid, w, b, sse: expected } of fixture.search) {
      const best = searchLine(given, parts(grid.w, grid.parts), parts(grid.b, grid.parts)).at(-1);
      assert.deepEqual({ w: best?.w, b: best?.b }, { w, b });
      assertClose(best?.sse ?? NaN, expected, 1e-9);
    }
  });

  it('is never worse than any line of its grid, and improves at each entry', () => {
    fc.assert(
      fc.property(points, fc.constantFrom(...WEIGHTS), fc.constantFrom(...OFFSETS), (given, w, b) => {
        const grid = [WEIGHTS.filter((_, at) => at % 6 === 0), OFFSETS.filter((_, at) => at % 10 === 0)] as const;
        const improvements = searchLine(given, [...grid[0], w], [...grid[1], b]);
        const errors = improvements.map(({ sse: error }) => error);
        assert.ok((errors.at(-1) ?? Infinity) <= sse(given, w, b));
        assert.deepEqual(
          errors,
          [...new Set(errors)].sort((one, other) => other - one),
        );
      }),
      runs,
    );
  });

  it('finds nothing in an empty grid', () => {
    assert.deepEqual(searchLine(PRESETS.line.points, [], OFFSETS), []);
  });
});

describe('The search for a border', () => {
  it('judges every border as NumPy does, and keeps the first of the best', () => {
    for (const { xs, spreads } of fixture.spread) {
      for (const [at, expected] of spreads.entries()) assertClose(spread(xs, BORDERS[at] ?? NaN), expected, 1e-9);
      const best = searchBorder(xs, BORDERS).at(-1);
      assertClose(best?.spread ?? NaN, Math.min(...spreads), 1e-9);
      const first = BORDERS.find((border) => spread(xs, border) === best?.spread);
      assert.equal(best?.at, first);
    }
  });

  it('never does worse than one group for all', () => {
    fc.assert(
      fc.property(fc.array(coordinate, { minLength: 1, maxLength: 8 }), (xs) => {
        assert.ok((searchBorder(xs, BORDERS).at(-1)?.spread ?? Infinity) <= spread(xs, 0));
      }),
      runs,
    );
  });

  it('has no centre for an empty group', () => {
    assert.deepEqual(groupCentres([1, 3], 0), { a: undefined, b: 2 });
    assert.deepEqual(groupCentres([1, 3], 10), { a: 2, b: undefined });
    assert.deepEqual(searchBorder([], []), []);
  });
});

describe('What the figure on data, algorithm and model shows', () => {
  it('is the error of every point for the learner’s line and border', () => {
    const derived = derive(init({ w: 0.5, b: 2, border: 5, points: PRESETS.line.points }));
    assert.equal(derived.rows.length, 8);
    for (const { x, y, predicted, error, group } of derived.rows) {
      assertClose(predicted, 0.5 * x + 2, 1e-12);
      assertClose(error, y - predicted, 1e-12);
      assert.equal(group, x < 5 ? 'A' : 'B');
    }
    assertRelativelyClose(
      derived.line.sse,
      derived.rows.reduce((sum, { error }) => sum + error ** 2, 0),
      1e-12,
    );
    assert.deepEqual([derived.border.at, derived.border.spread > 0], [5, true]);
  });

  it('is finite whatever the controls are set to', () => {
    const ends = fc.constantFrom(-1e308, -Infinity, NaN, 0, Infinity, 1e308, 5e-324);
    fc.assert(
      fc.property(ends, ends, ends, ends, ends, (w, b, border, x, y) => {
        const state = init({ w, b, border, probe: x, points: Array.from({ length: 8 }, () => ({ x, y })) });
        const { line, border: judged, rows } = derive(state);
        const shown = [line.w, line.b, line.sse, judged.at, judged.spread, state.probe];
        for (const row of rows) shown.push(row.x, row.y, row.predicted, row.error);
        assert.ok(shown.every(Number.isFinite), JSON.stringify(shown));
        assert.ok(state.w >= RANGES.w.min && state.w <= RANGES.w.max);
      }),
      runs,
    );
  });
});
