import * as z from 'zod';
import { exerciseIdSchema } from '../content/schema/ids.js';
import type { Localiser } from '../localiser.js';
import type { UserAction } from '../userError.js';
import { UserError } from '../userError.js';
import { markerPath } from './markerFile.js';

const roleSchema = z.enum(['learner', 'test', 'data']);

/** What may happen to a file: the learner's is never overwritten unasked; tests and data can be refreshed. */
export type FileRole = z.infer<typeof roleSchema>;

const markerSchema = z.object({
  formatVersion: z.literal(1),
  exercise: exerciseIdSchema,
  contentVersion: z.string(),
  files: z
    .array(
      z.object({
        path: z
          .string()
          .min(1)
          .refine((path) => !path.includes('\\') && !path.startsWith('/') && !path.split('/').includes('..'), {
            message: 'a path leads out of the project',
          }),
        role: roleSchema,
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .min(1),
});

/** `.ascent/exercise.json`: which exercise a folder is, and its files by role with the hashes they started with. */
export type ExerciseMarker = z.infer<typeof markerSchema>;

/**
 * Reads a marker.
 * @param project how the learner knows the project, for the message
 * @param repairs ways to get it back, offered with the message
 * @throws UserError when the text is damaged, saying how to get it back
 */
export function parseMarker(text: string, project: string, l10n: Localiser, repairs: readonly UserAction[] = []): ExerciseMarker {
  const damaged = (reason: string): UserError =>
    new UserError(
      l10n.t(
        'Ascent cannot read {0} of “{1}” ({2}). Your code is not touched. Bring the file back by running “git checkout HEAD -- {0}” in that folder, or start the exercise again under another name and copy your code over.',
        markerPath,
        project,
        reason,
      ),
      repairs,
    );
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw damaged(text.trim() === '' ? l10n.t('it is missing or empty') : l10n.t('it is not valid JSON'));
  }
  const version = z.object({ formatVersion: z.number() }).safeParse(json);
  if (version.success && version.data.formatVersion > 1) {
    throw new UserError(
      l10n.t('The project “{0}” was made by a newer version of Ascent. Update the Ascent extension, then try again.', project),
    );
  }
  const parsed = markerSchema.safeParse(json);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw damaged(issue === undefined ? l10n.t('it is incomplete') : [...issue.path, issue.message].join(': '));
  }
  return parsed.data;
}
