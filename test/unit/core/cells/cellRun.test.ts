import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { CellOutput } from '../../../../src/core/cells/cellOutput.js';
import { findPrinted } from '../../../../src/core/cells/cellOutput.js';
import type { CellEvent, CellRun } from '../../../../src/core/cells/cellRun.js';
import { applyCellEvent, idleCell } from '../../../../src/core/cells/cellRun.js';

const out = (text: string): CellOutput => ({ kind: 'text', stream: 'stdout', text });
const err = (text: string): CellOutput => ({ kind: 'text', stream: 'stderr', text });
const ok = { kind: 'ok', threads: 0, figuresLeftOut: 0 } as const;

function follow(events: readonly CellEvent[], start: CellRun = idleCell): CellRun {
  return events.reduce(applyCellEvent, start);
}

const finished: CellRun = follow([
  { type: 'queued' },
  { type: 'started', code: 'print(1)', turn: 3 },
  { type: 'output', outputs: [out('1'), out('\n')] },
  { type: 'output', outputs: [err('careful\n'), out('2\n')] },
  { type: 'finished', outcome: ok, seconds: 0.5 },
]);

describe('the state of a cell', () => {
  it('gathers what a run brings forth, text of one stream in one piece', () => {
    assert.deepEqual(finished, {
      status: 'finished',
      code: 'print(1)',
      turn: 3,
      outputs: [out('1\n'), err('careful\n'), out('2\n')],
      outcome: ok,
      seconds: 0.5,
    });
  });

  it('shows the run before while the next one waits, and nothing of it once that begins', () => {
    assert.deepEqual(follow([{ type: 'queued' }], finished), { ...finished, status: 'queued' });
    assert.deepEqual(follow([{ type: 'queued' }, { type: 'started', code: 'x', turn: 4 }], finished), {
      status: 'running',
      code: 'x',
      turn: 4,
      outputs: [],
      seconds: 0,
    });
  });

  it('is as it was when it does not run after all', () => {
    assert.deepEqual(follow([{ type: 'queued' }, { type: 'withdrawn' }], finished), finished);
    assert.deepEqual(follow([{ type: 'queued' }, { type: 'withdrawn' }]), idleCell);
  });

  it('takes in what is printed after the end', () => {
    assert.deepEqual(follow([{ type: 'output', outputs: [out('3\n')] }], finished).outputs, [out('1\n'), err('careful\n'), out('2\n3\n')]);
  });
});

describe('what a cell printed to standard output', () => {
  it('leaves out errors and figures', () => {
    assert.equal(findPrinted(finished.outputs), '1\n2\n');
  });

  it('is not known as a whole when some of it was left out', () => {
    assert.equal(findPrinted([out('1'), { kind: 'skipped', stream: 'stdout', characters: 9 }]), undefined);
    assert.equal(findPrinted([out('1'), { kind: 'skipped', stream: 'stderr', characters: 9 }]), '1');
  });
});
