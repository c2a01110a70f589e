import * as vscode from 'vscode';
import { findRepository } from '../../../platform/git/findRepository.js';
import { GitObjects } from '../../../platform/git/gitObjects.js';
import { planUpdate } from '../../../platform/exercise/planUpdate.js';
import type { ExerciseServices } from '../exerciseServices.js';
import type { Project } from '../projectStore.js';
import { readPlanned } from '../readPlanned.js';
import { listOf } from './describeFiles.js';

/** Offers the course's present version of an exercise where the project was made from another: once for each version, and never more. */
export async function offerUpdate(services: ExerciseServices, { folder, marker }: Project): Promise<void> {
  const { content, context } = services.dependencies;
  const [{ contentVersion }, exercise] = await Promise.all([content.catalogue(), content.findExercise(marker.exercise)]);
  const key = `ascent.updateOffered:${folder}`;
  if (exercise === undefined || marker.contentVersion === contentVersion || context.workspaceState.get(key) === contentVersion) {
    return;
  }
  const found = await services.git.find();
  if (found === undefined || (await findRepository(folder)) === undefined) {
    return;
  }
  const planned = await readPlanned(content, marker.exercise);
  const { files } = await planUpdate(new GitObjects(found.git, folder), marker, planned);
  await context.workspaceState.update(key, contentVersion);
  if (files.length === 0) {
    return;
  }
  const look = vscode.l10n.t('Show Changes…');
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t(
      'There is a newer version of “{0}”; it changes {1}. Your work stays, and nothing changes until you say so.',
      await services.checker.titleOf({ folder, marker }),
      listOf(files.map(({ path }) => path)),
    ),
    look,
    vscode.l10n.t('Not Now'),
  );
  if (chosen === look) {
    await vscode.commands.executeCommand('ascent.updateExercise', { id: marker.exercise, folder });
  }
}
