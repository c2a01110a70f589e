import assert from 'node:assert/strict';
import { NAMED, PRESETS, init, isSame, moveColumn, nameOf } from '../../../../../src/webview/figures/fig-matrix-transform/state.js';

describe('The stored state of the figure on matrices', () => {
  it('comes back as it was', () => {
    const state = { matrix: { a: 1.5, b: -2, c: 0, d: 0.3 }, t: 0.5, overlays: ['axes'] } as const;
    assert.deepEqual(init(JSON.parse(JSON.stringify(state))), state);
  });

  it('falls back to the preset wherever it does not fit', () => {
    for (const wrong of [undefined, null, [], 'x', {}, { matrix: 3, t: '1', overlays: 'all' }, { matrix: { a: null } }]) {
      assert.deepEqual(init(wrong, PRESETS.eigenvectors), PRESETS.eigenvectors);
    }
    assert.deepEqual(init({ matrix: { a: 99 }, t: -4, overlays: ['grid'] }), {
      matrix: { ...PRESETS.columns.matrix, a: 3 },
      t: 0,
      overlays: [],
    });
  });
});

describe('Moving a column', () => {
  it('puts it on the nearest tenth in reach, leaves the other, and shows all of the matrix', () => {
    const half = { ...PRESETS.columns, t: 0.5 };
    assert.deepEqual(moveColumn(half, 0, { x: 1.26, y: -0.04 }), { ...half, t: 1, matrix: { a: 1.3, b: 1, c: -0, d: 1 } });
    assert.deepEqual(moveColumn(half, 1, { x: 9, y: -9 }).matrix, { a: 2, b: 3, c: 0, d: -3 });
  });
});

describe('The names of matrices', () => {
  it('are those of the examples, and none otherwise', () => {
    assert.equal(nameOf({ ...NAMED.project }), 'project');
    assert.equal(nameOf({ ...NAMED.project, d: 0.3 }), 'own');
    assert.equal(isSame(NAMED.shear, { a: 1, b: 1, c: 0, d: 1 }), true);
    for (const other of [
      { a: 2, b: 1, c: 0, d: 1 },
      { a: 1, b: 2, c: 0, d: 1 },
      { a: 1, b: 1, c: 2, d: 1 },
    ]) {
      assert.equal(isSame(NAMED.shear, other), false);
    }
  });
});
