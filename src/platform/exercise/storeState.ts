import { lstat, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { isTemporaryName } from './leftovers.js';
import type { GitObjects, TreeEntry } from '../git/gitObjects.js';

/** Files above this many bytes are left out of backups, which would otherwise fill the disk with data sets and models. */
export const largestKept = 20 * 1024 * 1024;

/** The files of a project as one Git tree. */
export interface StoredState {
  readonly tree: string;
  /** Files that were too large. */
  readonly leftOut: readonly string[];
}

interface Found {
  readonly path: string;
  readonly mode: string;
  readonly size: number;
}

/**
 * Stores all files of a project as they are on the disk, untracked ones too, what `.gitignore` names aside.
 * @param also files to store even where they are ignored
 */
export async function storeState(objects: GitObjects, also: readonly string[] = []): Promise<StoredState> {
  const paths = [...new Set([...(await objects.listFiles()), ...also])].filter((path) => !isUnderConstruction(path));
  const found = (await Promise.all(paths.map((path) => look(objects.folder, path)))).filter((file) => file !== undefined);
  const kept = found.filter(({ size }) => size <= largestKept);
  const files = kept.filter(({ mode }) => mode !== link);
  const blobs = await objects.storeFiles(files.map(({ path }) => join(objects.folder, path)));
  const entries = files.map(({ path, mode }, index): TreeEntry => ({ path, mode, blob: blobs[index] ?? '' }));
  for (const { path } of kept.filter(({ mode }) => mode === link)) {
    entries.push({ path, mode: link, blob: await objects.storeBytes(await readlink(join(objects.folder, path))) });
  }
  return { tree: await objects.storeTree(entries), leftOut: found.filter(({ size }) => size > largestKept).map(({ path }) => path) };
}

const link = '120000';

/** What a change that was cut off has left; see `changeFiles`. */
function isUnderConstruction(path: string): boolean {
  return path.split('/').some(isTemporaryName);
}

/** What a path holds, where that is something Git can store. */
async function look(folder: string, path: string): Promise<Found | undefined> {
  try {
    const stats = await lstat(join(folder, path));
    if (stats.isSymbolicLink()) {
      return { path, mode: link, size: 0 };
    }
    return stats.isFile() ? { path, mode: (stats.mode & 0o100) === 0 ? '100644' : '100755', size: stats.size } : undefined;
  } catch {
    return undefined;
  }
}
