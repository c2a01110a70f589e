import { execFile } from 'node:child_process';
import { constants } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';
import { findFirst } from '../findFirst.js';
import { isThere } from '../isThere.js';
import { Git } from './git.js';

/**
 * Finds a Git that runs.
 * @param configured paths from the editor's own setting, tried first
 */
export async function findGit(
  configured: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<{ readonly git: Git; readonly version: string } | undefined> {
  for (const executable of [...configured, 'git', ...usualPlaces(env)]) {
    if (await isStub(executable)) {
      continue;
    }
    const git = new Git(executable, env);
    const version = await git.findVersion();
    if (version !== undefined) {
      return { git, version };
    }
  }
  return undefined;
}

/**
 * Finds a Git by its file alone, without running it: asking for its version takes as long as making a repository does.
 * @returns `undefined` where there is none on the path, or where a file says too little, as on Windows and macOS
 */
export async function findGitFile(env: NodeJS.ProcessEnv = process.env): Promise<Git | undefined> {
  if (process.platform === 'win32' || process.platform === 'darwin') {
    return undefined;
  }
  const candidates = (env['PATH'] ?? '')
    .split(delimiter)
    .filter(isAbsolute)
    .map((folder) => join(folder, 'git'));
  const executable = await findFirst(candidates, (candidate) => isThere(candidate, constants.X_OK));
  return executable === undefined ? undefined : new Git(executable, env);
}

function usualPlaces(env: NodeJS.ProcessEnv): readonly string[] {
  if (process.platform !== 'win32') {
    return [];
  }
  return ['ProgramW6432', 'ProgramFiles', 'ProgramFiles(x86)'].flatMap((name) => {
    const folder = env[name];
    return folder === undefined ? [] : join(folder, 'Git', 'cmd', 'git.exe');
  });
}

/** macOS has a `git` that only asks to install the developer tools, with a dialogue; it must not be run while they are missing. */
async function isStub(executable: string): Promise<boolean> {
  if (process.platform !== 'darwin' || executable !== 'git') {
    return false;
  }
  const print = (command: string, args: readonly string[]): Promise<string | undefined> =>
    new Promise((resolve) => {
      execFile(command, args, (error, stdout) => {
        resolve(error === null ? stdout.trim() : undefined);
      });
    });
  return (await print('/usr/bin/which', ['git'])) === '/usr/bin/git' && (await print('/usr/bin/xcode-select', ['-p'])) === undefined;
}
