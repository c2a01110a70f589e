import assert from 'node:assert/strict';
import { derive, startDraws } from '../../../../../src/webview/figures/fig-clt/model.js';
import { PRESETS, init, type State } from '../../../../../src/webview/figures/fig-clt/state.js';
import { describe as describeMeans, toTable } from '../../../../../src/webview/figures/fig-clt/words.js';
import { fillTemplate } from '../../../../../src/webview/figures/shared/fillTemplate.js';

function derivedOf(change: Partial<State>): [State, ReturnType<typeof derive>] {
  const state = { ...PRESETS.waiting, ...change };
  const draws = startDraws(state);
  draws.drawUntil(state.repeats);
  return [state, derive(state, draws)];
}
const say = (change: Partial<State>): readonly string[] => describeMeans(...derivedOf(change), fillTemplate).split('\n');

describe('What the figure on averages says', () => {
  it('is what is drawn from, and what has been drawn', () => {
    assert.deepEqual(say({}), ['One draw has mean 1 and standard deviation 1. Draws in each sample: 4.', 'No sample has been drawn yet.']);
    assert.match(say({ repeats: 1 })[1] ?? '', /^The first mean is [\d.]+\.$/);
    assert.match(
      say({ repeats: 2000 })[1] ?? '',
      /^2,000 means: average [\d.]+, standard deviation 0\.[45]\d+\. Theory says σ\/√n = 0\.5\.$/,
    );
  });

  it('is a warning where there is no mean to gather around', () => {
    const [first, second] = say(PRESETS.cauchy);
    assert.match(first ?? '', /neither a mean nor a standard deviation/);
    assert.match(
      second ?? '',
      /^The middle half of 1,000 means is [\d.]+ wide\. That of single draws is 2 wide: averaging 16 of them gains nothing\.$/,
    );
    assert.match(say({ population: 'cauchy', repeats: 3 })[1] ?? '', /of 3 means is – wide/);
  });

  it('has the bars in the table, beside what a normal distribution would put there', () => {
    const table = toTable(...derivedOf({ repeats: 100 }), fillTemplate);
    assert.deepEqual([table.caption, table.columns.length, table.rows.length], ['100 means of 4 draws, by where they lie', 4, 60]);
    const cauchy = toTable(...derivedOf(PRESETS.cauchy), fillTemplate);
    assert.deepEqual([cauchy.columns.length, cauchy.rows[0]?.length], [3, 3]);
  });
});

describe('The stored state of the figure on averages', () => {
  it('comes back as it was, and falls back to the preset wherever it does not fit', () => {
    for (const preset of Object.values(PRESETS)) assert.deepEqual(init(JSON.parse(JSON.stringify(preset))), preset);
    for (const wrong of [undefined, [], 'die', { population: 'dice', n: '4', axis: 1 }])
      assert.deepEqual(init(wrong, PRESETS.die), PRESETS.die);
    assert.deepEqual([init({ n: 1e9 }).n, init({ repeats: -4 }).repeats, init({ seed: 1.4 }).seed], [64, 0, 1]);
  });
});
