import { join } from 'node:path';
import * as vscode from 'vscode';
import { isSolutionFree } from '../../../core/hints/hintProgress.js';
import { isThere } from '../../../platform/isThere.js';
import { contentUri } from '../attempts/versionDocuments.js';
import type { ExerciseArgument } from '../exerciseArgument.js';
import type { ExerciseServices } from '../exerciseServices.js';
import { findProject, requireExercise } from '../findProject.js';
import { keepProgress } from '../keepProgress.js';
import { listSolution, readHints, whyName } from './exerciseTexts.js';

/** Shows the solution against the learner's file, and why it is written as it is; before a pass or the last hint it asks first. */
export async function showSolution(services: ExerciseServices, argument: ExerciseArgument): Promise<boolean> {
  const { content, progress } = services.dependencies;
  const project = await findProject(services, argument);
  if (project === undefined) {
    return false;
  }
  const exercise = await requireExercise(content, project.marker.exercise);
  const hints = await readHints(content, exercise);
  const known = (await progress.load()).exercises.get(exercise.id);
  if (!isSolutionFree(hints, known) && !(await confirm(exercise.title))) {
    return false;
  }
  await keepProgress(progress, { type: 'solution.shown', exercise: exercise.id });
  for (const path of await listSolution(content, exercise)) {
    const file = join(project.folder, path);
    const solution = contentUri(`${exercise.path}/solution/${path}`);
    const options: vscode.TextDocumentShowOptions = { viewColumn: vscode.ViewColumn.One, preview: false };
    await ((await isThere(file))
      ? vscode.commands.executeCommand(
          'vscode.diff',
          solution,
          vscode.Uri.file(file),
          vscode.l10n.t('{0}: solution ↔ yours', path),
          options,
        )
      : vscode.window.showTextDocument(solution, options));
  }
  const why = vscode.Uri.file(join(content.contentPath, exercise.path, 'solution', whyName));
  await vscode.commands.executeCommand('vscode.openWith', why, 'vscode.markdown.preview.editor', {
    viewColumn: vscode.ViewColumn.Beside,
    preserveFocus: true,
  });
  return true;
}

async function confirm(title: string): Promise<boolean> {
  const show = vscode.l10n.t('Show Solution');
  const detail = vscode.l10n.t(
    'You have not passed it yet, and there are hints left. What you find out yourself stays with you longer. Your file is not changed, and the solution stays open to you from now on.',
  );
  const message = vscode.l10n.t('Look at the solution of “{0}” now?', title);
  return (await vscode.window.showWarningMessage(message, { modal: true, detail }, show)) === show;
}
