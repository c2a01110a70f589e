import assert from 'node:assert/strict';
import { ALGORITHMS } from '../../../../../src/webview/figures/fig-bigo/algorithms.js';
import { curvesOf, derive, trace } from '../../../../../src/webview/figures/fig-bigo/model.js';
import { PRESETS, type State } from '../../../../../src/webview/figures/fig-bigo/state.js';
import { describe as say, describeStep, formatShort, toTable } from '../../../../../src/webview/figures/fig-bigo/words.js';
import { fillTemplate } from '../../../../../src/webview/figures/shared/fillTemplate.js';

const curves = curvesOf('shuffled');
const lines = (change: Partial<State>): readonly string[] => {
  const state = { ...PRESETS.all, ...change };
  return say(state, derive(state, curves), fillTemplate).split('\n');
};

describe('What the figure on Big-O says', () => {
  it('is which algorithm takes the most steps and which the fewest', () => {
    assert.deepEqual(lines({ n: 1000 }), [
      'A list of 1,000 values. Two loops: 499,500 steps. Binary search: 10.',
      'To find an equal pair, the hash set costs less than two loops from n = 4 on.',
    ]);
    assert.deepEqual(lines({ shown: ['hash', 'linear'] }), ['A list of 16 values. Hash set: 16 steps.']);
    assert.deepEqual(lines({ shown: [] }), ['A list of 16 values. Choose at least one algorithm.']);
  });

  it('is where a dear step still pays', () => {
    assert.match(lines({ cost: 50 })[1] ?? '', /costs 50 comparisons, it costs less than two loops from n = 102 on\.$/);
  });

  it('is what happens at each step', () => {
    const told = ALGORITHMS.map((algorithm) => describeStep(algorithm, trace(algorithm, [2, 1, 4, 3])[0] ?? assert.fail(), fillTemplate));
    assert.deepEqual(told, [
      'Are 2 and 1 equal? No.',
      '2 or 1? 1 goes first.',
      'Is 2 among the 0 values remembered? No: remember it too.',
      'Is 2 the 5 we look for? No: on to the next.',
      '2, in the middle of 4, is less than 5: only the right half is left.',
    ]);
  });

  it('is short on the axes', () => {
    assert.deepEqual([7, 1500, 20_000, 125_500, 2e6, 1.5e6].map(formatShort), ['7', '1,500', '20k', '126k', '2M', '1.5M']);
  });
});

describe('The table of the figure on Big-O', () => {
  it('has the counts of what is shown, at every size', () => {
    const { columns, rows } = toTable(curves, { ...PRESETS.pairs, cost: 3 }, fillTemplate);
    assert.deepEqual(columns, ['n', 'Two loops', 'Hash set']);
    assert.deepEqual(rows.at(-1), [2000, 1_999_000, 6000]);
  });
});
