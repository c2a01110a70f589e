import { readdir } from 'node:fs/promises';
import { planProject } from '../../../../src/core/exercise/planProject.js';
import type { ProjectRequest } from '../../../../src/platform/exercise/writeProject.js';
import { makeSource, sha256 } from '../../core/exercise/exampleExercise.js';
import { gitOfAda } from '../git/gitFixture.js';

/** A request for the example project in a repository of its own, with some of it replaced. */
export function makeRequest(parent: string, home: string, changes: Partial<ProjectRequest> = {}): ProjectRequest {
  return {
    parent,
    name: 'ex-mean',
    files: planProject(makeSource(), sha256),
    message: 'Start: The mean',
    repository: { kind: 'own', git: gitOfAda(home) },
    ...changes,
  };
}

/** Everything below a folder but Git's own files, sorted; a folder ends in a slash. */
export async function listTree(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .map((entry) => `${entry.parentPath}/${entry.name}${entry.isDirectory() ? '/' : ''}`.slice(folder.length + 1))
    .filter((path) => !/(^|\/)\.git\/./.test(path))
    .sort();
}
