import type { CellEvent, CellHelp, CellOutcome } from '../../core/cells/cellRun.js';
import type { FigureColours } from '../../core/cells/kernelEvents.js';
import type { PythonState } from '../../core/cells/pythonState.js';
import type { CellPython } from './liveKernel.js';
import { LiveKernel } from './liveKernel.js';

/** A cell to run. */
export interface CellToRun {
  readonly cell: string;
  readonly code: string;
}

/** What a session needs of its surroundings. */
export interface SessionHost {
  /** The path of kernel.py. */
  readonly script: string;
  /** Finds the interpreter; rejects where nothing may run or there is none. */
  readonly findPython: (signal: AbortSignal) => Promise<CellPython>;
  /** Says what the learner can do about such a rejection. */
  readonly describeProblem: (cell: string, error: unknown) => CellHelp;
  /** Says what the learner can do about a module that is not there. */
  readonly describeMissing: (cell: string, module: string) => CellHelp | undefined;
  /** Seconds that a cell may take; 0 for as long as it likes. */
  readonly timeLimit: () => number;
  readonly onCell: (cell: string, event: CellEvent) => void;
  readonly onPython: (state: PythonState) => void;
}

/** Milliseconds without a run after which Python is ended. */
const longestIdle = 15 * 60 * 1000;

/** Runs the cells of one lesson in one Python, one after the other, and ends that Python when nobody needs it. */
export class CellSession {
  readonly #queue: CellToRun[] = [];
  #kernel: LiveKernel | undefined;
  #starting: AbortController | undefined;
  #colours: FigureColours | null = null;
  #turn = 0;
  #isWorking = false;
  #isDisposed = false;
  #isPythonInDoubt = false;
  #idle: NodeJS.Timeout | undefined;

  constructor(
    private readonly host: SessionHost,
    private readonly idleLimit = longestIdle,
  ) {}

  /** Runs cells after those that wait already; the first that fails keeps those after it from running. */
  run(cells: readonly CellToRun[], colours: FigureColours | null): void {
    this.#colours = colours;
    for (const each of cells) {
      if (!this.#queue.some(({ cell }) => cell === each.cell)) {
        this.#queue.push(each);
        this.#tell(each.cell, { type: 'queued' });
      }
    }
    if (!this.#isWorking) {
      void this.#work();
    }
  }

  /** Stops the cell that runs, and those that wait; the second time, ends Python. */
  interrupt(): void {
    this.#withdrawQueue();
    this.#starting?.abort();
    this.#kernel?.stop('interrupt');
  }

  /** Ends Python, so that the next run begins without any variables. */
  async restart(): Promise<void> {
    await this.#end('restarted');
  }

  /** Looks for the interpreter again before the next run, because another one may have been chosen or made. */
  reconsiderPython(): void {
    this.#isPythonInDoubt = true;
  }

  /** Ends everything; nothing is reported any more. */
  async dispose(): Promise<void> {
    this.#isDisposed = true;
    await this.#end('ended');
  }

  async #work(): Promise<void> {
    this.#isWorking = true;
    clearTimeout(this.#idle);
    for (let next = this.#queue.shift(); next !== undefined; next = this.#queue.shift()) {
      const outcome = await this.#runOne(next);
      if (outcome?.kind !== 'ok' && outcome?.kind !== 'exited') {
        this.#withdrawQueue();
      }
    }
    this.#isWorking = false;
    this.#idle = setTimeout(() => void this.#end('idle'), this.idleLimit).unref();
  }

  /** Runs a cell and tells how it ended; `undefined` when it was stopped before it began. */
  async #runOne({ cell, code }: CellToRun): Promise<CellOutcome | undefined> {
    const starting = new AbortController();
    this.#starting = starting;
    let kernel: LiveKernel;
    try {
      kernel = await this.#getKernel(starting.signal);
    } catch (error) {
      if (starting.signal.aborted) {
        this.#tell(cell, { type: 'withdrawn' });
        return undefined;
      }
      const outcome: CellOutcome = { kind: 'blocked', help: this.host.describeProblem(cell, error) };
      this.#tell(cell, { type: 'started', code, turn: 0 });
      this.#tell(cell, { type: 'finished', outcome, seconds: 0 });
      return outcome;
    } finally {
      this.#starting = undefined;
    }
    this.#turn += 1;
    this.#tell(cell, { type: 'started', code, turn: this.#turn });
    const { outcome, seconds, missing } = await kernel.run({ cell, code, turn: this.#turn }, this.#colours, {
      timeLimit: this.host.timeLimit(),
      onOutput: (outputs) => {
        this.#tell(cell, { type: 'output', outputs });
      },
    });
    const help = missing === undefined ? undefined : this.host.describeMissing(cell, missing);
    const whole = outcome.kind === 'failed' && help !== undefined ? { ...outcome, help } : outcome;
    this.#tell(cell, { type: 'finished', outcome: whole, seconds });
    return whole;
  }

  /** The kernel that there is, or a new one; a kernel of another interpreter than the one to use makes room for it. */
  async #getKernel(signal: AbortSignal): Promise<LiveKernel> {
    const present = this.#kernel;
    if (present !== undefined && !this.#isPythonInDoubt) {
      return present;
    }
    if (present === undefined) {
      this.#tellPython({ kind: 'starting' });
    }
    try {
      const python = await this.host.findPython(signal);
      signal.throwIfAborted();
      this.#isPythonInDoubt = false;
      if (present !== undefined && this.#kernel === present) {
        if (isSame(present.python, python)) {
          return present;
        }
        this.#kernel = undefined;
        this.#tellPython({ kind: 'starting' });
        await present.end();
      }
      const kernel = await LiveKernel.start(python, this.host.script, signal, () => {
        this.#forget(kernel);
      });
      this.#kernel = kernel;
      this.#tellPython({ kind: 'on', version: kernel.version, shown: python.shown, firstTurn: this.#turn + 1 });
      return kernel;
    } catch (error) {
      if (this.#kernel === undefined) {
        this.#tellPython({ kind: 'off', why: 'notStarted' });
      }
      throw error;
    }
  }

  async #end(why: 'idle' | 'restarted' | 'ended'): Promise<void> {
    clearTimeout(this.#idle);
    this.#withdrawQueue();
    this.#starting?.abort();
    const kernel = this.#kernel;
    if (kernel !== undefined) {
      this.#kernel = undefined;
      this.#tellPython({ kind: 'off', why });
      await kernel.end();
    }
  }

  #forget(kernel: LiveKernel): void {
    if (this.#kernel === kernel) {
      this.#kernel = undefined;
      this.#tellPython({ kind: 'off', why: 'ended' });
    }
  }

  #withdrawQueue(): void {
    for (const { cell } of this.#queue.splice(0)) {
      this.#tell(cell, { type: 'withdrawn' });
    }
  }

  #tell(cell: string, event: CellEvent): void {
    if (!this.#isDisposed) {
      this.host.onCell(cell, event);
    }
  }

  #tellPython(state: PythonState): void {
    if (!this.#isDisposed) {
      this.host.onPython(state);
    }
  }
}

function isSame(a: CellPython, b: CellPython): boolean {
  return a.run.command === b.run.command && a.run.args.join('\0') === b.run.args.join('\0');
}
