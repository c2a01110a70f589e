import { basename } from 'node:path';
import * as vscode from 'vscode';
import { markerPath } from '../../../core/exercise/markerFile.js';
import { UserError } from '../../../core/userError.js';
import { findLastMarker } from '../../../platform/exercise/findLastMarker.js';
import type { ExerciseArgument } from '../exerciseArgument.js';
import type { ExerciseServices } from '../exerciseServices.js';
import { changeProject, offerUndo } from './changeProject.js';
import { requireObjects } from './requireObjects.js';

/** Brings back a project's damaged marker as it was last readable. */
export async function repairMarker(services: ExerciseServices, folder: string, argument: ExerciseArgument): Promise<readonly string[]> {
  const objects = await requireObjects(services.git, folder, 'ascent.resetExercise', argument);
  const bytes = await findLastMarker(objects, vscode.l10n);
  if (bytes === undefined) {
    throw new UserError(
      vscode.l10n.t(
        'Nothing in the history of “{0}” has a readable {1}. Start the exercise again under another name, and copy your code over.',
        basename(folder),
        markerPath,
      ),
      [{ title: vscode.l10n.t('Start Exercise…'), command: 'ascent.startExercise' }],
    );
  }
  const backup = await changeProject(objects, 'reset', [{ path: markerPath, bytes }]);
  await services.projects.discover();
  offerUndo(objects, vscode.l10n.t('{0} of “{1}” can be read again.', markerPath, basename(folder)), backup, [markerPath]);
  return [markerPath];
}
