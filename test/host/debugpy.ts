import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { aptInstall } from './aptInstall.js';
import { cacheDir } from './paths.js';
import { runProcess } from './processTree.js';

const python = '/usr/bin/python3';
const ownFolder = join(cacheDir, 'debugpy');

/** The folder of the package debugpy, which debugs Python; `undefined` where this machine has none yet. */
export function findDebugpy(): string | undefined {
  const own = join(ownFolder, 'debugpy');
  if (existsSync(own)) return own;
  const program = 'import debugpy, os; print(os.path.dirname(debugpy.__file__))';
  return spawnSync(python, ['-c', program], { encoding: 'utf8' }).stdout.trim() || undefined;
}

/** Makes debugpy ready, by pip or as a package of Debian; returns a line that says why it is not, where it is not. */
export async function prepareDebugpy(): Promise<string | undefined> {
  if (findDebugpy() !== undefined) return undefined;
  console.log('Installing debugpy into .cache/debugpy, once …');
  const building = `${ownFolder}.new-${process.pid}`;
  const quietly = ['--quiet', '--disable-pip-version-check', '--retries', '0', '--timeout', '15', '--no-deps'];
  const installed = await runProcess(python, ['-m', 'pip', 'install', ...quietly, '--target', building, 'debugpy']);
  if (installed.code === 0) {
    await rm(ownFolder, { recursive: true, force: true });
    await rename(building, ownFolder);
  } else {
    await rm(building, { recursive: true, force: true });
    await aptInstall('debugpy', ['python3-debugpy']);
  }
  return findDebugpy() === undefined
    ? `Debugging: not tested, because pip could not get debugpy: ${installed.output.trim().split('\n').at(-1) ?? ''}`
    : undefined;
}
