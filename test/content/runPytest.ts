import { spawn } from 'node:child_process';
import { open } from 'node:fs/promises';
import type { RunEnd } from '../../src/core/exercise/testRun.js';

/** A run of pytest. */
export interface PytestRequest {
  readonly python: string;
  readonly folder: string;
  readonly args: readonly string[];
  /** Set beside what this process has. */
  readonly env: Readonly<Record<string, string>>;
  readonly seconds: number;
  /** The file that gets what is printed. */
  readonly output: string;
}

/** A way to run pytest in a process of its own; never rejects because of what the tests do. */
export type PytestRunner = (request: PytestRequest) => Promise<RunEnd>;

/** The same for every run: one thread, so that runs side by side do not disturb each other, and nothing left behind. */
export const surroundings = { PYTHONDONTWRITEBYTECODE: '1', PYTHONUTF8: '1', OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' };

/** Runs pytest as a learner does, in a Python that is started for it. */
export const runPytest: PytestRunner = async ({ python, folder, args, env, seconds, output }) => {
  const file = await open(output, 'w');
  try {
    const child = spawn(python, ['-m', 'pytest', ...args], {
      cwd: folder,
      env: { ...process.env, ...surroundings, ...env },
      stdio: ['ignore', file.fd, file.fd],
    });
    return await new Promise<RunEnd>((resolve) => {
      const limit = setTimeout(() => {
        child.kill('SIGKILL');
        resolve({ kind: 'timedOut', seconds });
      }, seconds * 1000);
      const settle = (end: RunEnd): void => {
        clearTimeout(limit);
        resolve(end);
      };
      child.on('error', (error) => {
        settle({ kind: 'notSpawned', reason: error.message });
      });
      child.on('close', (code, signal) => {
        settle({ kind: 'exited', code, signal });
      });
    });
  } finally {
    await file.close();
  }
};
