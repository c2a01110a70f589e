import { execFile } from 'node:child_process';
import { join } from 'node:path';
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
