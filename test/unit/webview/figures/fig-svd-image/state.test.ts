import assert from 'node:assert/strict';
import { PRESETS, init, place } from '../../../../../src/webview/figures/fig-svd-image/state.js';

describe('The stored state of the figure on rank-k pictures', () => {
  it('comes back as it was', () => {
    assert.deepEqual(init(JSON.parse(JSON.stringify({ image: 'blobs', k: 17 }))), { image: 'blobs', k: 17 });
  });

  it('falls back to the preset wherever it does not fit', () => {
    for (const wrong of [undefined, null, [], 'x', {}, { image: 'cat', k: '3' }, { k: NaN }]) {
      assert.deepEqual(init(wrong, PRESETS.noise), PRESETS.noise);
    }
    assert.deepEqual(init({ k: 1e9 }), { image: 'digit', k: 48 });
  });

  it('has a whole number of layers, at least one', () => {
    assert.deepEqual([-3, 0.2, 4.5, 48.4].map(place), [1, 1, 5, 48]);
  });
});
