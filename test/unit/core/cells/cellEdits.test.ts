import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'mocha';
import { CellEdits } from '../../../../src/core/cells/cellEdits.js';

const page = 'lesson:math.optimization';
const cells = new Map([
  ['cell-1', 'x = 1'],
  ['cell-2', 'x = 1'],
  ['cell-3', 'print(x)'],
]);

describe('changed cells', () => {
  let kept: Map<string, unknown>;
  let edits: CellEdits;

  beforeEach(() => {
    kept = new Map();
    edits = new CellEdits({
      get: (key) => kept.get(key),
      update: (key, value) => {
        kept.set(key, structuredClone(value));
        return Promise.resolve();
      },
    });
  });

  it('are kept by lesson, also where two cells had the same code', async () => {
    await edits.keep(page, cells, 'cell-1', 'x = 2');
    await edits.keep(page, cells, 'cell-2', 'x = 3');
    assert.deepEqual(Object.fromEntries(edits.get(page, cells)), { 'cell-1': 'x = 2', 'cell-2': 'x = 3' });
    assert.deepEqual(Object.fromEntries(edits.get('lesson:other', cells)), {});
  });

  it('are forgotten when the lesson’s code is back', async () => {
    await edits.keep(page, cells, 'cell-1', 'x = 2');
    await edits.keep(page, cells, 'cell-1', 'x = 1');
    assert.deepEqual(Object.fromEntries(edits.get(page, cells)), {});
    assert.deepEqual([...kept.values()], [undefined]);
  });

  it('follow their cells in a lesson that has changed, and go on from there', async () => {
    await edits.keep(page, cells, 'cell-3', 'print(x + 1)');
    const changed = new Map([['cell-1', 'new'], ...[...cells].map(([name, code]) => [`${name}0`, code] as const)]);
    assert.deepEqual(Object.fromEntries(edits.get(page, changed)), { 'cell-30': 'print(x + 1)' });
    await edits.keep(page, changed, 'cell-30', 'print(x + 2)');
    assert.deepEqual(Object.fromEntries(edits.get(page, changed)), { 'cell-30': 'print(x + 2)' });
  });

  it('of cells that are gone are kept in case they come back', async () => {
    await edits.keep(page, cells, 'cell-3', 'print(x + 1)');
    await edits.keep(page, new Map([['cell-1', 'x = 1']]), 'cell-1', 'x = 5');
    assert.deepEqual(Object.fromEntries(edits.get(page, cells)), { 'cell-1': 'x = 5', 'cell-3': 'print(x + 1)' });
  });

  it('are none where something else is kept', () => {
    kept.set(`ascent.cells.${page}`, { 'cell-1': 7, 'cell-2': { code: 1 } });
    assert.deepEqual(Object.fromEntries(edits.get(page, cells)), {});
  });
});
