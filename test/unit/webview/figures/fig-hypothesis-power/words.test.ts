import assert from 'node:assert/strict';
import { derive } from '../../../../../src/webview/figures/fig-hypothesis-power/model.js';
import { peek, simulate } from '../../../../../src/webview/figures/fig-hypothesis-power/peeking.js';
import { PRESETS, init, type State } from '../../../../../src/webview/figures/fig-hypothesis-power/state.js';
import { describePeeking, describeTest, percent, toTable, writeP } from '../../../../../src/webview/figures/fig-hypothesis-power/words.js';
import { fillTemplate } from '../../../../../src/webview/figures/shared/fillTemplate.js';

const paths = simulate(1);
const say = (change: Partial<State>): readonly string[] => {
  const state = { ...PRESETS.power, ...change };
  const text =
    state.scene === 'test' ? describeTest(state, derive(state), fillTemplate) : describePeeking(state, peek(paths, state), fillTemplate);
  return text.split('\n');
};

describe('What the figure on power says', () => {
  it('is what the test can find, when it rejects, and what the p-value is and is not', () => {
    assert.deepEqual(say({}), [
      'An effect of 0.4 sd with 40 values in each group is 1.79 standard errors. Power: 43.2 %. For 80 % each group needs 99.',
      'With α = 5 % the test rejects from z = 1.96 on, and from −1.96 down.',
      'Observed z = 1.50: p = 0.1336. So likely is a result at least this far from 0 if there is no effect. It is not the probability that there is none.',
    ]);
    const [, rule, result] = say({ sides: 'one' });
    assert.equal(rule, 'With α = 5 % the test rejects from z = 1.64 on.');
    assert.match(result ?? '', /^Observed z = 1\.50: p = 0\.0668\. So likely is a result at least this large/);
  });

  it('is that every rejection is wrong where there is no effect', () => {
    assert.match(say({ effect: 0 })[0] ?? '', /^Without an effect the test rejects with probability α = 5 %/);
  });

  it('is how often looking again finds what is not there', () => {
    const [once, why] = say({ scene: 'peeking', looks: 1 });
    assert.match(
      once ?? '',
      /^In none of 4,000 simulated experiments is there an effect\. Tested once, at the end, \d{3} reject: [45]\.?\d? %\. α is 5 %\.$/,
    );
    assert.match(why ?? '', /one more chance/);
    const [often, promise] = say({ scene: 'peeking', looks: 10 });
    assert.match(often ?? '', /Tested at 10 looks and stopped at the first rejection, \d{3} reject: (?:1[789]|2[012])/);
    assert.match(promise ?? '', /^α is 5 %, but that is the promise of a single look/);
  });

  it('writes shares and p-values so that small ones are not 0', () => {
    assert.deepEqual([0.5, 0.05, 0.00012, 0.99999, 1].map(percent), ['50 %', '5 %', '0.012 %', '99.999 %', '100 %']); // prettier-ignore
    assert.deepEqual([0.25, 0.0005, 0.00012].map(writeP), ['0.2500', '0.0005', '1.2 × 10⁻⁴']); // prettier-ignore
  });

  it('has the power for many sizes in the table, or the rejections for each number of looks', () => {
    const table = (state: State): ReturnType<typeof toTable> => toTable(state, peek(paths, state), fillTemplate);
    const sizes = table({ ...PRESETS.power, n: 42 }).rows.map(([n]) => n);
    assert.deepEqual(sizes.slice(3, 7), [30, 40, 42, 50]);
    assert.equal(table(PRESETS.power).rows.length, 15);
    const rates = table(PRESETS.peeking);
    assert.deepEqual([rates.rows.length, rates.columns], [20, ['looks', 'share that rejected']]);
  });
});

describe('The stored state of the figure on power', () => {
  it('comes back as it was, and falls back to the preset wherever it does not fit', () => {
    for (const preset of Object.values(PRESETS)) assert.deepEqual(init(JSON.parse(JSON.stringify(preset))), preset);
    for (const wrong of [undefined, null, 'x', {}, { scene: 'other', sides: 2, looks: '3' }]) {
      assert.deepEqual(init(wrong, PRESETS.peeking), PRESETS.peeking);
    }
    assert.deepEqual([init({ n: 2 }).n, init({ alpha: 1 }).alpha, init({ looks: 99 }).looks], [5, 0.2, 20]);
  });
});
