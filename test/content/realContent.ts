import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { ContentTree } from '../../src/core/content/contentTree.js';
import { parseContentTree } from '../../src/core/content/parseContentTree.js';
import { parseLesson } from '../../src/core/content/parseLesson.js';
import type { ParsedLesson } from '../../src/core/content/parsedLesson.js';
import { parseYaml } from '../../src/core/content/parseYaml.js';
import { exerciseSchema } from '../../src/core/content/schema/exercise.js';
import type { Exercise } from '../../src/core/content/schema/exercise.js';
import { readContentFolder } from '../../src/platform/content/readContentFolder.js';
import { repositoryRoot } from '../host/paths.js';

/** The curriculum of this repository. */
export const contentDir = join(repositoryRoot, 'content');

/** The figures of this repository. */
export const figuresDir = join(repositoryRoot, 'src', 'webview', 'figures');

/** The Python programs that the content checks bring along. */
export const checksDir = join(repositoryRoot, 'test', 'content', 'python');

/** The ids of the figures that exist. */
export function listFigures(): readonly string[] {
  return readdirSync(figuresDir).filter((name) => name.startsWith('fig-'));
}

/** Reads and parses the real content, with the figures that exist. */
export async function loadContent(): Promise<ContentTree> {
  const { files } = await readContentFolder(contentDir);
  return parseContentTree(files, new Set(listFigures()));
}

/** An exercise on disk. */
export interface ExerciseOnDisk {
  readonly exercise: Exercise;
  /** Its folder, absolute. */
  readonly folder: string;
}

/** The exercises of the content that can be read; mocha needs their names before anything asynchronous can run. */
export function listExercises(): readonly ExerciseOnDisk[] {
  return findContent(/^steps\/[^/]+\/exercises\/[^/]+\/exercise\.yaml$/).flatMap((path) => {
    const exercise = parseYaml(readFileSync(join(contentDir, path), 'utf8'), exerciseSchema, { file: path }).data;
    return exercise === undefined ? [] : [{ exercise, folder: join(contentDir, path, '..') }];
  });
}

/** The lessons of the content. */
export function listLessons(): readonly ParsedLesson[] {
  return findContent(/^steps\/[^/]+\/lessons\/[^/]+\.md$/).map((path) => parseLesson(path, readFileSync(join(contentDir, path), 'utf8')));
}

function findContent(pattern: RegExp): readonly string[] {
  return readdirSync(contentDir, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split(sep).join('/'))
    .filter((path) => pattern.test(path))
    .sort();
}
