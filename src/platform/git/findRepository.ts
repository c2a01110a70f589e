import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Finds the repository that a folder lies in, as Git does, by looking upwards; the folder itself need not exist yet. */
export async function findRepository(folder: string): Promise<string | undefined> {
  for (let here = folder; ; here = dirname(here)) {
    if (await isRepository(join(here, '.git'))) {
      return here;
    }
    if (dirname(here) === here) {
      return undefined;
    }
  }
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
