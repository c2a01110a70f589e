import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ExerciseMarker } from '../../core/exercise/exerciseMarker.js';
import { markerPath } from '../../core/exercise/markerFile.js';
import type { ProjectTask } from '../../core/exercise/projectParameters.js';
import { hashFile } from '../../core/exercise/planProject.js';
import type { FunctionPlaces } from '../../core/exercise/functionPlaces.js';
import { findFunctionPlaces } from '../../core/exercise/functionPlaces.js';
import type { FileState, ProjectState } from '../../core/exercise/projectState.js';
import { isJudged, summariseFiles } from '../../core/exercise/projectState.js';
import type { Localiser } from '../../core/localiser.js';
import { sha256 } from '../sha256.js';

/**
 * Reads which exercise a folder is.
 * @throws UserError when its marker is damaged
 */
export async function readMarker(folder: string, l10n: Localiser): Promise<ExerciseMarker> {
  // What checks the text brings a library along that making a project does without.
  const [{ parseMarker }, text] = await Promise.all([
    import('../../core/exercise/exerciseMarker.js'),
    readFile(join(folder, markerPath), 'utf8').catch(() => ''),
  ]);
  const repair = { title: l10n.t('Repair It'), command: 'ascent.resetExercise', args: [{ folder, files: [markerPath] }] };
  return parseMarker(text, basename(folder), l10n, [repair]);
}

/** Compares the files of a project with what they were. */
export async function readProjectState(folder: string, marker: ExerciseMarker): Promise<ProjectState> {
  const states = await Promise.all(
    marker.files.map(async ({ path, role, sha256: original }): Promise<FileState> => {
      const bytes = await readFile(join(folder, path)).catch(() => undefined);
      return { path, role, original, current: bytes && hashFile(bytes, sha256) };
    }),
  );
  return summariseFiles(states, sha256);
}

/** Reads the tasks that a project's tests judge. */
export async function readTasks(folder: string): Promise<readonly ProjectTask[]> {
  const { parametersPath, parseProjectTasks } = await import('../../core/exercise/projectParameters.js');
  return parseProjectTasks(await readFile(join(folder, parametersPath), 'utf8').catch(() => ''));
}

/** Finds what the learner writes for each task in the files of a project. */
export async function readFunctionPlaces(folder: string, marker: ExerciseMarker): Promise<FunctionPlaces> {
  const paths = marker.files.filter((file) => isJudged(file) && file.path.endsWith('.py')).map(({ path }) => path);
  const files = await Promise.all(paths.map(async (path) => ({ path, text: await readFile(join(folder, path), 'utf8').catch(() => '') })));
  return findFunctionPlaces(files, await readTasks(folder));
}
