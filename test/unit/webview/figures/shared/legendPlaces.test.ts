import assert from 'node:assert/strict';
import { legendPlaces } from '../../../../../src/webview/figures/shared/legendPlaces.js';

describe('The legend of a saved picture', () => {
  it('stands in one row where there is room', () => {
    assert.deepEqual(legendPlaces(['prior', 'posterior'], 700), [
      { left: 16, row: 0 },
      { left: 123, row: 0 },
    ]);
  });

  it('goes on in the next row before an entry would be cut off, and has a long one alone', () => {
    const rows = legendPlaces(['Two loops', 'Merge sort', 'x'.repeat(60), 'Hash set'], 300).map(({ row }) => row);
    assert.deepEqual(rows, [0, 0, 1, 2]);
  });
});
