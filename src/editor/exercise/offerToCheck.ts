import * as vscode from 'vscode';
import type { CatalogueExercise } from '../../core/roadmap/catalogue.js';
import { UserError } from '../../core/userError.js';
import { describePythonProblem } from './describePythonProblem.js';
import type { ExerciseArgument } from './exerciseArgument.js';
import type { ExerciseServices } from './exerciseServices.js';

/**
 * Before the very first exercise: looks whether it could be checked. Git and the folder are tried by making the project, and
 * speak for themselves. Says nothing where all is well, later, or where the learner has answered already.
 * @throws UserError where it could not be checked, with a way to look closer and one to start anyway
 */
export async function offerToCheck(
  { dependencies, python }: ExerciseServices,
  { id, packages }: CatalogueExercise,
  argument: ExerciseArgument,
): Promise<void> {
  const hasAnswered = (argument.anyway ?? argument.repository ?? argument.identity ?? argument.name) !== undefined;
  const { exercises } = await dependencies.progress.load();
  if (hasAnswered || [...exercises.values()].some(({ started }) => started !== undefined)) {
    return;
  }
  const search = await python.find(packages);
  if (search.kind === 'ready') {
    return;
  }
  const { message } = describePythonProblem(search, packages, vscode.l10n);
  throw new UserError(vscode.l10n.t('Before your first exercise: {0}', message), [
    { title: vscode.l10n.t('Check My Environment'), command: 'ascent.checkEnvironment' },
    { title: vscode.l10n.t('Start Anyway'), command: 'ascent.startExercise', args: [{ ...argument, id, anyway: true }] },
  ]);
}
