import assert from 'node:assert/strict';
import { PRESETS, init } from '../../../../../src/webview/figures/fig-bigo/state.js';

describe('The stored state of the figure on Big-O', () => {
  it('comes back as it was', () => {
    const state = { n: 700, order: 'reversed', axes: 'log', shown: ['merge', 'binary'], cost: 8, run: 'hash', at: 3 } as const;
    assert.deepEqual(init(JSON.parse(JSON.stringify(state))), state);
    assert.deepEqual(init({ shown: [] }).shown, []);
  });

  it('falls back to the preset wherever it does not fit', () => {
    for (const wrong of [
      undefined,
      null,
      [],
      'x',
      {},
      { n: '9', order: 'best', axes: 1, shown: 'all', cost: NaN, run: 'bogo', at: null },
    ]) {
      assert.deepEqual(init(wrong, PRESETS.pairs), PRESETS.pairs);
    }
    assert.deepEqual(init({ n: 1e9, cost: 0, at: -3 }), { ...PRESETS.all, n: 2000, cost: 1, at: 0 });
  });
});
