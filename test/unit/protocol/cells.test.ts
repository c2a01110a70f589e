import assert from 'node:assert/strict';
import type { CellOutcome } from '../../../src/core/cells/cellRun.js';
import { parseCellsFromPage, parseCellsToPage } from '../../../src/protocol/cells.js';
import type { CellsToEditor, CellsToPage } from '../../../src/protocol/cells.js';

const page = 'lesson:a.b';
const colours = { foreground: '#cccccc', background: '#1f1f1f', grid: '#333333', palette: ['#59a4f9'] };

const toEditor: readonly CellsToEditor[] = [
  { type: 'cells-ready', cells: { 'cell-1': 'x = 1' } },
  { type: 'run-cells', cells: [{ cell: 'cell-1', code: 'x = 1' }], colours },
  { type: 'run-cells', cells: [], colours: null },
  { type: 'interrupt-cells' },
  { type: 'restart-python' },
  { type: 'edit-cell', cell: 'cell-1', code: '' },
  { type: 'take-action', cell: '', action: 'Install numpy' },
  { type: 'set-tab-key', indents: true },
];

const frame = { cell: 'cell-1', file: null, line: 2, function: 'f', source: 'return 1 / n' };
const error = { name: 'ZeroDivisionError', text: 'ZeroDivisionError: division by zero', frames: [frame], skipped: 0, skippedAfter: 0 };
const help = { message: 'numpy is not installed.', actions: ['Install numpy'] };

const outcomes: readonly CellOutcome[] = [
  { kind: 'ok', threads: 1, figuresLeftOut: 2 },
  { kind: 'failed', errors: [error], isDrawing: false, help },
  { kind: 'interrupted', line: 4 },
  { kind: 'timedOut', limit: 60 },
  { kind: 'exited', code: null },
  { kind: 'ended', cause: 'itself', code: null, signal: 'SIGSEGV', crash: 'Fatal Python error: Segmentation fault', line: 2 },
  { kind: 'blocked', help },
];

const toPage: readonly CellsToPage[] = [
  {
    type: 'cells-state',
    python: { kind: 'on', version: '3.12.1', shown: '.venv', firstTurn: 1 },
    notice: help,
    runs: { 'cell-1': { status: 'finished', code: 'x', turn: 1, outputs: [], outcome: { kind: 'exited', code: '1' }, seconds: 0.5 } },
    edits: { 'cell-1': 'x = 2' },
    tabIndents: false,
  },
  { type: 'python-state', python: { kind: 'starting' } },
  { type: 'python-state', python: { kind: 'off', why: 'idle' } },
  { type: 'cell-event', cell: 'cell-1', event: { type: 'queued' } },
  { type: 'cell-event', cell: 'cell-1', event: { type: 'withdrawn' } },
  { type: 'cell-event', cell: 'cell-1', event: { type: 'started', code: 'x', turn: 3 } },
  {
    type: 'cell-event',
    cell: 'cell-1',
    event: {
      type: 'output',
      outputs: [
        { kind: 'text', stream: 'stderr', text: 'careful\n' },
        { kind: 'skipped', stream: 'stdout', characters: 12 },
        { kind: 'figure', mime: 'image/png', data: 'AAAA', width: 10, height: 8, title: '' },
      ],
    },
  },
  ...outcomes.map((outcome): CellsToPage => ({ type: 'cell-event', cell: 'cell-1', event: { type: 'finished', outcome, seconds: 1 } })),
];

describe('the messages of cells', () => {
  it('are read as they were sent, with the page they belong to', () => {
    assert.deepEqual(
      toEditor.map((cells) => parseCellsFromPage({ page, cells })),
      toEditor.map((cells) => ({ page, cells })),
    );
    assert.deepEqual(
      toPage.map((cells) => parseCellsToPage({ page, cells })),
      toPage.map((cells) => ({ page, cells })),
    );
  });

  it('are refused where they are none', () => {
    const refused: readonly unknown[] = [
      undefined,
      'run-cells',
      { type: 'restart-python' },
      { page, cells: { type: 'unknown' } },
      { cells: { type: 'restart-python' } },
      { page, cells: { type: 'run-cells', cells: ['cell-1'], colours: null } },
      { page, cells: { type: 'run-cells', cells: [], colours: { ...colours, grid: 'red' } } },
      { page, cells: { type: 'take-action', cell: '', action: 7 } },
      { page, message: { type: 'restart-python' } },
    ];
    assert.deepEqual(
      refused.flatMap((data) => parseCellsFromPage(data) ?? []),
      [],
    );
    assert.equal(parseCellsToPage({ page, cells: { type: 'cell-event', cell: 'cell-1', event: { type: 'finished' } } }), undefined);
  });
});
