import assert from 'node:assert/strict';
import { derive } from '../../../../../src/webview/figures/fig-distributions/model.js';
import { PRESETS, enter, init, moveEnd, type State } from '../../../../../src/webview/figures/fig-distributions/state.js';
import { describe as describeDistribution, toTable } from '../../../../../src/webview/figures/fig-distributions/words.js';
import { fillTemplate } from '../../../../../src/webview/figures/shared/fillTemplate.js';

const say = (state: State): readonly string[] => describeDistribution(state, derive(state), fillTemplate).split('\n');

describe('What the figure on distributions says', () => {
  it('is what the distribution is, and what the interval holds', () => {
    assert.deepEqual(say(PRESETS.normal), [
      'Normal, μ = 0, σ = 1: mean 0, variance 1, standard deviation 1. Quantiles: 2.5 % at −1.96, half at 0, 97.5 % at 1.96.',
      'P(−1 ≤ X ≤ 1) = 0.6827: the marked area, and the rise of the cdf, F(1) − F(−1) = 0.8413 − 0.1587.',
    ]);
    assert.match(say(PRESETS.binomial)[1] ?? '', /^P\(4 ≤ X ≤ 8\) = 0\.7796: .* F\(8\) − F\(3\)/);
    assert.match(say({ ...PRESETS.poisson, from: 3, to: 3 })[1] ?? '', /^P\(X = 3\) = 0\.1954/);
  });

  it('is that there is no mean, or no finite variance, where that is so', () => {
    const student = (df: number): string => say({ ...PRESETS.heavyTails, parameters: [df] })[0] ?? '';
    assert.match(student(1), /^Student’s t, ν = 1: no mean, and no variance\./);
    assert.match(student(2), /^Student’s t, ν = 2: mean 0, and no finite variance\./);
  });

  it('is how far the share of the draws is from the probability', () => {
    const line = say({ ...PRESETS.normal, draws: 1000 })[2] ?? '';
    assert.match(line, /^Of 1,000 draws, a share of 0\.\d{4} lies in the interval, 0\.0\d{3} from its probability\. Their mean is /);
  });

  it('has density and cdf in the table, and the draws where there are any', () => {
    const table = (state: State): ReturnType<typeof toTable> => toTable(state, derive(state), fillTemplate);
    assert.deepEqual(table(PRESETS.normal).columns, ['x', 'density', 'P(X ≤ x)']);
    assert.deepEqual([table(PRESETS.normal).rows.length, table(PRESETS.normal).rows[0]?.[0]], [51, -8]);
    const drawn = table({ ...PRESETS.poisson, draws: 20 });
    assert.deepEqual(drawn.columns, ['x', 'P(X = x)', 'P(X ≤ x)', 'share of the draws']);
    const total = drawn.rows.reduce((sum, row) => sum + Number(row[3]), 0);
    assert.ok(Math.abs(total - 1) < 1e-9, `${total}`);
    assert.equal(table({ ...PRESETS.normal, draws: 20 }).columns[3], 'density of the draws');
    assert.equal(table({ ...PRESETS.normal, draws: 20 }).rows.at(-1)?.[3], 0, 'beyond the last bar');
  });
});

describe('The ends of the interval', () => {
  it('stay in the picture, on whole numbers where the distribution does, and push each other along', () => {
    const ends = ({ from, to }: State): readonly number[] => [from, to];
    assert.deepEqual(ends(moveEnd(PRESETS.normal, 'from', 2.0321)), [2.05, 2.05]);
    assert.deepEqual(ends(moveEnd(PRESETS.normal, 'to', -99)), [-8, -8]);
    assert.deepEqual(ends(moveEnd(PRESETS.binomial, 'to', 6.4)), [4, 6]);
    assert.deepEqual(ends(moveEnd(enter(PRESETS.normal, 'bernoulli'), 'from', -3)), [0, 1]);
  });
});

describe('The stored state of the figure on distributions', () => {
  it('comes back as it was', () => {
    for (const preset of Object.values(PRESETS)) assert.deepEqual(init(JSON.parse(JSON.stringify(preset))), preset);
  });

  it('falls back to the preset wherever it does not fit', () => {
    for (const wrong of [undefined, null, 4, {}, { distribution: 'gamma', parameters: 'x', from: '1' }]) {
      assert.deepEqual(init(wrong, PRESETS.heavyTails), PRESETS.heavyTails);
    }
    assert.deepEqual(init({ distribution: 'binomial', parameters: [7.4, 9] }), {
      ...enter(PRESETS.normal, 'binomial'),
      parameters: [7, 1],
    });
  });
});
