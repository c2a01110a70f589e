import assert from 'node:assert/strict';
import { isDimmed } from '../../../../../src/webview/figures/fig-bayes-grid/crowd.js';
import { derive } from '../../../../../src/webview/figures/fig-bayes-grid/model.js';
import { PRESETS, init, type State } from '../../../../../src/webview/figures/fig-bayes-grid/state.js';
import { describe as describePeople, percent, toTable } from '../../../../../src/webview/figures/fig-bayes-grid/words.js';
import { fillTemplate } from '../../../../../src/webview/figures/shared/fillTemplate.js';

const say = (change: Partial<State>): readonly string[] => {
  const state = { ...PRESETS.screening, ...change };
  return describePeople(state, derive(state), fillTemplate).split('\n');
};

describe('What the figure of a thousand people says', () => {
  it('is who is ill, who tests positive, and who of these is ill', () => {
    assert.deepEqual(say({}), [
      'Of 1,000 people, 10 are ill (9 positive, 1 negative) and 990 healthy (50 positive, 940 negative).',
      'So 9 of the 59 positives are ill: 15.3 %. Without rounding to whole people: 15.4 %.',
    ]);
    assert.deepEqual(say({ retest: true }), [
      'Of 1,000 people, 10 are ill (8 positive twice, 2 not) and 990 healthy (2 positive twice, 988 not).',
      'So 8 of the 10 positives are ill: 80 %. Without rounding to whole people: 76.6 %.',
    ]);
  });

  it('is that nobody tests positive, where that is so', () => {
    assert.match(say({ prevalence: 0, specificity: 1 })[1] ?? '', /^Nobody can test positive/);
    assert.match(say({ prevalence: 1e-4, specificity: 1 })[1] ?? '', /^In whole people nobody tests positive\..* 100 %\.$/);
  });

  it('gives no number away while they are hidden', () => {
    assert.doesNotMatch(say({ hidden: true }).join(' '), /\d/);
  });

  it('writes a share next to nothing and next to everything as what it is', () => {
    assert.deepEqual([0, 0.00012, 0.1538, 0.9994, 1].map(percent), ['0 %', '0.012 %', '15.4 %', '99.94 %', '100 %']);
  });

  it('has a row for each group in the table', () => {
    const table = (state: State): unknown => toTable(state, derive(state), fillTemplate).rows;
    assert.deepEqual(table(PRESETS.screening), [
      ['ill, positive', 9, 9, 'yes', 'positive'],
      ['ill, negative', 1, 1, 'yes', 'negative'],
      ['healthy, positive', 50, 49.5, 'no', 'positive'],
      ['healthy, negative', 940, 940.5, 'no', 'negative'],
    ]);
    const never = { ...PRESETS.retest, prevalence: 0, specificity: 1 };
    assert.match(toTable(never, derive(never), fillTemplate).caption, /Nobody can test positive/);
  });
});

describe('The picture of a thousand people', () => {
  it('dims whoever is not brought out', () => {
    const dimmed = (highlight: State['highlight']): readonly string[] =>
      derive(PRESETS.screening)
        .groups.filter((group) => isDimmed(group, highlight))
        .map(({ id }) => id);
    assert.deepEqual(dimmed('everyone'), []);
    assert.deepEqual(dimmed('ill'), ['falsePositive', 'trueNegative']);
    assert.deepEqual(dimmed('positive'), ['falseNegative', 'trueNegative']);
  });
});

describe('The stored state of the figure of a thousand people', () => {
  it('comes back as it was, and falls back to the preset wherever it does not fit', () => {
    for (const preset of Object.values(PRESETS)) assert.deepEqual(init(JSON.parse(JSON.stringify(preset))), preset);
    for (const wrong of [undefined, null, 7, {}, { prevalence: '1', highlight: 'nobody', retest: 1 }]) {
      assert.deepEqual(init(wrong, PRESETS.estimate), PRESETS.estimate);
    }
    assert.deepEqual([init({ prevalence: 7 }).prevalence, init({ sensitivity: -1 }).sensitivity], [1, 0]);
  });
});
