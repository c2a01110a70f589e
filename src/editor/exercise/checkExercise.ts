import * as vscode from 'vscode';
import { findKataReview } from '../../core/review/listKatas.js';
import type { CheckOutcome } from '../../core/progress/journalEvent.js';
import type { ExerciseArgument } from './exerciseArgument.js';
import type { CheckReport } from './exerciseChecker.js';
import type { ExerciseServices } from './exerciseServices.js';
import { findProject } from './findProject.js';
import type { Project } from './projectStore.js';
import { requireFolder, requireTrust } from './requireWorkspace.js';
import { showReport } from './showVerdict.js';

/** What a check came to, for whoever ran the command. */
export interface CheckResult {
  readonly outcome: CheckOutcome | undefined;
  readonly passed: number;
  readonly total: number;
  readonly message: string;
}

/** Checks an exercise: the one named, the one of the active editor, or the one that the learner picks. */
export async function checkExercise(services: ExerciseServices, argument: ExerciseArgument): Promise<CheckResult | undefined> {
  requireTrust();
  if (vscode.workspace.workspaceFolders === undefined && (await services.projects.discover()).length === 0) {
    await requireFolder();
  }
  const project = await findProject(services, argument);
  if (project === undefined) {
    return undefined;
  }
  return checkProject(services, project);
}

/** Checks a project, or one task of it, with what happens in sight: on the result page, in the Test Explorer and in a message. */
export async function checkProject(services: ExerciseServices, project: Project, task?: number): Promise<CheckResult> {
  const title = await services.checker.titleOf(project);
  services.pages.follow(project);
  const wasJudged = findKataReview(await services.dependencies.progress.load(), project.marker.exercise) !== undefined;
  // A page in sight says it all; a message over it would be in the way.
  const { Window, Notification } = vscode.ProgressLocation;
  const report = await vscode.window.withProgress(
    { location: services.pages.isShown(project) ? Window : Notification, title: vscode.l10n.t('Checking “{0}”', title), cancellable: true },
    (progress, token) =>
      services.tests.check(project, token, {
        ...(task === undefined ? {} : { task }),
        onProgress: (finished, all) => {
          if (all > 0) {
            progress.report({ message: vscode.l10n.t('{0} of {1} tests', finished, all) });
          }
        },
      }),
  );
  // The first pass of a kata has words of its own.
  const isJudgedNow = report.kata !== undefined && report.isWhole && report.verdict.outcome === 'passed' && !wasJudged;
  if (!services.pages.isShown(project) && !isJudgedNow) {
    showReport(report);
  }
  return toCheckResult(report);
}

/** What a check came to, in short. */
export function toCheckResult({ verdict, text }: CheckReport): CheckResult {
  const { outcome, passed, total } = verdict;
  return { outcome, passed, total, message: text.message };
}
