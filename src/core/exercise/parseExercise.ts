import { parse } from 'yaml';
import type { Exercise } from '../content/schema/exercise.js';
import { exerciseSchema } from '../content/schema/exercise.js';

/**
 * Reads an `exercise.yaml`.
 * @param file its name, for the message
 * @throws Error that names the file and the field; only a development build has such a file, as the build refuses it
 */
export function parseExercise(yaml: string, file: string): Exercise {
  const parsed = exerciseSchema.safeParse(parse(yaml));
  if (parsed.success) {
    return parsed.data;
  }
  const issue = parsed.error.issues[0];
  throw new Error(`${file}: ${[...(issue?.path ?? []), issue?.message ?? 'malformed'].join(': ')}`);
}
