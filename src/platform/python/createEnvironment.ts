import { rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isThere } from '../isThere.js';
import type { ProcessEnd } from '../process/runProcess.js';
import { runProcess } from '../process/runProcess.js';
import type { PythonCommand } from './probePython.js';
import { environmentPython } from './pythonCandidates.js';

/** Making an environment, or installing into one, did not succeed; `message` holds the last lines that were printed. */
export class EnvironmentError extends Error {
  constructor(
    /** The step that failed; `venvModule` where Python came without the part that makes environments. */
    readonly kind: 'venv' | 'venvModule' | 'pip' | 'offline' | 'noWheel' | 'cancelled',
    message: string,
  ) {
    super(message);
    this.name = 'EnvironmentError';
  }
}

/** What watches over a longer task. */
export interface EnvironmentWatch {
  readonly onLine: (line: string) => void;
  readonly signal?: AbortSignal | undefined;
  /** Variables besides those of this process. */
  readonly env?: NodeJS.ProcessEnv;
}

/**
 * Makes a virtual environment; one that is stopped or fails halfway is taken away again.
 * @param folder the environment itself, such as `…/.venv`, which must not be there yet
 * @throws EnvironmentError
 */
export async function makeEnvironment(base: PythonCommand, folder: string, watch: EnvironmentWatch): Promise<PythonCommand> {
  if (await isThere(folder)) {
    throw new EnvironmentError('venv', `${folder} exists already`);
  }
  try {
    await run({ command: base.command, args: [...base.args, '-m', 'venv', folder] }, dirname(folder), watch, 'venv');
  } catch (error) {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);
    throw error;
  }
  return { command: environmentPython(folder), args: [] };
}

/**
 * Installs packages into the environment of an interpreter.
 * @throws EnvironmentError
 */
export async function installPackages(python: PythonCommand, packages: readonly string[], watch: EnvironmentWatch): Promise<void> {
  const cwd = dirname(python.command);
  const pip = [...python.args, '-m', 'pip'];
  try {
    await run({ command: python.command, args: [...pip, '--version'] }, cwd, { ...watch, onLine: () => undefined }, 'pip');
  } catch (error) {
    if (error instanceof EnvironmentError && error.kind === 'cancelled') {
      throw error;
    }
    // An environment whose making was interrupted has Python, but not pip yet.
    await run({ command: python.command, args: [...python.args, '-m', 'ensurepip', '--upgrade'] }, cwd, watch, 'venv');
  }
  await run(
    { command: python.command, args: [...pip, 'install', '--progress-bar', 'off', '--prefer-binary', ...packages] },
    cwd,
    watch,
    'pip',
  );
}

async function run(python: PythonCommand, cwd: string, watch: EnvironmentWatch, kind: 'venv' | 'pip'): Promise<void> {
  const last: string[] = [];
  const end = await runProcess({
    command: python.command,
    args: python.args,
    cwd,
    env: {
      ...process.env,
      ...watch.env,
      PIP_DISABLE_PIP_VERSION_CHECK: '1',
      PIP_NO_INPUT: '1',
      PYTHONUNBUFFERED: '1',
      PYTHONIOENCODING: 'utf-8',
    },
    signal: watch.signal,
    onLine: (line) => {
      if (last.push(line) > 30) {
        last.shift();
      }
      watch.onLine(line);
    },
  });
  if (end.kind === 'exited' && end.code === 0) {
    return;
  }
  throw new EnvironmentError(explain(kind, end, last.join('\n')), last.join('\n').trim() || reasonOf(end));
}

function explain(kind: 'venv' | 'pip', end: ProcessEnd, output: string): EnvironmentError['kind'] {
  if (end.kind === 'cancelled') {
    return 'cancelled';
  }
  if (kind === 'venv') {
    return /ensurepip is not\s+available|No module named '?(venv|ensurepip)/.test(output) ? 'venvModule' : 'venv';
  }
  if (
    /NewConnectionError|NameResolutionError|Temporary failure in name resolution|ProxyError|ConnectTimeout|getaddrinfo failed|SSLError/.test(
      output,
    )
  ) {
    return 'offline';
  }
  return /No matching distribution found/.test(output) ? 'noWheel' : 'pip';
}

function reasonOf(end: ProcessEnd): string {
  return end.kind === 'notSpawned' ? end.reason : end.kind;
}

/** Is there an environment in this folder, whole or not? */
export async function hasEnvironment(folder: string): Promise<boolean> {
  return isThere(join(folder, 'pyvenv.cfg'));
}
