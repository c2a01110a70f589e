import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { CellNow } from '../../../../src/core/cells/findStaleness.js';
import { findStaleness } from '../../../../src/core/cells/findStaleness.js';
import { idleCell } from '../../../../src/core/cells/cellRun.js';

function ran(turn: number, isEdited = false): CellNow {
  const run = { ...idleCell, status: 'finished', code: 'x = 1', turn, outcome: { kind: 'ok', threads: 0, figuresLeftOut: 0 } } as const;
  return { code: isEdited ? 'x = 2' : 'x = 1', run };
}

const notRun: CellNow = { code: 'x = 1', run: idleCell };

describe('whether a result still holds', () => {
  it('is no question for cells that ran in order', () => {
    assert.deepEqual(findStaleness([ran(1), notRun, ran(2), ran(3)], 1), ['current', 'current', 'current', 'current']);
  });

  it('is denied after an earlier cell ran again', () => {
    assert.deepEqual(findStaleness([ran(4), ran(2), ran(5)], 1), ['current', 'earlierChanged', 'current']);
  });

  it('is denied for a cell that was edited, and for those after it', () => {
    assert.deepEqual(findStaleness([ran(1), ran(2, true), ran(3)], 1), ['current', 'edited', 'earlierChanged']);
  });

  it('is denied for what an earlier Python did', () => {
    assert.deepEqual(findStaleness([ran(1), ran(2), ran(3)], 3), ['earlierProcess', 'earlierProcess', 'current']);
    assert.deepEqual(findStaleness([ran(1)], Infinity), ['earlierProcess']);
  });

  it('is not denied for the cell with which Python ended, for it says so itself', () => {
    const ended = { ...ran(2), run: { ...ran(2).run, outcome: { kind: 'ended', cause: 'itself', code: 3, signal: null } as const } };
    assert.deepEqual(findStaleness([ran(1), ended], Infinity), ['earlierProcess', 'current']);
  });

  it('says nothing of cells that run or wait', () => {
    const waiting = { ...ran(1), run: { ...ran(1).run, status: 'queued' as const } };
    assert.deepEqual(findStaleness([ran(2), waiting], 1), ['current', 'current']);
  });
});
