import type { ProjectFile } from '../../core/exercise/planProject.js';
import { planProject } from '../../core/exercise/planProject.js';
import { readExerciseSource } from '../../platform/exercise/readExerciseSource.js';
import { sha256 } from '../../platform/sha256.js';
import type { ContentStore } from '../content/contentStore.js';
import { requireExercise } from './findProject.js';

/**
 * Reads every file that the project of an exercise has when it is made today.
 * @throws UserError when the course has no such exercise
 */
export async function readPlanned(content: ContentStore, id: string): Promise<readonly ProjectFile[]> {
  const [{ contentVersion }, exercise] = await Promise.all([content.catalogue(), requireExercise(content, id)]);
  return planProject(await readExerciseSource(content.contentPath, exercise.path, contentVersion, content.parsedPath), sha256);
}
