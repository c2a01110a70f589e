import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { parseExercise } from '../../core/exercise/parseExercise.js';
import type { ExerciseSource, SourceFile } from '../../core/exercise/planProject.js';

/** Parts of `content/testkit/` that do not travel: the reporter comes with the extension, and its own tests stay at home. */
const homebound = ['reporter', 'tests'];

/**
 * Reads everything that a project of an exercise is made from.
 * @param contentPath the content folder
 * @param exercisePath the folder of the exercise, relative to it
 * @throws Error when a file is missing or malformed; its message names the file
 */
export async function readExerciseSource(contentPath: string, exercisePath: string, contentVersion: string): Promise<ExerciseSource> {
  const folder = join(contentPath, exercisePath);
  const [yaml, brief, starter, testkit] = await Promise.all([
    readFile(join(folder, 'exercise.yaml'), 'utf8'),
    readFile(join(folder, 'brief.md'), 'utf8'),
    readFolder(join(folder, 'starter')),
    readFolder(join(contentPath, 'testkit'), homebound),
  ]);
  return { exercise: parseExercise(yaml, join(folder, 'exercise.yaml')), contentVersion, brief, starter, testkit };
}

/** Reads every file below a folder, without what Python leaves behind and without the folders left out at its top. */
async function readFolder(folder: string, leftOut: readonly string[] = []): Promise<readonly SourceFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep))
    .filter((parts) => !leftOut.includes(parts[0] ?? '') && !parts.some((part) => part === '__pycache__' || part === '.pytest_cache'));
  return Promise.all(paths.map(async (parts) => ({ path: parts.join('/'), bytes: await readFile(join(folder, ...parts)) })));
}
