import { join } from 'node:path';
import type { ProbeReport } from '../../core/exercise/misconception.js';
import { parseProbeReport } from '../../core/exercise/misconception.js';
import { isThere } from '../isThere.js';
import type { PythonCommand } from '../python/probePython.js';
import { runDriver } from '../python/runDriver.js';

/** A run of an exercise's probes. */
export interface ProbeRequest {
  readonly python: PythonCommand;
  /** The learner's project. */
  readonly folder: string;
  /** `probe_driver.py`, which comes with the extension. */
  readonly driver: string;
  /** The exercise in the content folder, with its `probes.py`, `solution/` and `mutants/`. */
  readonly exerciseFolder: string;
  /** The file that the learner writes, without `.py`. */
  readonly module: string;
  /** The planted wrong programs, by name. */
  readonly mutants: readonly string[];
  readonly tasks: readonly number[];
  /** For everything together; then it is ended with all that it started. */
  readonly seconds: number;
  readonly signal?: AbortSignal | undefined;
}

/** Seconds of the limit that are left for ending a process that does not end by itself. */
const reserve = 1.5;

/**
 * Runs the probes of an exercise on its solution, its planted wrong programs and the learner's program, in a process of their own
 * that reads the content where it is. What was not reported in time is missing. Never rejects; nothing where there are no probes.
 */
export async function runProbes(request: ProbeRequest): Promise<readonly ProbeReport[]> {
  const { python, folder, driver, exerciseFolder, module, mutants, tasks, seconds, signal } = request;
  if (tasks.length === 0 || !(await isThere(join(exerciseFolder, 'probes.py')))) {
    return [];
  }
  const reports: ProbeReport[] = [];
  await runDriver({
    python,
    folder,
    driver,
    job: { project: folder, exercise: exerciseFolder, module, mutants, tasks },
    timeLimit: seconds - reserve,
    signal,
    onReport: (text) => {
      const report = parseProbeReport(text);
      if (report !== undefined) {
        reports.push(report);
      }
    },
  });
  return reports;
}
