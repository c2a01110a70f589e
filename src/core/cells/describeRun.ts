import type { Localiser } from '../localiser.js';
import { findPrinted } from './cellOutput.js';
import type { CellOutcome, CellRun } from './cellRun.js';
import { isSameOutput } from './compareOutput.js';
import type { Staleness } from './findStaleness.js';

/** What is said of a run when it is over. */
export interface RunSummary {
  readonly tone: 'good' | 'bad' | 'neutral';
  /** A few words; the verdict. */
  readonly text: string;
  /** What else the learner should know, a sentence each. */
  readonly notes: readonly string[];
}

/** What the lesson says of a cell. */
export interface LessonCell {
  /** What the cell prints, as the lesson quotes it. */
  readonly quoted: string | undefined;
  /** Was it the lesson's code that ran? */
  readonly isLessonCode: boolean;
}

/** Sums up how a run ended, compared with what the lesson says. */
export function describeRun(run: CellRun, lesson: LessonCell, l10n: Localiser): RunSummary | undefined {
  const { outcome } = run;
  if (outcome === undefined) {
    return undefined;
  }
  switch (outcome.kind) {
    case 'ok':
      return { ...compare(run, lesson, l10n), notes: describeRest(outcome, l10n) };
    case 'failed':
      return { tone: 'bad', text: outcome.isDrawing ? l10n.t('The figure could not be drawn') : failedAt(outcome, l10n), notes: [] };
    case 'interrupted':
      return {
        tone: 'neutral',
        text: outcome.line === undefined ? l10n.t('Stopped') : l10n.t('Stopped in line {0}', outcome.line),
        notes: [],
      };
    case 'timedOut':
      return {
        tone: 'bad',
        text:
          outcome.line === undefined
            ? l10n.t('Stopped after {0} s', outcome.limit)
            : l10n.t('Stopped after {0} s in line {1}', outcome.limit, outcome.line),
        notes: [l10n.t('That is the time limit of cells; the setting “ascent.cellTimeLimit” changes it.')],
      };
    case 'exited':
      return { tone: 'neutral', text: l10n.t('Left by sys.exit({0})', outcome.code ?? ''), notes: [] };
    case 'ended':
      return describeEnd(outcome, l10n);
    case 'blocked':
      return { tone: 'neutral', text: l10n.t('Not run'), notes: [] };
  }
}

/** Why a result may no longer stand for the code and the variables as they are now; `undefined` where it does. */
export function describeStaleness(staleness: Staleness, l10n: Localiser): string | undefined {
  switch (staleness) {
    case 'current':
      return undefined;
    case 'edited':
      return l10n.t('From before your last change');
    case 'earlierChanged':
      return l10n.t('From before a change further up');
    case 'earlierProcess':
      return l10n.t('From before Python was restarted');
  }
}

/** The line of a cell at which its run came to a bad end. */
export function findStoppedLine(outcome: CellOutcome | undefined, cell: string): number | undefined {
  switch (outcome?.kind) {
    case 'failed':
      return outcome.errors.at(-1)?.frames.findLast((frame) => frame.cell === cell)?.line;
    case 'interrupted':
    case 'timedOut':
    case 'ended':
      return outcome.line;
    case 'ok':
    case 'exited':
    case 'blocked':
    case undefined:
      return undefined;
  }
}

function compare(run: CellRun, { quoted, isLessonCode }: LessonCell, l10n: Localiser): Omit<RunSummary, 'notes'> {
  if (quoted === undefined) {
    return { tone: 'good', text: run.outputs.length === 0 ? l10n.t('Done; it prints nothing') : l10n.t('Done') };
  }
  const printed = findPrinted(run.outputs);
  if (printed !== undefined && isSameOutput(quoted, printed)) {
    return { tone: 'good', text: l10n.t('Same as in the lesson') };
  }
  return { tone: 'neutral', text: isLessonCode ? l10n.t('Differs from the lesson') : l10n.t('Differs from the lesson, as your code does') };
}

function describeRest({ threads, figuresLeftOut }: Extract<CellOutcome, { kind: 'ok' }>, l10n: Localiser): readonly string[] {
  return [
    ...(threads === 0 ? [] : [l10n.t('Threads that it started are still running: {0}. They end when Python is restarted.', threads)]),
    ...(figuresLeftOut === 0 ? [] : [l10n.t('Figures that are not shown, because there are too many: {0}.', figuresLeftOut)]),
  ];
}

function failedAt({ errors }: Extract<CellOutcome, { kind: 'failed' }>, l10n: Localiser): string {
  return l10n.t('Stopped by {0}', errors.at(-1)?.name ?? '');
}

function describeEnd({ cause, code, signal, crash, line }: Extract<CellOutcome, { kind: 'ended' }>, l10n: Localiser): RunSummary {
  const gone = l10n.t('All variables are gone. The next run starts a new Python; run the cells before this one again.');
  switch (cause) {
    case 'itself': {
      const text = line === undefined ? l10n.t('Python ended') : l10n.t('Python ended in line {0}', line);
      const detail = signal ?? (code === null ? '' : l10n.t('exit code {0}', code));
      return { tone: 'bad', text: detail === '' ? text : `${text} (${detail})`, notes: [...(crash === undefined ? [] : [crash]), gone] };
    }
    case 'interrupt':
      return { tone: 'bad', text: l10n.t('Python did not answer and was ended'), notes: [gone] };
    case 'timeLimit':
      return { tone: 'bad', text: l10n.t('Python went over the time limit, did not answer and was ended'), notes: [gone] };
    case 'restart':
      return { tone: 'neutral', text: l10n.t('Stopped by the restart'), notes: [] };
  }
}
