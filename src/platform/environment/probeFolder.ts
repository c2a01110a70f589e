import { constants } from 'node:fs';
import { access, mkdtemp, rmdir, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import type { FolderFacts } from '../../core/environment/environmentFacts.js';
import { findFirst, listUpwards } from '../findFirst.js';
import { isThere } from '../isThere.js';

/**
 * Looks whether a folder, there already or still to be made, can be written to.
 * @param mayWrite whether that may be tried with a folder that is taken away at once, which is the only sure way
 */
export async function probeFolder(path: string, mayWrite: boolean): Promise<FolderFacts> {
  const nearest = await findNearest(path);
  try {
    if (!(await stat(nearest)).isDirectory()) {
      return { kind: 'blocked', path: nearest };
    }
    await access(nearest, constants.W_OK | constants.X_OK);
    if (mayWrite) {
      await rmdir(await mkdtemp(join(nearest, '.ascent-')));
    }
    return { kind: 'writable', path };
  } catch (error) {
    return { kind: 'readOnly', path: nearest, reason: error instanceof Error ? error.message : String(error) };
  }
}

/** The bytes that are free where a folder is or will be; `undefined` where the system does not say. */
export async function findFreeSpace(path: string): Promise<number | undefined> {
  try {
    const { bavail, bsize } = await statfs(await findNearest(path));
    return bavail * bsize;
  } catch {
    return undefined;
  }
}

/** The path itself, or the nearest one above it that is there. */
async function findNearest(path: string): Promise<string> {
  const places = listUpwards(path);
  return (await findFirst(places, (place) => isThere(place))) ?? places.at(-1) ?? path;
}
