import * as vscode from 'vscode';
import { describeInterval } from '../../../core/review/describeInterval.js';
import { kataItem, nextKata } from '../../../core/review/kataSchedule.js';
import { findKataReview, listKatas } from '../../../core/review/listKatas.js';
import { findKata } from '../../../platform/exercise/findKata.js';
import { KataError } from '../../../platform/exercise/kataError.js';
import { findOrigin } from '../../../platform/exercise/kataState.js';
import type { ExerciseArgument } from '../exerciseArgument.js';
import type { ExerciseServices } from '../exerciseServices.js';
import { keepProgress } from '../keepProgress.js';
import { compareVersions } from './compareVersions.js';
import { findKataProject } from './findKataProject.js';
import { withGit } from './withGit.js';

/** Shows the solution from before a kata against what is written now; before a pass that ends the kata with "again", and asks first. */
export async function showOldSolution(services: ExerciseServices, argument: ExerciseArgument): Promise<boolean> {
  const { progress } = services.dependencies;
  const project = await findKataProject(services, argument);
  if (project === undefined) {
    return false;
  }
  const { folder, marker } = project;
  const title = await services.checker.titleOf(project);
  const subject = { title, exercise: marker.exercise, folder, command: 'ascent.showOldSolution' } as const;
  const origin = await withGit(services.git, subject, async (git) => {
    const branch = await findKata(folder);
    const found = branch === undefined ? undefined : await findOrigin(git, folder, branch);
    if (found === undefined) {
      throw new KataError('notUnderWay');
    }
    return found;
  });
  if (findKataReview(await progress.load(), marker.exercise) === undefined) {
    if (!(await confirm(services, marker.exercise, title))) {
      return false;
    }
    await keepProgress(progress, { type: 'card.reviewed', card: kataItem(marker.exercise), grade: 1 });
  }
  await compareVersions(services, project, origin.commit, 'old solution');
  return true;
}

async function confirm({ dependencies }: ExerciseServices, exercise: string, title: string): Promise<boolean> {
  const show = vscode.l10n.t('Show It');
  const [catalogue, progress] = await Promise.all([dependencies.content.catalogue(), dependencies.progress.load()]);
  const kata = listKatas(catalogue, progress).find((each) => each.exercise.id === exercise);
  const now = new Date();
  const due = kata === undefined ? '' : describeInterval(now, nextKata(kata.state, now, 1).due, vscode.l10n);
  const detail = vscode.l10n.t(
    'This kata then counts as “Again” and comes back in {0}. What you have written stays, the exercise stays passed, and you can go on.',
    due,
  );
  const message = vscode.l10n.t('Give up and look at your old solution of “{0}”?', title);
  return (await vscode.window.showInformationMessage(message, { modal: true, detail }, show)) === show;
}
