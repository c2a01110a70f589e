import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { aptInstall, isDebianLike } from './aptInstall.js';
import { cacheDir } from './paths.js';
import { runProcess } from './processTree.js';

/** A Python with the libraries that exercises use: those of today, or the three years older ones of Debian 12. */
export interface PythonGeneration {
  readonly generation: 'today' | 'older';
  readonly python: string;
}

const requirements = ['numpy', 'scipy', 'pandas', 'scikit-learn', 'matplotlib', 'pytest'];
const modules = ['numpy', 'scipy', 'pandas', 'sklearn', 'matplotlib', 'pytest'];
const debianPackages = [
  'python3',
  'python3-venv',
  ...['numpy', 'scipy', 'pandas', 'sklearn', 'matplotlib', 'pytest'].map((name) => `python3-${name}`),
];

const todayFolder = join(cacheDir, 'python-today');
const todayMarker = join(todayFolder, 'requirements.sha256');
const todayPython = process.platform === 'win32' ? join(todayFolder, 'Scripts', 'python.exe') : join(todayFolder, 'bin', 'python');
const olderPython = '/usr/bin/python3';

/** The Python generations that are ready on this machine, today's first; installs nothing. */
export function findPythonGenerations(): readonly PythonGeneration[] {
  const found: PythonGeneration[] = [];
  if (isTodayReady()) found.push({ generation: 'today', python: todayPython });
  if (isOlderReady()) found.push({ generation: 'older', python: olderPython });
  return found;
}

/** What came of preparing the Pythons: those that are ready, and a line for each that is not, saying why. */
export interface PreparedPythons {
  readonly generations: readonly PythonGeneration[];
  readonly notes: readonly string[];
}

/** Makes both generations ready. The older one must be there (throws, naming the command); today's needs a package index and may be missing. */
export async function preparePythons(): Promise<PreparedPythons> {
  if (!isOlderReady()) await installOlder();
  const notes: string[] = [];
  if (!isTodayReady()) {
    const problem = await installToday();
    if (problem !== undefined) notes.push(`Python (today): not run, because ${problem}`);
  }
  return { generations: findPythonGenerations(), notes };
}

/** Says which versions a generation has, for example "Python 3.11.2, numpy 1.24.2, pytest 7.2.1". */
export function describeVersions({ python }: PythonGeneration): string {
  const program =
    'import platform, importlib.metadata as m; print("Python", platform.python_version() + ",", ", ".join(f"{n} {m.version(n)}" for n in ("numpy", "scikit-learn", "pytest")))';
  return spawnSync(python, ['-c', program], { encoding: 'utf8' }).stdout.trim();
}

function isTodayReady(): boolean {
  return existsSync(todayPython) && existsSync(todayMarker) && readFileSync(todayMarker, 'utf8').trim() === requirementsHash();
}

let isOlderKnownReady = false;

// What was found once is not looked for again: importing them all takes a second.
function isOlderReady(): boolean {
  isOlderKnownReady ||= existsSync(olderPython) && spawnSync(olderPython, ['-c', `import ${modules.join(', ')}`]).status === 0;
  return isOlderKnownReady;
}

function requirementsHash(): string {
  return createHash('sha256').update(requirements.join('\n')).digest('hex');
}

async function installOlder(): Promise<void> {
  if ((await aptInstall('the Python libraries of Debian', debianPackages)) && isOlderReady()) return;
  const command = isDebianLike()
    ? `sudo apt-get install ${debianPackages.join(' ')}`
    : `${olderPython} -m pip install ${requirements.join(' ')}`;
  throw new Error(`The tests run exercises with ${olderPython}, which lacks some of ${modules.join(', ')}. Run: ${command}`);
}

async function installToday(): Promise<string | undefined> {
  console.log('Installing the Python libraries of today into .cache/python-today, once …');
  await rm(todayFolder, { recursive: true, force: true });
  const made = await runProcess(olderPython, ['-m', 'venv', todayFolder]);
  if (made.code !== 0) return `${olderPython} -m venv failed: ${lastLine(made.output)}`;
  // No retries: an index that cannot be reached must say so at once.
  const pip = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--retries', '0', '--timeout', '15', ...requirements];
  const installed = await runProcess(todayPython, pip);
  if (installed.code !== 0) return `pip could not get ${requirements.join(', ')}: ${lastLine(installed.output)}`;
  await writeFile(todayMarker, `${requirementsHash()}\n`);
  return undefined;
}

function lastLine(output: string): string {
  return output.trim().split('\n').at(-1) ?? '';
}
