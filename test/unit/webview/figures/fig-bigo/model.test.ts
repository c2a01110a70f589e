import assert from 'node:assert/strict';
import fc from 'fast-check';
import fixture from '../../../../content/figures/fixtures/bigo.json';
import {
  ALGORITHMS,
  binarySearch,
  hasPairByHash,
  hasPairByLoops,
  linearSearch,
  mergeSort,
} from '../../../../../src/webview/figures/fig-bigo/algorithms.js';
import { SIZES, TRACED, countSteps, curvesOf, derive, listOf, trace } from '../../../../../src/webview/figures/fig-bigo/model.js';
import { ORDERS, PRESETS } from '../../../../../src/webview/figures/fig-bigo/state.js';

const runs = { numRuns: 250, seed: 20240614 };
const values = fc.array(fc.integer({ min: -40, max: 40 }), { maxLength: 60 });
const ascending = values.map((list) => list.toSorted((a, b) => a - b));
const ignore = (): void => undefined;

describe('The algorithms whose steps are counted', () => {
  it('find what is there, and nothing else', () => {
    fc.assert(
      fc.property(ascending, fc.integer({ min: -40, max: 40 }), (list, target) => {
        assert.equal(linearSearch(list, target, ignore), list.indexOf(target));
        const found = binarySearch(list, target, ignore);
        assert.equal(found === -1, !list.includes(target));
        if (found !== -1) assert.equal(list[found], target);
      }),
      runs,
    );
  });

  it('find a pair if there is one', () => {
    fc.assert(
      fc.property(values, (list) => {
        const expected = new Set(list).size < list.length;
        assert.equal(hasPairByLoops(list, ignore), expected);
        assert.equal(hasPairByHash(list, ignore), expected);
      }),
      runs,
    );
  });

  it('sort', () => {
    fc.assert(
      fc.property(values, (list) => {
        const sorted = [...list];
        mergeSort(sorted, ignore);
        assert.deepEqual(
          sorted,
          list.toSorted((a, b) => a - b),
        );
      }),
      runs,
    );
  });
});

describe('The numbers of steps', () => {
  it('are those of Python, counted from inside the values', () => {
    for (const { n, order: name, list, ...expected } of fixture.counts) {
      const order = ORDERS.find((known) => known === name) ?? 'sorted';
      const own = listOf(n, order);
      assert.deepEqual(own.slice(0, 12), list);
      const counted = Object.fromEntries(ALGORITHMS.map((algorithm) => [algorithm, countSteps(algorithm, own)]));
      assert.deepEqual(counted, expected, `n = ${n}, ${order}`);
    }
  });

  it('follow their closed forms', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.constantFrom(...ORDERS), (n, order) => {
        const list = listOf(n, order);
        assert.equal(countSteps('nested', list), (n * (n - 1)) / 2);
        assert.equal(countSteps('hash', list), n);
        assert.equal(countSteps('linear', list), n);
        assert.equal(countSteps('binary', list), Math.floor(Math.log2(n)) + 1);
        assert.ok(countSteps('merge', list) <= n * Math.ceil(Math.log2(n)));
      }),
      runs,
    );
  });

  it('of a binary search are never above ⌊log₂ n⌋ + 1, whatever is looked for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 300 }), fc.integer({ min: -1, max: 302 }), (n, target) => {
        let probes = 0;
        binarySearch(listOf(n, 'sorted'), target, () => (probes += 1));
        assert.ok(probes <= Math.floor(Math.log2(n)) + 1);
      }),
      runs,
    );
  });
});

describe('The list', () => {
  it('holds the numbers 1 to n, each once, in every order', () => {
    for (const order of ORDERS) {
      const list = listOf(50, order);
      assert.deepEqual(
        list.toSorted((a, b) => a - b),
        listOf(50, 'sorted'),
      );
    }
    assert.deepEqual(listOf(3, 'reversed'), [3, 2, 1]);
    assert.deepEqual(listOf(40, 'shuffled'), listOf(40, 'shuffled'));
    assert.notDeepEqual(listOf(40, 'shuffled'), listOf(40, 'sorted'));
  });
});

describe('A run, step by step', () => {
  it('has as many steps as are counted', () => {
    for (const algorithm of ALGORITHMS) {
      for (const order of ORDERS) {
        const list = listOf(TRACED, order);
        assert.equal(trace(algorithm, list).length, countSteps(algorithm, list));
      }
    }
  });

  it('shows the list as it is at each step', () => {
    const steps = trace('merge', [2, 1, 4, 3]);
    assert.deepEqual(steps, [
      { first: 0, second: 1, from: 0, to: 1, values: [2, 1, 4, 3] },
      { first: 2, second: 3, from: 2, to: 3, values: [1, 2, 4, 3] },
      { first: 0, second: 2, from: 0, to: 3, values: [1, 2, 3, 4] },
      { first: 1, second: 2, from: 0, to: 3, values: [1, 2, 3, 4] },
    ]);
    assert.deepEqual(
      trace('binary', [3, 1, 2, 4]).map(({ first, from, to }) => [first, from, to]),
      [
        [1, 0, 3],
        [2, 2, 3],
        [3, 3, 3],
      ],
    );
  });
});

describe('The figure on Big-O', () => {
  const curves = curvesOf('shuffled');

  it('plots about fifty sizes from 2 to 2,000, counted', () => {
    assert.deepEqual([SIZES[0], SIZES.at(-1)], [2, 2000]);
    assert.ok(SIZES.length > 40 && SIZES.length < 50);
    assert.deepEqual(curves.nested.at(-1), { n: 2000, steps: 1_999_000 });
    assert.deepEqual(
      curves.hash.map(({ steps }) => steps),
      SIZES,
    );
  });

  it('counts at n, and how that has grown since half of it', () => {
    const { scores } = derive({ ...PRESETS.all, n: 64 }, curves);
    const of = (algorithm: string): readonly number[] =>
      scores.filter((score) => score.algorithm === algorithm).flatMap(({ cost, growth }) => [cost, growth]);
    assert.deepEqual(of('nested'), [2016, 2016 / 496]);
    assert.deepEqual(of('binary'), [7, 7 / 6]);
    assert.deepEqual(
      derive({ ...PRESETS.all, n: 2 }, curves).scores.map(({ growth }) => growth),
      [1, 1, 2, 2, 2],
    );
  });

  it('ends its curves at n on linear axes, and shows them whole on logarithmic ones', () => {
    const state = { ...PRESETS.search, n: 50 };
    const [linear, binary] = derive(state, curves).curves;
    assert.deepEqual([linear?.algorithm, linear?.points.at(-1)], ['linear', { n: 50, steps: 50 }]);
    assert.deepEqual(binary?.points.at(-1), { n: 50, steps: 6 });
    assert.equal(derive({ ...state, axes: 'log' }, curves).curves[0]?.points.length, SIZES.length);
  });

  it('counts a step of the hash set as dear as it is, and says from where on it pays all the same', () => {
    for (const cost of [1, 7, 100]) {
      const { crossing, curves: drawn, scores } = derive({ ...PRESETS.pairs, cost, n: 300 }, curves);
      assert.equal(scores.find(({ algorithm }) => algorithm === 'hash')?.cost, 300 * cost);
      assert.deepEqual(drawn[1]?.points.at(-1), { n: 300, steps: 300 * cost });
      const loops = (n: number): number => (n * (n - 1)) / 2;
      assert.ok(cost * crossing < loops(crossing) && cost * (crossing - 1) >= loops(crossing - 1));
    }
  });
});
