import * as vscode from 'vscode';
import { chooseTask } from './checkTask.js';
import { requireDebugger } from './debugTests.js';
import type { ExerciseArgument } from './exerciseArgument.js';
import type { ExerciseServices } from './exerciseServices.js';
import { findProject } from './findProject.js';
import { requireTrust } from './requireWorkspace.js';

/** Runs the tests of one task under the debugger: the one named, or the one that the learner picks. */
export async function debugTask(services: ExerciseServices, argument: ExerciseArgument, task: unknown): Promise<void> {
  requireTrust();
  requireDebugger();
  const project = await findProject(services, argument);
  const chosen = project && (await chooseTask(project, task, vscode.l10n.t('Which task shall be debugged?')));
  if (project === undefined || chosen === undefined) {
    return;
  }
  const cancellation = new vscode.CancellationTokenSource();
  try {
    await services.tests.debug(project, cancellation.token, { task: chosen.n });
  } finally {
    cancellation.dispose();
  }
}
