import type { ResultRecord } from '../../core/exercise/resultRecord.js';
import { readProjectState } from '../../platform/exercise/readProject.js';
import type { Project } from './projectStore.js';

/** Are the learner's files no longer those that a finished check was about? */
export async function isOutdated({ folder, marker }: Project, { files, state }: ResultRecord): Promise<boolean> {
  return state === 'done' && files !== '' && files !== (await readProjectState(folder, marker)).learnerHash;
}
