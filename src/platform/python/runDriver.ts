import type { ProcessEnd } from '../process/runProcess.js';
import { runProcess } from '../process/runProcess.js';
import { makeEventPrefix } from './makeEventPrefix.js';
import type { PythonCommand } from './probePython.js';

/** A run of one of the Python drivers that come with the extension. */
export interface DriverRequest {
  readonly python: PythonCommand;
  /** The learner's project. */
  readonly folder: string;
  /** The driver's file. */
  readonly driver: string;
  /** What it is to do; the prefix of its reports is added. */
  readonly job: Readonly<Record<string, unknown>>;
  /** Seconds after which it is ended with all that it started. */
  readonly timeLimit: number;
  readonly signal?: AbortSignal | undefined;
  /** Receives each report, without its prefix. */
  readonly onReport: (text: string) => void;
}

/** How a driver ended, and the last line of its standard error. */
export interface DriverEnd {
  readonly end: ProcessEnd;
  readonly lastWords: string;
}

/** Runs a driver in the learner's folder, and tells its reports from whatever else is printed. Never rejects. */
export async function runDriver(request: DriverRequest): Promise<DriverEnd> {
  const { python, folder, driver, job, timeLimit, signal, onReport } = request;
  const prefix = makeEventPrefix();
  let lastWords = '';
  const end = await runProcess({
    command: python.command,
    args: [...python.args, driver, JSON.stringify({ ...job, prefix })],
    cwd: folder,
    env: { ...process.env, PYTHONDONTWRITEBYTECODE: '1', PYTHONIOENCODING: 'utf-8', PYTHONINSPECT: '', PYTHONSTARTUP: '' },
    signal,
    timeLimit,
    onLine: (line, stream) => {
      if (stream === 'stdout' && line.startsWith(prefix)) {
        onReport(line.slice(prefix.length));
      } else if (stream === 'stderr' && line.trim() !== '') {
        lastWords = line.trim().slice(0, 300);
      }
    },
  });
  return { end, lastWords };
}
