import * as vscode from 'vscode';
import type { CheckResult } from './checkExercise.js';
import { toCheckResult } from './checkExercise.js';
import { chooseTask } from './checkTask.js';
import { requireDebugger } from './debugTests.js';
import type { ExerciseArgument } from './exerciseArgument.js';
import type { ExerciseServices } from './exerciseServices.js';
import { findProject } from './findProject.js';
import { requireTrust } from './requireWorkspace.js';
import { showReport } from './showVerdict.js';

/** Runs the tests of one task under the debugger, the one named or the one that the learner picks, and says what came of them. */
export async function debugTask(services: ExerciseServices, argument: ExerciseArgument, task: unknown): Promise<CheckResult | undefined> {
  requireTrust();
  requireDebugger();
  const project = await findProject(services, argument);
  const chosen = project && (await chooseTask(project, task, vscode.l10n.t('Which task shall be debugged?')));
  if (project === undefined || chosen === undefined) {
    return undefined;
  }
  const cancellation = new vscode.CancellationTokenSource();
  try {
    const report = await services.tests.debug(project, cancellation.token, { task: chosen.n });
    // A debug session that the learner ended has told what it was to tell.
    if (report.verdict.outcome !== undefined) {
      services.pages.follow(project);
    }
    if (!services.pages.isShown(project)) {
      showReport(report);
    }
    return toCheckResult(report);
  } finally {
    cancellation.dispose();
  }
}
