import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import type { PrintedStream } from '../../core/cells/cellOutput.js';
import type { KernelCommand, KernelEvent } from '../../core/cells/kernelEvents.js';
import { parseKernelLine } from '../../core/cells/kernelEvents.js';
import { MarkedText } from '../../core/cells/markedText.js';
import { OutputSequence } from '../../core/cells/outputSequence.js';
import { LineSplitter } from '../process/lineSplitter.js';
import { endProcessGroup, endProcessTree } from '../process/processTree.js';
import type { PythonCommand } from '../python/probePython.js';

/** How a kernel came to its end. */
export interface KernelEnd {
  /** The exit code, where there is one. */
  readonly code: number | null;
  /** The signal that ended it, such as `SIGSEGV`. */
  readonly signal: string | null;
  /** What Python itself said of a crash, or of why it could not begin; may be empty. */
  readonly lastWords: string;
}

/** What is told about a kernel, in the order in which it happened. */
export interface KernelListener {
  readonly onEvent: (event: KernelEvent) => void;
  readonly onText: (stream: PrintedStream, text: string) => void;
  /** Called once; nothing comes after it. */
  readonly onEnd: (end: KernelEnd) => void;
}

/** Milliseconds between asking the process to end and making it. */
const grace = 300;
/** Milliseconds that pipes may stay open after the process is gone, held by something that survived it. */
const drain = 1000;
/** Of Python's last words so many lines are kept, and of each so many characters. */
const mostWords = 60;
const longestWord = 500;
/** An event holds at most one figure of pixels. */
const longestEvent = 64 * 1024 * 1024;
/** What would make Python behave unlike the learner's own: a start-up file, or a prompt after the end. */
const disturbing = ['PYTHONSTARTUP', 'PYTHONINSPECT'];

/** A Python that runs cells, in a temporary folder of its own. */
export class KernelProcess {
  readonly #lastWords: string[] = [];
  #isEnded = false;

  private constructor(
    private readonly child: ChildProcess,
    folder: string,
    mark: string,
    listener: KernelListener,
  ) {
    const sequence = new OutputSequence<KernelEvent>(listener.onText, listener.onEvent);
    const printed = [this.#follow('stdout', child.stdio[3], mark, sequence), this.#follow('stderr', child.stderr, mark, sequence)];
    const events = new LineSplitter((line) => {
      const event = parseKernelLine(line);
      if (event === undefined) {
        this.#keepWords(line);
      } else {
        sequence.event(event);
      }
    }, longestEvent);
    child.stdout?.on('data', (chunk: Buffer) => {
      events.push(chunk);
    });
    // A kernel that is gone no longer listens; that is told by its end.
    child.stdin?.on('error', () => undefined);
    this.#awaitEnd((code, signal) => {
      events.end();
      for (const end of printed) {
        end();
      }
      sequence.end();
      void rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
      listener.onEnd({ code, signal, lastWords: this.#lastWords.join('\n') });
    });
  }

  /**
   * Starts a kernel; it is ready when it says so.
   * @param script kernel.py
   */
  static async start(python: PythonCommand, script: string, listener: KernelListener): Promise<KernelProcess> {
    const folder = await mkdtemp(join(tmpdir(), 'ascent-cells-'));
    // A new word for each kernel, so that nothing a cell prints is taken for it.
    const mark = `\u0000${randomBytes(12).toString('hex')}\u0000`;
    const child = spawn(python.command, [...python.args, '-X', 'utf8', script, mark.slice(1, -1)], {
      cwd: folder,
      env: Object.fromEntries(Object.entries(process.env).filter(([name]) => !disturbing.includes(name))),
      stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
      // A group of its own on POSIX, so that one signal reaches everything in it.
      detached: process.platform !== 'win32',
      windowsHide: true,
    });
    return new KernelProcess(child, folder, mark, listener);
  }

  /** Tells the kernel to do something. */
  send(command: KernelCommand): void {
    if (!this.#isEnded) {
      this.child.stdin?.write(`${JSON.stringify(command)}\n`);
    }
  }

  /** Ends the process and everything it started; the listener is told when it is gone. */
  async kill(): Promise<void> {
    const { pid } = this.child;
    if (pid !== undefined && !this.#hasExited()) {
      await endProcessTree(pid, grace, () => this.#hasExited());
    }
  }

  #keepWords(line: string): void {
    if (this.#lastWords.length < mostWords) {
      this.#lastWords.push(line.slice(0, longestWord));
    }
  }

  #hasExited(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null;
  }

  /** Reads a stream that cells print to; what comes back is called when no more will come. */
  #follow(name: PrintedStream, stream: unknown, mark: string, sequence: OutputSequence<KernelEvent>): () => void {
    const decoder = new StringDecoder('utf8');
    const text = new MarkedText(
      mark,
      (piece) => {
        sequence.text(name, piece);
      },
      () => {
        sequence.mark(name);
      },
    );
    if (stream instanceof Readable) {
      stream.on('data', (chunk: Buffer) => {
        text.push(decoder.write(chunk));
      });
      stream.on('error', () => undefined);
    }
    return () => {
      text.push(decoder.end());
      text.end();
    };
  }

  #awaitEnd(onEnd: (code: number | null, signal: string | null) => void): void {
    const { child } = this;
    const end = (code: number | null, signal: string | null): void => {
      if (!this.#isEnded) {
        this.#isEnded = true;
        onEnd(code, signal);
      }
    };
    child.once('error', (error) => {
      this.#keepWords(error.message);
      if (child.pid === undefined) {
        end(null, null);
      }
    });
    child.once('exit', () => {
      if (child.pid !== undefined) {
        endProcessGroup(child.pid);
      }
      const pipes = setTimeout(() => {
        for (const stream of child.stdio) {
          stream?.destroy();
        }
      }, drain);
      child.once('close', (code, signal) => {
        clearTimeout(pipes);
        end(code, signal);
      });
    });
  }
}
