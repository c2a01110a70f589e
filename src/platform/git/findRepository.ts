import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { findFirst, listUpwards } from '../findFirst.js';

/** Finds the repository that a folder lies in, as Git does, by looking upwards; the folder itself need not exist yet. */
export function findRepository(folder: string): Promise<string | undefined> {
  return findFirst(listUpwards(folder), (here) => isRepository(join(here, '.git')));
}

async function isRepository(dotGit: string): Promise<boolean> {
  try {
    if ((await stat(dotGit)).isDirectory()) {
      return (await stat(join(dotGit, 'HEAD'))).isFile();
    }
    // A worktree or a submodule has a file that says where its repository is.
    return (await readFile(dotGit, 'utf8')).startsWith('gitdir:');
  } catch {
    return false;
  }
}
