import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import type { Exercise } from '../../core/content/schema/exercise.js';
import type { ExerciseSource, SourceFile } from '../../core/exercise/planProject.js';
import { readParsedExercise } from './parsedExercises.js';

/** Parts of `content/testkit/` that do not travel: the reporter comes with the extension, and its own tests stay at home. */
const homebound = ['reporter', 'tests'];

/**
 * Reads everything that a project of an exercise is made from.
 * @param contentPath the content folder
 * @param exercisePath the folder of the exercise, relative to it
 * @param parsedPath where the build has put the parsed exercises; without it, and for an exercise changed since, the YAML is parsed
 * @throws Error when a file is missing or malformed; its message names the file
 */
export async function readExerciseSource(
  contentPath: string,
  exercisePath: string,
  contentVersion: string,
  parsedPath?: string,
): Promise<ExerciseSource> {
  const folder = join(contentPath, exercisePath);
  const [exercise, brief, starter, testkit] = await Promise.all([
    readExercise(folder, parsedPath),
    readFile(join(folder, 'brief.md'), 'utf8'),
    readFolder(join(folder, 'starter')),
    readFolder(join(contentPath, 'testkit'), homebound),
  ]);
  return { exercise, contentVersion, brief, starter, testkit };
}

/**
 * Reads the `exercise.yaml` in an exercise's folder, or what the build has made of it.
 * @throws Error when it is missing or malformed; its message names the file
 */
export async function readExercise(folder: string, parsedPath: string | undefined): Promise<Exercise> {
  const file = join(folder, 'exercise.yaml');
  const yaml = await readFile(file, 'utf8');
  const parsed = parsedPath === undefined ? undefined : await readParsedExercise(parsedPath, basename(folder), yaml);
  if (parsed !== undefined) {
    return parsed;
  }
  const { parseExercise } = await import('../../core/exercise/parseExercise.js');
  return parseExercise(yaml, file);
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
