import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Exercise } from '../../core/content/schema/exercise.js';
import type { Catalogue } from '../../core/roadmap/catalogue.js';
import { sha256 } from '../sha256.js';

interface ParsedExercise {
  readonly formatVersion: number;
  /** The hash of the text it was parsed from. */
  readonly source: string;
  readonly exercise: Exercise;
}

const formatVersion = 1;

/**
 * Reads what the build has written of an exercise, so that its YAML need not be parsed again.
 * @param folder where the build has put the parsed exercises
 * @returns `undefined` where it was parsed from another text than `yaml`, or cannot be read
 */
export async function readParsedExercise(folder: string, id: string, yaml: string): Promise<Exercise | undefined> {
  try {
    // Written by the build of this very version, so its shape is known once its version is.
    const parsed = JSON.parse(await readFile(join(folder, `${id}.json`), 'utf8')) as ParsedExercise;
    return parsed.formatVersion === formatVersion && parsed.source === sha256(yaml) ? parsed.exercise : undefined;
  } catch {
    return undefined;
  }
}

/** Parses every exercise of the catalogue and writes `<exercise-id>.json` into `folder`; returns the paths written. */
export async function writeParsedExercises(contentDir: string, catalogue: Catalogue, folder: string): Promise<readonly string[]> {
  const { parseExercise } = await import('../../core/exercise/parseExercise.js');
  await mkdir(folder, { recursive: true });
  return Promise.all(
    catalogue.steps
      .flatMap(({ exercises }) => exercises)
      .map(async ({ id, path }) => {
        const file = join(contentDir, path, 'exercise.yaml');
        const yaml = await readFile(file, 'utf8');
        const parsed: ParsedExercise = { formatVersion, source: sha256(yaml), exercise: parseExercise(yaml, file) };
        const target = join(folder, `${id}.json`);
        await writeFile(target, JSON.stringify(parsed));
        return target;
      }),
  );
}
