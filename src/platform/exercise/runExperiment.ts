import { experimentPath } from '../../core/exercise/experimentNotes.js';
import type { RunEnd } from '../../core/exercise/testRun.js';
import { runProcess } from '../process/runProcess.js';
import type { PythonCommand } from '../python/probePython.js';

/** A run of a project's experiment. */
export interface ExperimentRequest {
  readonly python: PythonCommand;
  /** The project. */
  readonly folder: string;
  /** Seconds. */
  readonly timeLimit: number;
  readonly signal: AbortSignal;
  /** Receives what is printed, line by line. */
  readonly onLine: (line: string) => void;
}

/** Runs a project's experiment to its end; when it is told to stop, nothing that it started survives. Never rejects. */
export async function runExperiment({ python, folder, timeLimit, signal, onLine }: ExperimentRequest): Promise<RunEnd> {
  return runProcess({
    command: python.command,
    args: [...python.args, experimentPath],
    cwd: folder,
    env: { ...process.env, PYTHONUNBUFFERED: '1', PYTHONIOENCODING: 'utf-8', PYTEST_DISABLE_PLUGIN_AUTOLOAD: '1', PYTEST_ADDOPTS: '' },
    signal,
    timeLimit,
    onLine,
  });
}
