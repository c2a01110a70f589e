import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Misconception } from '../../core/exercise/misconception.js';
import { findMisconceptions } from '../../core/exercise/misconception.js';
import { parseExercise } from '../../core/exercise/parseExercise.js';
import type { ProbeRequest } from '../../platform/exercise/runProbes.js';
import { runProbes } from '../../platform/exercise/runProbes.js';

/** Seconds that the search for a well-known mistake may add to a check that has failed. */
const timeLimit = 5;

/** Looks for the well-known mistakes that explain why tasks of an exercise failed; the caller has made sure of trust. */
export async function probeExercise(request: Omit<ProbeRequest, 'module' | 'mutants' | 'seconds'>): Promise<readonly Misconception[]> {
  const file = join(request.exerciseFolder, 'exercise.yaml');
  const { module, mutants } = parseExercise(await readFile(file, 'utf8'), file);
  return findMisconceptions(await runProbes({ ...request, module, mutants: mutants.map(({ name }) => name), seconds: timeLimit }));
}
