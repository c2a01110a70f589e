import assert from 'node:assert/strict';
import { PRESETS, init } from '../../../../../src/webview/figures/fig-git-graph/state.js';

describe('The stored state of the figure on Git', () => {
  it('comes back as it was', () => {
    const state = { lines: ['git commit', 'git revert HEAD'], other: 'fix', chosen: 'C2', isPredicting: true };
    assert.deepEqual(init(JSON.parse(JSON.stringify(state))), state);
    assert.deepEqual(init({ lines: [] }).lines, []);
  });

  it('falls back to the preset wherever it does not fit', () => {
    for (const wrong of [
      undefined,
      null,
      [],
      'x',
      {},
      { lines: 'git commit', other: 3, chosen: 4, isPredicting: 1 },
      { lines: ['git commit', 7] },
    ]) {
      assert.deepEqual(init(wrong, PRESETS['fast-forward']), PRESETS['fast-forward']);
    }
  });
});
