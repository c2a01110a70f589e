import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { CellError, CellOutcome, CellRun } from '../../../../src/core/cells/cellRun.js';
import { idleCell } from '../../../../src/core/cells/cellRun.js';
import { describeRun, describeStaleness, findStoppedLine } from '../../../../src/core/cells/describeRun.js';
import { english } from '../../../../src/core/localiser.js';

const error: CellError = {
  name: 'ZeroDivisionError',
  text: 'ZeroDivisionError: division by zero',
  frames: [
    { cell: 'cell-2', file: null, line: 4, function: '', source: 'f(0)' },
    { cell: 'cell-1', file: null, line: 2, function: 'f', source: 'return 1 / n' },
  ],
  skipped: 0,
  skippedAfter: 0,
};

function finish(outcome: CellOutcome, printed = ''): CellRun {
  return { ...idleCell, status: 'finished', outcome, outputs: printed === '' ? [] : [{ kind: 'text', stream: 'stdout', text: printed }] };
}

const ok: CellOutcome = { kind: 'ok', threads: 0, figuresLeftOut: 0 };
const gone = 'All variables are gone. The next run starts a new Python; run the cells before this one again.';

describe('what is said of a run', () => {
  const say = (run: CellRun, quoted?: string, isLessonCode = true) => describeRun(run, { quoted, isLessonCode }, english);

  it('is nothing before its end', () => {
    assert.equal(say(idleCell), undefined);
  });

  it('compares it with what the lesson quotes', () => {
    assert.deepEqual(say(finish(ok, 'a 1\n'), 'a 1'), { tone: 'good', text: 'Same as in the lesson', notes: [] });
    assert.deepEqual(say(finish(ok, 'a 2\n'), 'a 1'), { tone: 'neutral', text: 'Differs from the lesson', notes: [] });
    assert.deepEqual(say(finish(ok, 'a 2\n'), 'a 1', false), {
      tone: 'neutral',
      text: 'Differs from the lesson, as your code does',
      notes: [],
    });
    assert.deepEqual(say(finish(ok), 'a 1')?.text, 'Differs from the lesson');
  });

  it('is short where the lesson quotes nothing', () => {
    assert.deepEqual([say(finish(ok, 'x'))?.text, say(finish(ok))?.text], ['Done', 'Done; it prints nothing']);
  });

  it('says what goes on, and what is not shown', () => {
    assert.deepEqual(say(finish({ ...ok, threads: 2, figuresLeftOut: 5 }, 'x'))?.notes, [
      'Threads that it started are still running: 2. They end when Python is restarted.',
      'Figures that are not shown, because there are too many: 5.',
    ]);
  });

  const ends: readonly (readonly [CellOutcome, string, readonly string[]])[] = [
    [{ kind: 'failed', errors: [error], isDrawing: false }, 'Stopped by ZeroDivisionError', []],
    [{ kind: 'failed', errors: [error], isDrawing: true }, 'The figure could not be drawn', []],
    [{ kind: 'interrupted', line: 3 }, 'Stopped in line 3', []],
    [{ kind: 'interrupted' }, 'Stopped', []],
    [
      { kind: 'timedOut', limit: 60, line: 3 },
      'Stopped after 60 s in line 3',
      ['That is the time limit of cells; the setting “ascent.cellTimeLimit” changes it.'],
    ],
    [
      { kind: 'timedOut', limit: 60 },
      'Stopped after 60 s',
      ['That is the time limit of cells; the setting “ascent.cellTimeLimit” changes it.'],
    ],
    [{ kind: 'exited', code: 'enough' }, 'Left by sys.exit(enough)', []],
    [{ kind: 'exited', code: null }, 'Left by sys.exit()', []],
    [{ kind: 'ended', cause: 'itself', code: 3, signal: null }, 'Python ended (exit code 3)', [gone]],
    [
      { kind: 'ended', cause: 'itself', code: null, signal: 'SIGSEGV', crash: 'Fatal Python error: Segmentation fault', line: 2 },
      'Python ended in line 2 (SIGSEGV)',
      ['Fatal Python error: Segmentation fault', gone],
    ],
    [{ kind: 'ended', cause: 'itself', code: null, signal: null }, 'Python ended', [gone]],
    [{ kind: 'ended', cause: 'interrupt', code: null, signal: 'SIGKILL' }, 'Python did not answer and was ended', [gone]],
    [
      { kind: 'ended', cause: 'timeLimit', code: null, signal: 'SIGKILL' },
      'Python went over the time limit, did not answer and was ended',
      [gone],
    ],
    [{ kind: 'ended', cause: 'restart', code: null, signal: 'SIGTERM' }, 'Stopped by the restart', []],
    [{ kind: 'blocked', help: { message: 'No Python.', actions: [] } }, 'Not run', []],
  ];
  for (const [outcome, text, notes] of ends) {
    it(`is “${text}”${'line' in outcome && outcome.line !== undefined ? ' with its line' : ''} when it ${outcome.kind}`, () => {
      const summary = say(finish(outcome));
      assert.deepEqual([summary?.text, summary?.notes], [text, notes]);
    });
  }
});

describe('the line that a run stopped at', () => {
  it('is the innermost one of the cell itself', () => {
    assert.equal(findStoppedLine({ kind: 'failed', errors: [error], isDrawing: false }, 'cell-2'), 4);
    assert.equal(findStoppedLine({ kind: 'failed', errors: [error], isDrawing: false }, 'cell-3'), undefined);
  });

  it('is known of interrupted runs, and of none that came to its end', () => {
    assert.deepEqual(
      [
        findStoppedLine({ kind: 'timedOut', limit: 1, line: 7 }, 'cell-1'),
        findStoppedLine(ok, 'cell-1'),
        findStoppedLine(undefined, 'cell-1'),
      ],
      [7, undefined, undefined],
    );
  });
});

describe('whether a result is still current', () => {
  it('is said only where it is not', () => {
    assert.deepEqual(
      (['current', 'edited', 'earlierChanged', 'earlierProcess'] as const).map((each) => describeStaleness(each, english)),
      [undefined, 'From before your last change', 'From before a change further up', 'From before Python was restarted'],
    );
  });
});
