import type { ChildProcessByStdio } from 'node:child_process';
import { spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { LineSplitter } from './lineSplitter.js';
import { endProcessGroup, endProcessTree } from './processTree.js';

/** A process to run, without a shell. */
export interface ProcessRequest {
  readonly command: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Ends the whole process tree when aborted. */
  readonly signal?: AbortSignal | undefined;
  /** Ends the whole process tree after this many seconds. */
  readonly timeLimit?: number;
  /** Receives each line of standard output and standard error as it is written. */
  readonly onLine?: (line: string, stream: 'stdout' | 'stderr') => void;
  /** Receives standard output as it comes, byte for byte, instead of its lines. */
  readonly onBytes?: ((chunk: Buffer) => void) | undefined;
  /** What the process reads; without it, it has no input. */
  readonly input?: string | Uint8Array | undefined;
}

/** How a process ended. */
export type ProcessEnd =
  | { readonly kind: 'exited'; readonly code: number | null; readonly signal: string | null }
  | { readonly kind: 'timedOut'; readonly seconds: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'notSpawned'; readonly reason: string; readonly code: string };

type PipedProcess = ChildProcessByStdio<Writable | null, Readable, Readable>;

/** Milliseconds between asking a process to end and making it. */
const grace = 1000;
/** Milliseconds that pipes may stay open after the process is gone, held by something that survived it. */
const drain = 1000;

/** Runs a process to its end; when it is told to stop, nothing that it started survives. Never rejects. */
export function runProcess(request: ProcessRequest): Promise<ProcessEnd> {
  if (request.signal?.aborted === true) {
    return Promise.resolve({ kind: 'cancelled' });
  }
  try {
    return follow(start(request), request);
  } catch (error) {
    // Node throws some failures to spawn, such as a command line that is too long, and announces others.
    return Promise.resolve(notSpawned(error));
  }
}

function start({ command, args, cwd, env, input }: ProcessRequest): PipedProcess {
  const options = {
    cwd,
    env: env ?? process.env,
    // A group of its own on POSIX, so that one signal reaches everything in it.
    detached: process.platform !== 'win32',
    windowsHide: true,
  };
  return input === undefined
    ? spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] })
    : spawn(command, args, { ...options, stdio: ['pipe', 'pipe', 'pipe'] });
}

function follow(child: PipedProcess, { signal, timeLimit, onLine, onBytes, input }: ProcessRequest): Promise<ProcessEnd> {
  return new Promise((resolve) => {
    const { pid } = child;
    if (pid === undefined) {
      child.once('error', (error) => {
        resolve(notSpawned(error));
      });
      return;
    }
    const splitters = (['stdout', 'stderr'] as const).map((name) => {
      const splitter = new LineSplitter((line) => onLine?.(line, name));
      child[name].on('data', (chunk: Buffer) => {
        if (name === 'stdout' && onBytes !== undefined) {
          onBytes(chunk);
        } else {
          splitter.push(chunk);
        }
      });
      return splitter;
    });
    // A process that ends before it has read everything says so by its exit code.
    child.stdin?.on('error', () => undefined).end(input);
    const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null;
    let stopped: { readonly end: ProcessEnd; readonly done: Promise<void> } | undefined;
    const stop = (end: ProcessEnd): void => {
      if (stopped === undefined && !hasEnded()) {
        stopped = { end, done: endProcessTree(pid, grace, hasEnded) };
      }
    };
    const cancel = (): void => {
      stop({ kind: 'cancelled' });
    };
    signal?.addEventListener('abort', cancel, { once: true });
    const timer = timeLimit === undefined ? undefined : setTimeout(stop, timeLimit * 1000, { kind: 'timedOut', seconds: timeLimit });
    child.once('exit', () => {
      endProcessGroup(pid);
      const pipes = setTimeout(() => {
        child.stdout.destroy();
        child.stderr.destroy();
      }, drain);
      child.once('close', () => {
        clearTimeout(pipes);
      });
    });
    child.once('close', (code, name) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      for (const splitter of splitters) {
        splitter.end();
      }
      // Not before everything that was started is gone: whoever waits may remove its files next.
      void Promise.resolve(stopped?.done).then(() => {
        resolve(stopped?.end ?? { kind: 'exited', code, signal: name });
      });
    });
  });
}

function notSpawned(error: unknown): ProcessEnd {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  return { kind: 'notSpawned', reason: error instanceof Error ? error.message : String(error), code };
}

/** What a short process printed, and how it ended. */
export interface CapturedProcess {
  readonly end: ProcessEnd;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a process and keeps what it prints, up to `most` characters of each stream. */
export async function captureProcess(request: ProcessRequest, most = 1024 * 1024): Promise<CapturedProcess> {
  const kept = { stdout: [] as string[], stderr: [] as string[] };
  const lengths = { stdout: 0, stderr: 0 };
  const end = await runProcess({
    ...request,
    onLine: (line, stream) => {
      request.onLine?.(line, stream);
      if (lengths[stream] < most) {
        kept[stream].push(line.slice(0, most - lengths[stream]));
        lengths[stream] += line.length + 1;
      }
    },
  });
  return { end, stdout: kept.stdout.join('\n'), stderr: kept.stderr.join('\n') };
}
