import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ExerciseMarker, FileRole } from '../../core/exercise/exerciseMarker.js';
import { markerPath } from '../../core/exercise/markerFile.js';
import { decideMerge } from '../../core/exercise/mergeDecision.js';
import { hashFile, type ProjectFile } from '../../core/exercise/planProject.js';
import { GitError } from '../git/git.js';
import type { GitObjects } from '../git/gitObjects.js';
import type { FileChange } from './planFile.js';
import { findPristine } from './pristine.js';
import { sha256 } from '../sha256.js';

/** What an update makes of one file. */
export interface UpdatedFile extends FileChange {
  readonly role: FileRole | undefined;
  /** Do the learner's changes and the new content contradict each other? Then `bytes` has both, between conflict marks. */
  readonly isConflict: boolean;
}

/** What an update would do to a project; none of it has happened. */
export interface ProjectUpdate {
  /** Without the marker. */
  readonly files: readonly UpdatedFile[];
  readonly marker: FileChange;
}

/**
 * Works out how new content and a learner's work go together, file by file.
 * @param planned the project as it would be made today
 */
export async function planUpdate(objects: GitObjects, marker: ExerciseMarker, planned: readonly ProjectFile[]): Promise<ProjectUpdate> {
  const pristine = await findPristine(objects, marker);
  const next = new Map(planned.map((file) => [file.path, file]));
  const known = new Map(marker.files.map((file) => [file.path, file]));
  const paths = [...new Set([...known.keys(), ...next.keys()])].filter((path) => path !== markerPath).sort();
  const bases = await objects.readBlobs([...(pristine?.values() ?? [])].map(({ blob }) => blob));
  const files: UpdatedFile[] = [];
  for (const path of paths) {
    const blob = pristine?.get(path)?.blob;
    const base = blob === undefined ? undefined : bases.get(blob);
    const mine = await readFile(join(objects.folder, path)).catch(() => undefined);
    const bytes = next.get(path)?.bytes;
    const role = next.get(path)?.role ?? known.get(path)?.role;
    const sides = { role, base: known.get(path)?.sha256 ?? hash(base), mine: hash(mine), next: hash(bytes) };
    switch (decideMerge(sides)) {
      case 'keep':
        break;
      case 'take':
        files.push({ path, role, bytes, isConflict: false });
        break;
      case 'remove':
        files.push({ path, role, bytes: undefined, isConflict: false });
        break;
      case 'merge':
        files.push({ path, role, ...(await merge(objects, mine ?? empty, base ?? empty, bytes ?? empty)) });
    }
  }
  return { files, marker: { path: markerPath, bytes: next.get(markerPath)?.bytes } };
}

const empty = new Uint8Array();

/** Both sides of a file that is no text cannot be joined: then it stays as the learner has it, and counts as a conflict. */
async function merge(
  objects: GitObjects,
  mine: Uint8Array,
  base: Uint8Array,
  theirs: Uint8Array,
): Promise<Pick<UpdatedFile, 'bytes' | 'isConflict'>> {
  const folder = await mkdtemp(join(tmpdir(), 'ascent-merge-'));
  const paths = { mine: join(folder, 'mine'), base: join(folder, 'base'), theirs: join(folder, 'theirs') };
  try {
    await Promise.all([writeFile(paths.mine, mine), writeFile(paths.base, base), writeFile(paths.theirs, theirs)]);
    return await objects.mergeFiles(paths, { mine: 'yours', base: 'as handed out', theirs: 'new version' });
  } catch (error) {
    if (error instanceof GitError && error.kind === 'failed' && /binary/i.test(error.message)) {
      return { bytes: mine, isConflict: true };
    }
    throw error;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function hash(bytes: Uint8Array | undefined): string | undefined {
  return bytes && hashFile(bytes, sha256);
}
