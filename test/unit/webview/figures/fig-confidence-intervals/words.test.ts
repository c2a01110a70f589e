import assert from 'node:assert/strict';
import { derive, extend } from '../../../../../src/webview/figures/fig-confidence-intervals/model.js';
import { PRESETS, RANGES, alter, init, type State } from '../../../../../src/webview/figures/fig-confidence-intervals/state.js';
import { describe as describeIntervals, toTable } from '../../../../../src/webview/figures/fig-confidence-intervals/words.js';
import { fillTemplate } from '../../../../../src/webview/figures/shared/fillTemplate.js';

const derivedOf = (state: State): ReturnType<typeof derive> => derive(state, extend([], state));
const say = (change: Partial<State>): readonly string[] => {
  const state = { ...PRESETS.normal, ...change };
  return describeIntervals(state, derivedOf(state), fillTemplate).split('\n');
};

describe('What the figure on confidence intervals says', () => {
  it('is how many intervals cover the mean', () => {
    assert.match(
      say({})[0] ?? '',
      /^No interval has been made yet\. The population has mean 0; a procedure of level 95 % is to cover it\.$/,
    );
    assert.match(say({ drawn: 100 })[0] ?? '', /^9\d of 100 intervals cover the mean 0: 9\d %\. They are [\d.]+ wide on average\.$/);
    assert.match(say({ drawn: 300 })[0] ?? '', /^9\d of the last 100 intervals cover the mean 0; of all 300, 9[\d.]+ %\./);
  });

  it('is of a single interval whether it covers', () => {
    const lines = Array.from({ length: 40 }, (_, seed) => say({ drawn: 1, seed, level: 0.5 })[0] ?? '');
    assert.ok(lines.some((line) => /^The interval from \S+ to \S+ covers the mean 0\.$/.test(line)));
    assert.ok(lines.some((line) => /^The interval from \S+ to \S+ does not cover the mean 0\.$/.test(line)));
  });

  it('is what the procedure promises, and no more', () => {
    assert.match(say({ drawn: 2 })[1] ?? '', /exactly 95 %, whatever n is/);
    assert.match(say({ drawn: 2, method: 'knownSigma', population: 'uniform' })[1] ?? '', /about 95 %, the closer the larger n is/);
    assert.match(say({ method: 'plugIn' })[1] ?? '', /fewer than 95 %/);
    assert.match(say({ method: 'bootstrap' })[1] ?? '', /a sample of 10 tells too little/);
  });

  it('has the shown intervals in the table, the newest first', () => {
    const state = { ...PRESETS.normal, drawn: 150 };
    const derived = derivedOf(state);
    const table = toTable(state, derived, fillTemplate);
    const last = derived.intervals.at(-1);
    assert.ok(last);
    assert.deepEqual(table.rows[0], [150, last.mean, last.low, last.high, last.covers ? 'yes' : 'no']);
    assert.deepEqual([table.rows.length, table.rows.at(-1)?.[0]], [100, 51]);
    assert.ok(table.rows.some((row) => row[4] === 'no') && table.rows.some((row) => row[4] === 'yes'));
    assert.equal(toTable(PRESETS.normal, derivedOf(PRESETS.normal), fillTemplate).rows.length, 1);
  });
});

describe('Another procedure', () => {
  it('is tried on the same samples, with the bootstrap on those that are shown', () => {
    const many = { ...PRESETS.normal, drawn: RANGES.drawn.max };
    assert.deepEqual(alter(many, { level: 0.9 }), { ...many, level: 0.9 });
    assert.deepEqual(alter(many, { method: 'bootstrap' }), { ...many, method: 'bootstrap', drawn: 100 });
  });
});

describe('The stored state of the figure on confidence intervals', () => {
  it('comes back as it was, and falls back to the preset wherever it does not fit', () => {
    for (const preset of Object.values(PRESETS)) assert.deepEqual(init(JSON.parse(JSON.stringify(preset))), preset);
    for (const wrong of [undefined, null, 1, {}, { method: 'guess', population: 'cauchy', level: '95' }]) {
      assert.deepEqual(init(wrong, PRESETS.skewed), PRESETS.skewed);
    }
    assert.deepEqual([init({ level: 2 }).level, init({ n: 1 }).n, init({ drawn: 1e9 }).drawn], [0.99, 3, 2000]);
  });
});
