import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { placeEdits } from '../../../../src/core/cells/placeEdits.js';

const cells = new Map([
  ['cell-1', 'import numpy'],
  ['cell-2', 'print(1)'],
  ['cell-3', 'print(2)'],
]);

describe('edits of cells from an earlier visit', () => {
  it('belong to their cells while the lesson is as it was', () => {
    const edits = { 'cell-2': { base: 'print(1)', code: 'print(10)' } };
    assert.deepEqual(placeEdits(edits, cells), new Map([['cell-2', 'print(10)']]));
  });

  it('move along when a cell was put before theirs', () => {
    const edits = { 'cell-1': { base: 'print(1)', code: 'print(10)' }, 'cell-2': { base: 'print(2)', code: 'print(20)' } };
    assert.deepEqual(
      placeEdits(edits, cells),
      new Map([
        ['cell-2', 'print(10)'],
        ['cell-3', 'print(20)'],
      ]),
    );
  });

  it('stay with the name of their cell when its text was changed', () => {
    assert.deepEqual(placeEdits({ 'cell-3': { base: 'print(7)', code: 'mine' } }, cells), new Map([['cell-3', 'mine']]));
  });

  it('wait when the lesson has no such cell any more', () => {
    assert.deepEqual(placeEdits({ 'cell-9': { base: 'print(7)', code: 'mine' } }, cells), new Map());
  });

  it('never displace each other', () => {
    const edits = { 'cell-2': { base: 'gone', code: 'old' }, 'cell-1': { base: 'print(1)', code: 'new' } };
    assert.deepEqual(placeEdits(edits, cells), new Map([['cell-2', 'new']]));
  });
});
