import assert from 'node:assert/strict';
import { derive } from '../../../../../src/webview/figures/fig-beta-update/model.js';
import { PRESETS, SHAPES, SHAPE_IDS, init, shapeOf, type State } from '../../../../../src/webview/figures/fig-beta-update/state.js';
import { describe as describeBelief, toTable } from '../../../../../src/webview/figures/fig-beta-update/words.js';
import { fillTemplate } from '../../../../../src/webview/figures/shared/fillTemplate.js';

const say = (change: Partial<State>): readonly string[] => {
  const state = { ...PRESETS.flat, ...change };
  return describeBelief(state, derive(state), fillTemplate).split('\n');
};

describe('What the figure on a coin says', () => {
  it('is what is believed before the first flip', () => {
    assert.deepEqual(say({}), [
      'No flips yet, so the belief is the prior Beta(1, 1): mean 0.500.',
      'Given this prior and these flips, the coin’s probability of heads lies between 0.025 and 0.975 with probability 95 %.',
      'Weight of the prior, in flips: 2.',
    ]);
  });

  it('is what the flips make of it', () => {
    const [what, between] = say(PRESETS.sevenOfTen);
    assert.equal(
      what,
      '7 heads in 10 flips turn the prior Beta(1, 1) into Beta(8, 4): mean 0.667. Share of heads (MLE): 0.700. Peak of the posterior (MAP): 0.700.',
    );
    assert.match(between ?? '', /between 0\.390 and 0\.891 with probability 95 %/);
  });

  it('is that there is no single peak, where that is so', () => {
    const torn: State['prior'] = { mean: 0.1, strength: 1 };
    assert.doesNotMatch(say({ prior: torn })[0] ?? '', /peak/);
    const state = { ...PRESETS.flat, flips: 'HT' };
    const twoPeaks = { ...derive(state), map: undefined };
    assert.match(describeBelief(state, twoPeaks, fillTemplate), /MLE\): 0\.500\. The posterior has no single peak\./);
  });

  it('has the belief after each flip in the table', () => {
    const state = PRESETS.sevenOfTen;
    const table = toTable(state, derive(state), fillTemplate);
    assert.deepEqual([table.rows.length, table.rows[0]?.slice(0, 2), table.rows[10]?.slice(0, 2)], [11, [0, 0.5], [10, 8 / 12]]);
  });
});

describe('A prior', () => {
  it('is called by its name where it has one', () => {
    for (const id of SHAPE_IDS) if (id !== 'own') assert.equal(shapeOf(SHAPES[id]), id);
    assert.equal(shapeOf({ mean: 0.5, strength: 3 }), 'own');
    assert.equal(shapeOf({ mean: 0.4, strength: 2 }), 'own');
  });
});

describe('The stored state of the figure on a coin', () => {
  it('comes back as it was, and falls back to the preset wherever it does not fit', () => {
    for (const preset of Object.values(PRESETS)) assert.deepEqual(init(JSON.parse(JSON.stringify(preset))), preset);
    for (const wrong of [undefined, null, 3, {}, { prior: 1, flips: 'HXT', coin: 'fair' }, { flips: 7 }]) {
      assert.deepEqual(init(wrong, PRESETS.stubborn), PRESETS.stubborn);
    }
    assert.deepEqual(init({ prior: { mean: 7 } }).prior, { mean: 0.95, strength: 2 });
    assert.equal(init({ flips: 'H'.repeat(9999) }).flips.length, 500);
  });
});
