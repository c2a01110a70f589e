import { readFile, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { type ExerciseMarker, parseMarker } from '../../core/exercise/exerciseMarker.js';
import { markerPath } from '../../core/exercise/markerFile.js';
import { isGenerated, hashFile } from '../../core/exercise/planProject.js';
import { english } from '../../core/localiser.js';
import { sha256 } from '../sha256.js';

/** How far a walk goes at most. */
export interface WalkLimits {
  /** Files and folders. */
  readonly entries: number;
  /** Folders in each other. */
  readonly depth: number;
  readonly milliseconds: number;
}

/** A file that the learner made or changed. */
export interface WalkedFile {
  /** Relative, with forward slashes. */
  readonly path: string;
  readonly bytes: number;
  /** When it was last changed: ISO 8601. */
  readonly at: string;
  readonly isInExercise: boolean;
}

/** What a walk came by, the files nearest to the folder first. */
export interface Walk {
  readonly files: readonly WalkedFile[];
  /** False where a limit was met. */
  readonly isComplete: boolean;
}

const skipped = new Set(['node_modules', 'venv', 'env', 'site-packages', '__pycache__', 'dist', 'build']);

interface Place {
  readonly folder: string;
  readonly depth: number;
  readonly exercise: Exercise | undefined;
}

interface Exercise {
  readonly folder: string;
  readonly marker: ExerciseMarker;
}

/** Lists the learner's files below a folder, level by level: hidden folders, environments and links are left out, and what came with an exercise. */
export async function walkFolder(root: string, limits: WalkLimits): Promise<Walk> {
  const start = performance.now();
  const files: WalkedFile[] = [];
  let entries = 0;
  let isComplete = true;
  const places: Place[] = [{ folder: '', depth: 0, exercise: undefined }];
  for (let place = places.shift(); place !== undefined; place = places.shift()) {
    const { folder, depth } = place;
    const exercise = (await readMarker(root, folder)) ?? place.exercise;
    const listed = await readdir(path.join(root, folder), { withFileTypes: true }).catch(() => []);
    for (const entry of listed.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
      entries += 1;
      if (entries > limits.entries || performance.now() - start > limits.milliseconds) {
        return { files, isComplete: false };
      }
      const at = path.posix.join(folder, entry.name);
      if (entry.isDirectory() && !entry.name.startsWith('.') && !skipped.has(entry.name)) {
        isComplete &&= depth < limits.depth;
        if (depth < limits.depth) {
          places.push({ folder: at, depth: depth + 1, exercise });
        }
      } else if (entry.isFile() && (exercise === undefined || (await isChanged(root, at, exercise)))) {
        const facts = await stat(path.join(root, at)).catch(() => undefined);
        if (facts !== undefined) {
          files.push({ path: at, bytes: facts.size, at: facts.mtime.toISOString(), isInExercise: exercise !== undefined });
        }
      }
    }
  }
  return { files, isComplete };
}

async function readMarker(root: string, folder: string): Promise<Exercise | undefined> {
  try {
    return { folder, marker: parseMarker(await readFile(path.join(root, folder, markerPath), 'utf8'), folder, english) };
  } catch {
    return undefined;
  }
}

/** Did the learner make or change this file of an exercise? */
async function isChanged(root: string, file: string, { folder, marker }: Exercise): Promise<boolean> {
  const inExercise = path.posix.relative(folder, file);
  const known = marker.files.find(({ path: each }) => each === inExercise);
  if (known === undefined) {
    return !isGenerated(inExercise);
  }
  if (known.role !== 'learner') {
    return false;
  }
  const bytes = await readFile(path.join(root, file)).catch(() => undefined);
  return bytes !== undefined && hashFile(bytes, sha256) !== known.sha256;
}
