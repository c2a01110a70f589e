import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Hints } from '../../../core/content/schema/exercise.js';
import { parseHints } from '../../../core/hints/parseHints.js';
import type { CatalogueExercise } from '../../../core/roadmap/catalogue.js';
import type { ContentStore } from '../../content/contentStore.js';

/** Where the solution of an exercise says why it is written as it is. */
export const whyName = 'WHY.md';

/** Reads the hints of an exercise. */
export async function readHints(content: ContentStore, { path }: CatalogueExercise): Promise<Hints> {
  return parseHints(await readFile(join(content.contentPath, path, 'hints.yaml'), 'utf8'));
}

/** The files of a solution that a learner writes, relative to the project. */
export async function listSolution(content: ContentStore, { path }: CatalogueExercise): Promise<readonly string[]> {
  const entries = await readdir(join(content.contentPath, path, 'solution'), { recursive: true, withFileTypes: true });
  const folder = join(content.contentPath, path, 'solution');
  return entries
    .filter((entry) => entry.isFile() && entry.name !== whyName && !entry.parentPath.includes('__pycache__'))
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}
