import assert from 'node:assert/strict';
import { PRESETS, init, place, windowOf } from '../../../../../src/webview/figures/fig-derivative/state.js';

describe('The stored state of the figure on the derivative', () => {
  it('comes back as it was', () => {
    const state = { kind: 'cubic', method: 'central', x: -1.35, h: 2e-7, zoom: 40 } as const;
    assert.deepEqual(init(JSON.parse(JSON.stringify(state))), state);
  });

  it('falls back to the preset wherever it does not fit', () => {
    for (const wrong of [undefined, null, [], 'x', {}, { kind: 'tangent', method: 1, x: '1', h: null, zoom: NaN }]) {
      assert.deepEqual(init(wrong, PRESETS.kink), PRESETS.kink);
    }
    assert.deepEqual(init({ x: 99, h: 0, zoom: 1e9 }), { ...PRESETS.secant, x: 2, h: 1e-12, zoom: 1000 });
  });
});

describe('The place of the point', () => {
  it('is a multiple of 0.05 in reach', () => {
    assert.deepEqual([0.524, 0.526, -7, 1.999].map(place), [0.5, 0.55, -2, 2]);
  });
});

describe('Zooming', () => {
  it('leaves the point where it is in the picture', () => {
    const at = { x: 1.5, y: 0.75 };
    const share = ([low, high]: readonly [number, number], value: number): number => (value - low) / (high - low);
    const near = windowOf({ ...PRESETS.secant, zoom: 50 }, at);
    const far = windowOf(PRESETS.secant, at);
    assert.ok(Math.abs(near.x[1] - near.x[0] - 6 / 50) < 1e-12);
    assert.ok(Math.abs(share(near.x, at.x) - share(far.x, at.x)) < 1e-12);
    assert.ok(Math.abs(share(near.y, at.y) - share(far.y, at.y)) < 1e-12);
  });
});
