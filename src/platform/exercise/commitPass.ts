import type { ExerciseMarker } from '../../core/exercise/exerciseMarker.js';
import type { Git } from '../git/git.js';
import { findObstacle } from '../git/findObstacle.js';
import { GitObjects } from '../git/gitObjects.js';

/** The learner's files of a project that have something to commit; none where the learner is in the middle of something else. */
export async function listCommittable(git: Git, folder: string, marker: ExerciseMarker): Promise<readonly string[]> {
  if ((await findObstacle(new GitObjects(git, folder))) !== undefined) {
    return [];
  }
  const paths = marker.files.filter(({ role }) => role === 'learner').map(({ path }) => path);
  // Paths are as they are below the folder, also where the repository begins further up.
  const text = await git.run(folder, ['-c', 'status.relativePaths=true', 'ls-files', '-z', '--modified', '--others', '--', ...paths]);
  const changed = new Set(text.split('\0'));
  const staged = await git.run(folder, ['diff', '--cached', '--name-only', '--relative', '-z', '--', ...paths]);
  for (const path of staged.split('\0')) {
    changed.add(path);
  }
  return paths.filter((path) => changed.has(path));
}
