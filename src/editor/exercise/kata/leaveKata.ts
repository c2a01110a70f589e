import * as vscode from 'vscode';
import { findKataReview } from '../../../core/review/listKatas.js';
import { leaveKata as leave } from '../../../platform/exercise/leaveKata.js';
import type { ExerciseArgument } from '../exerciseArgument.js';
import type { ExerciseServices } from '../exerciseServices.js';
import { keptIdentity } from '../keptIdentity.js';
import { openProject } from '../openProject.js';
import { requireTrust } from '../requireWorkspace.js';
import { saveProject } from '../saveProject.js';
import { closeComparisons, compareVersions } from './compareVersions.js';
import { findKataProject } from './findKataProject.js';
import { withGit } from './withGit.js';

/** Goes back from a kata to the branch that it began from; what was written is kept on the kata's branch. Returns that of the learner. */
export async function leaveKata(services: ExerciseServices, argument: ExerciseArgument): Promise<string | undefined> {
  requireTrust();
  const { progress, context } = services.dependencies;
  const project = await findKataProject(services, argument);
  if (project === undefined) {
    return undefined;
  }
  const { folder, marker } = project;
  await saveProject(folder);
  const title = await services.checker.titleOf(project);
  const subject = { title, exercise: marker.exercise, folder, command: 'ascent.leaveKata' } as const;
  const { branch, commit, origin } = await withGit(services.git, subject, (git) =>
    leave(git, folder, title, { identity: keptIdentity(context.workspaceState) }),
  );
  await closeComparisons(folder);
  const isJudged = findKataReview(await progress.load(), marker.exercise) !== undefined;
  const back = (await services.projects.discover()).find((each) => each.folder === folder) ?? project;
  await openProject(back);
  const compare = vscode.l10n.t('Compare with the Kata');
  const message = isJudged
    ? vscode.l10n.t('Back on {0}, with your solution of “{1}”. The kata stays on {2}.', origin.branch, title, branch)
    : vscode.l10n.t(
        'Back on {0}, with your solution of “{1}”. The kata was not finished: it stays on {2}, and comes again.',
        origin.branch,
        title,
        branch,
      );
  void vscode.window.showInformationMessage(message, compare).then(async (chosen) => {
    if (chosen === compare) {
      await compareVersions(services, back, commit, 'kata');
    }
  });
  return origin.branch;
}
