import { join } from 'node:path';
import { isThere } from '../isThere.js';
import type { GitObjects } from './gitObjects.js';

/** Why nothing should be committed for the learner at the moment. */
export type CommitObstacle = 'locked' | 'merging' | 'rebasing' | 'picking' | 'reverting' | 'bisecting' | 'detached';

const traces: readonly (readonly [string, CommitObstacle])[] = [
  ['index.lock', 'locked'],
  ['MERGE_HEAD', 'merging'],
  ['rebase-merge', 'rebasing'],
  ['rebase-apply', 'rebasing'],
  ['CHERRY_PICK_HEAD', 'picking'],
  ['REVERT_HEAD', 'reverting'],
  ['BISECT_LOG', 'bisecting'],
];

/** Finds out whether the learner is in the middle of something in their repository; `undefined` where they are not. */
export async function findObstacle(objects: GitObjects): Promise<CommitObstacle | undefined> {
  const folder = await objects.gitFolder();
  for (const [name, obstacle] of traces) {
    if (await isThere(join(folder, name))) {
      return obstacle;
    }
  }
  return (await objects.isDetached()) ? 'detached' : undefined;
}
