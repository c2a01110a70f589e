import { constants } from 'node:fs';
import { access, realpath, stat } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import type { PythonSource } from '../../core/exercise/pythonRequirements.js';
import type { PythonCommand } from './probePython.js';

/** An interpreter that may be used. */
export interface PythonCandidate extends PythonCommand {
  readonly source: PythonSource;
  /** Where it is, as the learner knows it. */
  readonly shown: string;
}

/** Everything that may name an interpreter. */
export interface PythonPlaces {
  /** `ascent.pythonPath`, where it is set. */
  readonly setting?: string | undefined;
  /** The folder of the one project that it is for; a `.venv` in there was made for it alone. */
  readonly project?: string | undefined;
  /** Folders that may hold a `.venv` for all, the nearest first. */
  readonly folders: readonly string[];
  /** What the Python extension would use. */
  readonly pythonExtension?: string | undefined;
  /** `python.defaultInterpreterPath`, where the learner set it. */
  readonly defaultInterpreter?: string | undefined;
  readonly env: NodeJS.ProcessEnv;
}

/** The name of the environment folder that Ascent makes and looks for. */
export const environmentName = '.venv';

const newestMinor = 15;
const oldestMinor = 9;

/** Lists the interpreters that there are, in the order in which they are to be tried. */
export async function listCandidates(places: PythonPlaces): Promise<readonly PythonCandidate[]> {
  const { setting, project, folders, pythonExtension, defaultInterpreter, env } = places;
  const inEach = (each: readonly string[]): Promise<readonly string[]> =>
    keepExisting(each.map((folder) => environmentPython(join(folder, environmentName))));
  const [own, shared] = await Promise.all([inEach(project === undefined ? [] : [project]), inEach(folders)]);
  const isOurs = (path: string): boolean => [...own, ...shared].some((python) => dirname(python) === dirname(path));
  // An environment of the workspace is one, whoever names it.
  const named = (source: PythonSource, path: string): PythonCandidate => candidate(isOurs(path) ? 'environment' : source, path);
  const all: PythonCandidate[] = [
    ...(setting === undefined ? [] : [candidate('setting', setting)]),
    ...own.map((path) => candidate('environment', path)),
    ...(pythonExtension === undefined ? [] : [named('pythonExtension', pythonExtension)]),
    ...(defaultInterpreter === undefined ? [] : [named('defaultInterpreter', defaultInterpreter)]),
    ...shared.map((path) => candidate('environment', path)),
    ...(await findOnPath(env)),
  ];
  const seen = new Set<string>();
  return all.filter(({ command, args }) => {
    const key = [command, ...args].join('\0');
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
}

/** The interpreter of a virtual environment. */
export function environmentPython(environment: string): string {
  return process.platform === 'win32' ? join(environment, 'Scripts', 'python.exe') : join(environment, 'bin', 'python');
}

/** The interpreter of an environment, as one that may be used. */
export function environmentCandidate(environment: string): PythonCandidate {
  return candidate('environment', environmentPython(environment));
}

function candidate(source: PythonSource, command: string, args: readonly string[] = []): PythonCandidate {
  return { source, command, args, shown: [command, ...args].join(' ') };
}

async function findOnPath(env: NodeJS.ProcessEnv): Promise<readonly PythonCandidate[]> {
  const path = Object.entries(env).find(([name]) => name.toUpperCase() === 'PATH')?.[1] ?? '';
  const folders = path.split(delimiter).filter((folder) => folder !== '');
  const inEach = (names: readonly string[]): Promise<readonly string[]> =>
    keepExisting(names.flatMap((name) => folders.map((folder) => join(folder, name))));
  if (process.platform === 'win32') {
    const launcher = (await inEach(['py.exe'])).slice(0, 1).map((found) => candidate('path', found, ['-3']));
    return [...launcher, ...(await inEach(['python.exe', 'python3.exe'])).map((found) => candidate('path', found))];
  }
  const versions = Array.from({ length: newestMinor - oldestMinor + 1 }, (_, index) => `python3.${String(newestMinor - index)}`);
  const found = await inEach(['python3', 'python', ...versions]);
  const real = await Promise.all(found.map((each) => realpath(each)));
  // One interpreter often has several names.
  return found.filter((_, index) => real.indexOf(real[index] ?? '') === index).map((each) => candidate('path', each));
}

async function keepExisting(paths: readonly string[]): Promise<readonly string[]> {
  const isFile = await Promise.all(
    paths.map(async (path) => {
      try {
        await access(path, process.platform === 'win32' ? constants.F_OK : constants.X_OK);
        return (await stat(path)).isFile();
      } catch {
        return false;
      }
    }),
  );
  return paths.filter((_, index) => isFile[index]);
}
