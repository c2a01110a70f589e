import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { CellEdit } from '../../../../src/core/cells/placeEdits.js';
import { placeEdits } from '../../../../src/core/cells/placeEdits.js';

const cells = new Map([
  ['cell-1', 'import numpy'],
  ['cell-2', 'print(1)'],
  ['cell-3', 'print(2)'],
]);

function place(edits: Readonly<Record<string, CellEdit>>): readonly [Readonly<Record<string, string>>, readonly string[]] {
  const { placed, homeless } = placeEdits(edits, cells);
  return [Object.fromEntries(placed), Object.keys(homeless)];
}

describe('edits of cells from an earlier visit', () => {
  it('belong to their cells while the lesson is as it was', () => {
    assert.deepEqual(place({ 'cell-2': { base: 'print(1)', code: 'print(10)' } }), [{ 'cell-2': 'print(10)' }, []]);
  });

  it('move along when a cell was put before theirs', () => {
    const edits = { 'cell-1': { base: 'print(1)', code: 'print(10)' }, 'cell-2': { base: 'print(2)', code: 'print(20)' } };
    assert.deepEqual(place(edits), [{ 'cell-2': 'print(10)', 'cell-3': 'print(20)' }, []]);
  });

  it('stay with the name of their cell when its text was changed', () => {
    assert.deepEqual(place({ 'cell-3': { base: 'print(7)', code: 'mine' } }), [{ 'cell-3': 'mine' }, []]);
  });

  it('wait when the lesson has no such cell any more', () => {
    assert.deepEqual(place({ 'cell-9': { base: 'print(7)', code: 'mine' } }), [{}, ['cell-9']]);
  });

  it('never displace each other', () => {
    const edits = { 'cell-2': { base: 'gone', code: 'old' }, 'cell-1': { base: 'print(1)', code: 'new' } };
    assert.deepEqual(place(edits), [{ 'cell-2': 'new' }, ['cell-2']]);
  });
});
