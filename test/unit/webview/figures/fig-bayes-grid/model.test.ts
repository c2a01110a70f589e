import assert from 'node:assert/strict';
import fc from 'fast-check';
import fixture from '../../../../content/figures/fixtures/bayesGrid.json';
import { PEOPLE, derive, largestRemainder, posterior } from '../../../../../src/webview/figures/fig-bayes-grid/model.js';
import { PRESETS, type State } from '../../../../../src/webview/figures/fig-bayes-grid/state.js';
import { assertClose } from '../shared/assertClose.js';

const state = (change: Partial<State>): State => ({ ...PRESETS.screening, ...change });
const share = fc.integer({ min: 0, max: 1000 }).map((thousandths) => thousandths / 1000);

describe('The posterior of the thousand people', () => {
  it("is that of Bayes' theorem in exact fractions, for one test and for two", () => {
    for (const { prevalence, sensitivity, specificity, tests, posterior: expected } of fixture.posterior) {
      const value = posterior(prevalence, sensitivity, specificity, tests);
      const what = `${prevalence}, ${sensitivity}, ${specificity}, ${tests}`;
      if (expected === null) assert.equal(value, undefined, what);
      else assertClose(value ?? NaN, expected, 1e-12, what);
    }
  });

  it('is 15 % in the situation the figure opens with, and 77 % after a second test', () => {
    assertClose(derive(PRESETS.screening).posterior ?? NaN, 2 / 13, 1e-12);
    assertClose(derive(PRESETS.retest).posterior ?? NaN, 0.0081 / (0.0081 + 0.99 * 0.0025), 1e-12);
  });

  it('after two tests is what one test makes of the posterior of the first', () => {
    fc.assert(
      fc.property(share, share, share, (prevalence, sensitivity, specificity) => {
        const once = posterior(prevalence, sensitivity, specificity, 1);
        fc.pre(once !== undefined && posterior(prevalence, sensitivity, specificity, 2) !== undefined);
        assertClose(posterior(once, sensitivity, specificity, 1) ?? NaN, posterior(prevalence, sensitivity, specificity, 2) ?? NaN, 1e-9);
      }),
      { numRuns: 300, seed: 5 },
    );
  });
});

describe('The thousand people', () => {
  it('are counted as largest remainders count them', () => {
    for (const { counts, ...shares } of fixture.counts) {
      const { groups } = derive(state(shares));
      assert.deepEqual(
        groups.map(({ count }) => count),
        counts,
        JSON.stringify(shares),
      );
    }
  });

  it('are always a thousand, and nobody is less than a whole person away from what is expected', () => {
    fc.assert(
      fc.property(share, share, share, fc.boolean(), (prevalence, sensitivity, specificity, retest) => {
        const derived = derive(state({ prevalence, sensitivity, specificity, retest }));
        assert.equal(
          derived.groups.reduce((sum, { count }) => sum + count, 0),
          PEOPLE,
        );
        for (const { count, expected, id } of derived.groups) {
          assert.ok(count >= 0 && Math.abs(count - expected) < 1 + 1e-6, `${id}: ${count} for ${expected}`);
        }
      }),
      { numRuns: 300, seed: 6 },
    );
  });

  it('have as many fates as there are tests to tell them apart', () => {
    assert.deepEqual(
      [false, true].map((retest) => derive(state({ retest })).groups.map(({ id }) => id)),
      [
        ['truePositive', 'falseNegative', 'falsePositive', 'trueNegative'],
        ['truePositive', 'illCleared', 'falseNegative', 'falsePositive', 'healthyCleared', 'trueNegative'],
      ],
    );
  });

  it('are counted at the limits, where nobody is ill, everybody is, or the test never errs', () => {
    const counts = (change: Partial<State>): readonly number[] => derive(state(change)).groups.map(({ count }) => count);
    assert.deepEqual(counts({ prevalence: 0, specificity: 1 }), [0, 0, 0, 1000]);
    assert.deepEqual(counts({ prevalence: 1, sensitivity: 1 }), [1000, 0, 0, 0]);
    assert.deepEqual(counts({ prevalence: 0.2, sensitivity: 1, specificity: 1 }), [200, 0, 0, 800]);
    const nobody = derive(state({ prevalence: 0, specificity: 1 }));
    assert.deepEqual([nobody.counted, nobody.posterior, nobody.positives], [undefined, undefined, 0]);
    assert.equal(derive(state({ prevalence: 0 })).posterior, 0);
    const rare = derive(state({ prevalence: 1e-5, specificity: 1 }));
    assert.deepEqual([rare.counted, rare.posterior], [undefined, 1]);
  });

  it('that test positive are counted apart from those who are ill', () => {
    const { ill, positives, truePositives, counted } = derive(PRESETS.screening);
    assert.deepEqual([ill, positives, truePositives, counted], [10, 59, 9, 9 / 59]);
  });
});

describe('Rounding by largest remainders', () => {
  it('gives ties to those who come first', () => {
    assert.deepEqual(largestRemainder([0.5, 0.5, 1], 2), [1, 0, 1]);
    assert.deepEqual(largestRemainder([1.3, 1.3, 1.4], 4), [1, 1, 2]);
  });
});
