import type { Misconception } from '../../core/exercise/misconception.js';
import { findMisconceptions } from '../../core/exercise/misconception.js';
import { readExercise } from '../../platform/exercise/readExerciseSource.js';
import type { ProbeRequest } from '../../platform/exercise/runProbes.js';
import { runProbes } from '../../platform/exercise/runProbes.js';

/** Seconds that the search for a well-known mistake may add to a check that has failed. */
const timeLimit = 5;

/**
 * Looks for the well-known mistakes that explain why tasks of an exercise failed; the caller has made sure of trust.
 * @param parsedPath where the build has put the parsed exercises
 */
export async function probeExercise(
  request: Omit<ProbeRequest, 'module' | 'mutants' | 'seconds'>,
  parsedPath: string,
): Promise<readonly Misconception[]> {
  const { module, mutants } = await readExercise(request.exerciseFolder, parsedPath);
  return findMisconceptions(await runProbes({ ...request, module, mutants: mutants.map(({ name }) => name), seconds: timeLimit }));
}
