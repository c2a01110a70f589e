import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import * as z from 'zod';
import type { RunEnd } from '../../src/core/exercise/testRun.js';
import { checksDir } from './realContent.js';
import { runPytest, surroundings } from './runPytest.js';
import type { PytestRequest, PytestRunner } from './runPytest.js';

/** What tests import that takes long: most of a second of each run, where it is not there already. */
const slowModules = ['numpy', 'scipy.stats'];

const answerSchema = z.object({ run: z.number(), code: z.number().nullable(), signal: z.string().nullable() });

/**
 * Runs pytest in copies of a Python that has imported the libraries already, one such Python for each interpreter.
 * It saves most of the time of a short run. Where processes cannot be copied, a Python is started for each run.
 */
export class PytestForks {
  readonly #parents = new Map<string, Parent>();

  /** Runs pytest once, in a copy of its own. */
  readonly run: PytestRunner = (request) => {
    if (process.platform === 'win32') return runPytest(request);
    const parent = this.#parents.get(request.python) ?? new Parent(request.python);
    this.#parents.set(request.python, parent);
    return parent.run(request);
  };

  /** Ends the Pythons, and the copies that still run. */
  dispose(): void {
    for (const parent of this.#parents.values()) parent.dispose();
    this.#parents.clear();
  }
}

/** A Python that waits for runs to make copies of itself. */
class Parent {
  readonly #child: ChildProcessByStdio<Writable, Readable, null>;
  readonly #waiting = new Map<number, (end: RunEnd) => void>();
  #last = 0;

  constructor(python: string) {
    this.#child = spawn(python, ['-B', join(checksDir, 'pytest_forks.py'), ...slowModules], {
      env: { ...process.env, ...surroundings },
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    createInterface({ input: this.#child.stdout }).on('line', (line) => {
      const { run, code, signal } = answerSchema.parse(JSON.parse(line));
      this.#settle(run, { kind: 'exited', code, signal });
    });
    this.#child.on('error', (error) => {
      this.#giveUp(error.message);
    });
    this.#child.on('close', (code) => {
      this.#giveUp(`pytest_forks.py ended with ${String(code)}.`);
    });
    // A write to a Python that has gone is told by `close`.
    this.#child.stdin.on('error', () => undefined);
  }

  run({ folder, args, env, seconds, output }: PytestRequest): Promise<RunEnd> {
    const run = ++this.#last;
    return new Promise<RunEnd>((resolve) => {
      const limit = setTimeout(() => {
        this.#send({ end: run });
        this.#settle(run, { kind: 'timedOut', seconds });
      }, seconds * 1000);
      this.#waiting.set(run, (end) => {
        clearTimeout(limit);
        resolve(end);
      });
      this.#send({ run, folder, arguments: args, env, output });
    });
  }

  dispose(): void {
    this.#child.stdin.end();
  }

  #send(job: object): void {
    this.#child.stdin.write(`${JSON.stringify(job)}\n`);
  }

  #settle(run: number, end: RunEnd): void {
    this.#waiting.get(run)?.(end);
    this.#waiting.delete(run);
  }

  #giveUp(reason: string): void {
    for (const run of [...this.#waiting.keys()]) this.#settle(run, { kind: 'notSpawned', reason });
  }
}
