import type { CellOutput, PrintedStream } from '../../core/cells/cellOutput.js';
import { appendOutputs } from '../../core/cells/cellOutput.js';
import type { CellError, CellOutcome } from '../../core/cells/cellRun.js';
import type { FigureColours, KernelDone, KernelEvent } from '../../core/cells/kernelEvents.js';
import { OutputLimit } from '../../core/cells/outputLimit.js';
import { readCrash } from '../../core/cells/readCrash.js';
import type { KernelEnd, KernelProcess } from './kernelProcess.js';

/** A run of a cell. */
export interface NumberedRun {
  readonly cell: string;
  readonly code: string;
  /** Counts the runs of a session, from 1. */
  readonly turn: number;
}

/** How a run ended, and what of it only the session needs. */
export interface RunResult {
  readonly outcome: CellOutcome;
  readonly seconds: number;
  /** The module that could not be imported. */
  readonly missing?: string | undefined;
}

/** Who stops a run. */
export type StopCause = 'interrupt' | 'timeLimit' | 'restart';

/** What a run is watched with. */
export interface RunWatch {
  /** Seconds that the cell may take; 0 for as long as it likes. */
  readonly timeLimit: number;
  readonly onOutput: (outputs: readonly CellOutput[]) => void;
}

/** Milliseconds in which text is gathered before it is handed on. */
const gathering = 40;
/** Milliseconds that a cell has to answer an interrupt before its process is ended. */
const patience = 2000;

/** One run of one cell: gathers what it prints, limits its time, and can stop it. */
export class KernelRun {
  /** Settles when the run is over. */
  readonly result: Promise<RunResult>;
  #resolve: (result: RunResult) => void = () => undefined;
  readonly #limits: Readonly<Record<PrintedStream, OutputLimit>> = { stdout: new OutputLimit('stdout'), stderr: new OutputLimit('stderr') };
  readonly #started = performance.now();
  readonly #timer: NodeJS.Timeout | undefined;
  #pending: readonly CellOutput[] = [];
  #gatherer: NodeJS.Timeout | undefined;
  #killer: NodeJS.Timeout | undefined;
  #stop: StopCause | undefined;
  #isOver = false;

  constructor(
    private readonly kernel: KernelProcess,
    private readonly toRun: NumberedRun,
    colours: FigureColours | null,
    private readonly watch: RunWatch,
  ) {
    this.result = new Promise((resolve) => {
      this.#resolve = resolve;
    });
    if (watch.timeLimit > 0) {
      this.#timer = setTimeout(() => {
        this.stop('timeLimit');
      }, watch.timeLimit * 1000);
    }
    kernel.send({ type: 'run', run: toRun.turn, cell: toRun.cell, code: toRun.code, colours });
  }

  /** Interrupts the cell; the second time, and where that does not help, its process is ended. */
  stop(cause: StopCause): void {
    if (this.#isOver) {
      return;
    }
    const isRepeated = this.#stop !== undefined;
    this.#stop ??= cause;
    if (cause === 'restart' || isRepeated) {
      this.#kill();
      return;
    }
    this.kernel.send({ type: 'interrupt', run: this.toRun.turn });
    this.#killer = setTimeout(() => {
      this.#kill();
    }, patience);
  }

  /** Takes in text; also after the end, when something that the cell left running prints. */
  onText(stream: PrintedStream, text: string): void {
    this.#add(this.#limits[stream].take(text.replaceAll('\r\n', '\n')));
  }

  /** Takes in an event of this run. */
  onEvent(event: Exclude<KernelEvent, { type: 'ready' }>): void {
    switch (event.type) {
      case 'figure': {
        const { mime, data, width, height, title } = event;
        this.#add([{ kind: 'figure', mime, data, width, height, title }]);
        return;
      }
      case 'done': {
        const failure = event.outcome === 'failed' ? event.errors.at(-1) : undefined;
        this.#finish({ outcome: this.#describe(event), seconds: event.seconds, missing: failure?.module ?? undefined });
        return;
      }
      case 'switch':
      // It has done its work in keeping the order.
    }
  }

  /** Takes in that the process is gone. */
  onEnd({ code, signal, lastWords }: KernelEnd): void {
    const { text, line } = readCrash(lastWords, this.toRun.cell);
    const outcome: CellOutcome = { kind: 'ended', cause: this.#stop ?? 'itself', code, signal, crash: text, line };
    this.#finish({ outcome, seconds: (performance.now() - this.#started) / 1000 });
  }

  #describe(done: KernelDone): CellOutcome {
    switch (done.outcome) {
      case 'ok':
        return { kind: 'ok', threads: done.threads, figuresLeftOut: done.figuresLeftOut };
      case 'exited':
        return { kind: 'exited', code: done.code };
      case 'failed':
        return { kind: 'failed', errors: done.errors.map(withoutModule), isDrawing: done.drawing === true };
      case 'interrupted': {
        const line = done.errors.at(-1)?.frames.findLast(({ cell }) => cell === this.toRun.cell)?.line;
        return this.#stop === 'timeLimit' ? { kind: 'timedOut', line, limit: this.watch.timeLimit } : { kind: 'interrupted', line };
      }
    }
  }

  #kill(): void {
    clearTimeout(this.#killer);
    void this.kernel.kill();
  }

  #finish(result: RunResult): void {
    if (this.#isOver) {
      return;
    }
    this.#isOver = true;
    clearTimeout(this.#timer);
    clearTimeout(this.#killer);
    this.#add([...this.#limits.stdout.finish(), ...this.#limits.stderr.finish()]);
    this.#flush();
    this.#resolve(result);
  }

  #add(outputs: readonly CellOutput[]): void {
    if (outputs.length === 0) {
      return;
    }
    this.#pending = appendOutputs(this.#pending, outputs);
    this.#gatherer ??= setTimeout(() => {
      this.#flush();
    }, gathering);
  }

  #flush(): void {
    clearTimeout(this.#gatherer);
    this.#gatherer = undefined;
    const outputs = this.#pending;
    this.#pending = [];
    if (outputs.length > 0) {
      this.watch.onOutput(outputs);
    }
  }
}

function withoutModule({ name, text, frames, skipped, skippedAfter }: CellError): CellError {
  return { name, text, frames, skipped, skippedAfter };
}
