import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExerciseMarker } from '../../../../src/core/exercise/exerciseMarker.js';
import { parseMarker } from '../../../../src/core/exercise/exerciseMarker.js';
import { markerPath } from '../../../../src/core/exercise/markerFile.js';
import { writeProject } from '../../../../src/platform/exercise/writeProject.js';
import { GitObjects } from '../../../../src/platform/git/gitObjects.js';
import { english } from '../../../../src/core/localiser.js';
import { gitOfAda } from '../git/gitFixture.js';
import { listTree, makeRequest } from './scaffoldFixture.js';

/** The example project, made in a repository of its own. */
export async function makeProject(home: string): Promise<GitObjects> {
  await mkdir(join(home, 'exercises'), { recursive: true });
  const { folder } = await writeProject(makeRequest(join(home, 'exercises'), home));
  return new GitObjects(gitOfAda(home), folder);
}

/** What a project is, by its marker. */
export async function markerOf({ folder }: GitObjects): Promise<ExerciseMarker> {
  return parseMarker(await readFile(join(folder, markerPath), 'utf8'), 'ex-mean', english);
}

/** Every file of a project with its text, Git's own aside. */
export async function readAll(folder: string): Promise<Readonly<Record<string, string>>> {
  const paths = (await listTree(folder)).filter((path) => !path.endsWith('/'));
  return Object.fromEntries(await Promise.all(paths.map(async (path) => [path, await readFile(join(folder, path), 'utf8')] as const)));
}
