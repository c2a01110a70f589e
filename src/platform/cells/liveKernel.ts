import type { FigureColours } from '../../core/cells/kernelEvents.js';
import type { PythonCommand } from '../python/probePython.js';
import type { KernelListener } from './kernelProcess.js';
import { KernelProcess } from './kernelProcess.js';
import type { NumberedRun, RunResult, RunWatch, StopCause } from './kernelRun.js';
import { KernelRun } from './kernelRun.js';

/** An interpreter to run cells with. */
export interface CellPython {
  readonly run: PythonCommand;
  /** Where it is, as the learner knows it. */
  readonly shown: string;
}

/** Milliseconds that a Python may take to begin; a cold disk or a virus scanner can take some. */
const longestStart = 30_000;

/** A kernel that is ready, and the run it is busy with. */
export class LiveKernel {
  /** The version of its Python, such as `3.12.1`. */
  readonly version: string;
  private current: KernelRun | undefined;

  private constructor(
    readonly python: CellPython,
    private readonly process: KernelProcess,
    version: string,
  ) {
    this.version = version;
  }

  /**
   * Starts a kernel and waits until it is ready. Rejects when it cannot begin, with what it said, or when `signal` is aborted.
   * @param onEnd called when it is gone, if it was ready before
   */
  static async start(python: CellPython, script: string, signal: AbortSignal, onEnd: () => void): Promise<LiveKernel> {
    const said: string[] = [];
    let kernel: LiveKernel | undefined;
    const ready = new Deferred<string>();
    const listener: KernelListener = {
      onEvent: (event) => {
        if (event.type === 'ready') {
          ready.resolve(event.python);
        } else {
          kernel?.current?.onEvent(event);
        }
      },
      onText: (stream, text) => {
        if (kernel === undefined) {
          said.push(text);
        }
        kernel?.current?.onText(stream, text);
      },
      onEnd: (end) => {
        const reason = [said.join(''), end.lastWords].join('\n').trim().split('\n').at(-1) ?? '';
        ready.reject(new Error(`${python.shown}: ${reason}`));
        if (kernel !== undefined) {
          onEnd();
          kernel.current?.onEnd(end);
        }
      },
    };
    const timer = setTimeout(() => {
      ready.reject(new Error(`${python.shown}: no answer within ${String(longestStart / 1000)} s`));
    }, longestStart);
    const giveUp = (): void => {
      ready.reject(new Error('stopped'));
    };
    signal.addEventListener('abort', giveUp);
    const process = await KernelProcess.start(python.run, script, listener);
    try {
      kernel = new LiveKernel(python, process, await ready.promise);
      signal.throwIfAborted();
      return kernel;
    } catch (error) {
      void process.kill();
      throw error;
    } finally {
      clearTimeout(timer);
      signal.removeEventListener('abort', giveUp);
    }
  }

  /** Runs a cell; never rejects. The one before must be over. */
  run(toRun: NumberedRun, colours: FigureColours | null, watch: RunWatch): Promise<RunResult> {
    // Kept afterwards, for what the cell left running may still print.
    this.current = new KernelRun(this.process, toRun, colours, watch);
    return this.current.result;
  }

  /** Stops the run, if there is one. */
  stop(cause: StopCause): void {
    this.current?.stop(cause);
  }

  /** Ends the process and everything that it started. */
  async end(): Promise<void> {
    this.current?.stop('restart');
    await this.process.kill();
  }
}

/** A promise that is settled from outside. */
class Deferred<T> {
  readonly promise: Promise<T>;
  resolve: (value: T) => void = () => undefined;
  reject: (reason: Error) => void = () => undefined;

  constructor() {
    this.promise = new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
    });
    // It may be rejected before anybody waits for it.
    this.promise.catch(() => undefined);
  }
}
