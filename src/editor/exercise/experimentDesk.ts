import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ExperimentFacts } from '../../core/exercise/describeExperiment.js';
import { experimentPath, findPrediction, isPredicted, normalisePrediction, notesPath } from '../../core/exercise/experimentNotes.js';
import { sha256 } from '../../platform/sha256.js';
import type { FeatureDependencies } from '../featureDependencies.js';
import type { Project } from './projectStore.js';

/** An experiment as it stands in a project and in the journal. */
export interface ExperimentState extends ExperimentFacts {
  readonly notes: string;
}

/** Reads the experiment of a project; `undefined` where it has no notes. */
export async function readExperiment(
  { content, progress }: FeatureDependencies,
  { folder, marker }: Project,
): Promise<ExperimentState | undefined> {
  const exercise = await content.findExercise(marker.exercise);
  const read = (...path: readonly string[]): Promise<string | undefined> => readFile(join(...path), 'utf8').catch(() => undefined);
  const [notes, program, template, journal] = await Promise.all([
    read(folder, notesPath),
    read(folder, experimentPath),
    exercise === undefined ? undefined : read(content.contentPath, exercise.path, 'starter', notesPath),
    progress.load(),
  ]);
  if (notes === undefined) {
    return undefined;
  }
  const prediction = findPrediction(notes) ?? '';
  return {
    notes,
    prediction,
    hash: sha256(normalisePrediction(prediction)),
    isPredicted: isPredicted(notes, template ?? ''),
    isRunnable: program !== undefined,
    known: journal.exercises.get(marker.exercise)?.experiment,
  };
}
