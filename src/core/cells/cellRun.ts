import type { CellOutput } from './cellOutput.js';
import { appendOutputs } from './cellOutput.js';

/** One step on the way of an error, outermost first. */
export interface ErrorFrame {
  /** The cell it is in; `null` in a library. */
  readonly cell: string | null;
  /** The library's file, without the folders before it; `null` in a cell. */
  readonly file: string | null;
  /** From 1. */
  readonly line: number;
  /** Empty outside functions. */
  readonly function: string;
  readonly source: string;
}

/** An error as Python raised it. */
export interface CellError {
  /** Such as `NameError`. */
  readonly name: string;
  /** Name and message, as Python prints them. */
  readonly text: string;
  readonly frames: readonly ErrorFrame[];
  /** So many frames are left out after the first {@link skippedAfter}, because there were too many. */
  readonly skipped: number;
  readonly skippedAfter: number;
}

/** What stands in the way of a run, for the learner, and the titles of the ways on. */
export interface CellHelp {
  readonly message: string;
  readonly actions: readonly string[];
}

/** Who made Python end. */
export type EndCause = 'itself' | 'interrupt' | 'timeLimit' | 'restart';

/** How a run ended. */
export type CellOutcome =
  | {
      readonly kind: 'ok';
      /** Threads that the cell left running. */
      readonly threads: number;
      /** Figures beyond the number that is shown. */
      readonly figuresLeftOut: number;
    }
  | {
      readonly kind: 'failed';
      /** The errors that led to the last one, and it. */
      readonly errors: readonly CellError[];
      /** The code was run, and its figure could not be drawn. */
      readonly isDrawing: boolean;
      readonly help?: CellHelp | undefined;
    }
  | { readonly kind: 'interrupted'; readonly line?: number | undefined }
  | { readonly kind: 'timedOut'; readonly line?: number | undefined; /** Seconds. */ readonly limit: number }
  /** `sys.exit` was called, which ends the cell only. */
  | { readonly kind: 'exited'; readonly code: string | null }
  /** The process is gone, and with it all variables. */
  | {
      readonly kind: 'ended';
      readonly cause: EndCause;
      /** The exit code, where there is one. */
      readonly code: number | null;
      /** The signal that ended it, such as `SIGSEGV`. */
      readonly signal: string | null;
      /** Python's last words, where it crashed. */
      readonly crash?: string | undefined;
      readonly line?: number | undefined;
    }
  /** It could not be run at all. */
  | { readonly kind: 'blocked'; readonly help: CellHelp };

/** A cell and what came of running it. */
export interface CellRun {
  readonly status: 'idle' | 'queued' | 'running' | 'finished';
  /** What ran last. */
  readonly code: string;
  /** The how-manieth run of the lesson it was; 0 before the first. */
  readonly turn: number;
  readonly outputs: readonly CellOutput[];
  readonly outcome?: CellOutcome | undefined;
  readonly seconds: number;
}

/** Something that happens to a cell. */
export type CellEvent =
  | { readonly type: 'queued' }
  /** It does not run after all. */
  | { readonly type: 'withdrawn' }
  | { readonly type: 'started'; readonly code: string; readonly turn: number }
  | { readonly type: 'output'; readonly outputs: readonly CellOutput[] }
  | { readonly type: 'finished'; readonly outcome: CellOutcome; readonly seconds: number };

/** A cell that was not run yet. */
export const idleCell: CellRun = { status: 'idle', code: '', turn: 0, outputs: [], seconds: 0 };

/** The state of a cell after something happened to it. */
export function applyCellEvent(run: CellRun, event: CellEvent): CellRun {
  switch (event.type) {
    case 'queued':
      return { ...run, status: 'queued' };
    case 'withdrawn':
      return { ...run, status: run.outcome === undefined ? 'idle' : 'finished' };
    case 'started':
      return { status: 'running', code: event.code, turn: event.turn, outputs: [], seconds: 0 };
    case 'output':
      return { ...run, outputs: appendOutputs(run.outputs, event.outputs) };
    case 'finished':
      return { ...run, status: 'finished', outcome: event.outcome, seconds: event.seconds };
  }
}
