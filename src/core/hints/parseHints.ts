import { parse } from 'yaml';
import type { Hints } from '../content/schema/exercise.js';
import { hintsSchema } from '../content/schema/exercise.js';

/**
 * Reads a `hints.yaml`.
 * @throws Error when it is malformed; only a development build has such a file, as the build refuses it
 */
export function parseHints(yaml: string): Hints {
  return hintsSchema.parse(parse(yaml));
}
