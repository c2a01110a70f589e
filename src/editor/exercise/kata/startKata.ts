import * as vscode from 'vscode';
import { describeInterval } from '../../../core/review/describeInterval.js';
import { type Kata, listKatas } from '../../../core/review/listKatas.js';
import { UserError } from '../../../core/userError.js';
import { beginKata, type KataPlan, planKata } from '../../../platform/exercise/beginKata.js';
import { findKata } from '../../../platform/exercise/findKata.js';
import { headOf } from '../../../core/roadmap/describeRoadmapNode.js';
import { askQuickPick } from '../../quickPick.js';
import { listOf } from '../attempts/describeFiles.js';
import { requireObjects } from '../attempts/requireObjects.js';
import type { ExerciseArgument } from '../exerciseArgument.js';
import type { ExerciseServices } from '../exerciseServices.js';
import { findProject, requireExercise } from '../findProject.js';
import { keepProgress } from '../keepProgress.js';
import { keptIdentity } from '../keptIdentity.js';
import { openProject } from '../openProject.js';
import type { Project } from '../projectStore.js';
import { readPlanned } from '../readPlanned.js';
import { requireTrust } from '../requireWorkspace.js';
import { saveProject } from '../saveProject.js';
import { withGit } from './withGit.js';

/**
 * Brings an exercise that was passed back as it was handed out, on a scratch branch of its repository.
 * @returns the branch; `undefined` when the learner backs out
 */
export async function startKata(services: ExerciseServices, argument: ExerciseArgument): Promise<string | undefined> {
  requireTrust();
  const { content, progress, context } = services.dependencies;
  const id = argument.id ?? (await pickKata(services));
  if (id === undefined) {
    return undefined;
  }
  const exercise = await requireExercise(content, id);
  const title = headOf(exercise.title);
  const project = await findProject(services, { ...argument, id });
  if (project === undefined) {
    return undefined;
  }
  const { folder } = project;
  const underWay = await findKata(folder);
  if (underWay !== undefined) {
    await goOn(project, title, underWay);
    return underWay;
  }
  if ((await progress.load()).exercises.get(id)?.passedAt === undefined) {
    throw new UserError(
      vscode.l10n.t('“{0}” has not been passed yet. A kata brings back what you have solved once; finish this one first.', title),
      [{ title: vscode.l10n.t('Check It'), command: 'ascent.checkExercise', args: [{ id, folder }] }],
    );
  }
  await requireObjects(services.git, folder, 'ascent.startKata', { ...argument, id });
  await saveProject(folder);
  const source = { planned: await readPlanned(content, id), title };
  const subject = { title, exercise: id, folder, command: 'ascent.startKata' } as const;
  const branch = await withGit(services.git, subject, async (git) => {
    const plan = await planKata(git, folder, source);
    if (!(await confirm(title, plan))) {
      return undefined;
    }
    await saveProject(folder);
    return beginKata(git, plan, source, { identity: keptIdentity(context.workspaceState) });
  });
  if (branch === undefined) {
    return undefined;
  }
  await keepProgress(progress, { type: 'kata.started', exercise: id, branch });
  await services.projects.discover();
  await openProject(project);
  return branch;
}

async function goOn(project: Project, title: string, branch: string): Promise<void> {
  const argument = { id: project.marker.exercise, folder: project.folder };
  const items = [
    { label: vscode.l10n.t('$(edit) Go On'), description: vscode.l10n.t('open the exercise'), command: 'ascent.openExercise' },
    { label: vscode.l10n.t('$(beaker) Check'), description: vscode.l10n.t('a pass ends the kata'), command: 'ascent.checkExercise' },
    {
      label: vscode.l10n.t('$(key) Show My Old Solution'),
      description: vscode.l10n.t('before a pass, that is giving up'),
      command: 'ascent.showOldSolution',
    },
    { label: vscode.l10n.t('$(reply) Leave Kata'), description: vscode.l10n.t('back to your own branch'), command: 'ascent.leaveKata' },
  ];
  const chosen = await askQuickPick(items, {
    title: vscode.l10n.t('Kata: {0}', title),
    placeHolder: vscode.l10n.t('It is under way, on the branch {0}; your solution is kept.', branch),
  });
  if (chosen !== undefined) {
    await vscode.commands.executeCommand(chosen.command, argument);
  }
}

async function confirm(title: string, { from, branch, uncommitted, hidden }: KataPlan): Promise<boolean> {
  const start = uncommitted.length === 0 ? vscode.l10n.t('Start Kata') : vscode.l10n.t('Commit and Start Kata');
  const detail = [
    vscode.l10n.t(
      'Your solution stays on the branch {0}, out of sight. A new branch, {1}, gets the exercise as it is handed out. “Leave Kata” brings you back at any time.',
      from,
      branch,
    ),
    ...(uncommitted.length === 0 ? [] : [vscode.l10n.t('Committed on {0} first: {1}.', from, listOf(uncommitted))]),
    ...(hidden.length === 0 ? [] : [vscode.l10n.t('Out of sight, too: {0}.', listOf(hidden))]),
  ].join('\n\n');
  return (await vscode.window.showInformationMessage(vscode.l10n.t('Write “{0}” again?', title), { modal: true, detail }, start)) === start;
}

async function pickKata({ dependencies }: ExerciseServices): Promise<string | undefined> {
  const [catalogue, progress] = await Promise.all([dependencies.content.catalogue(), dependencies.progress.load()]);
  const katas = listKatas(catalogue, progress);
  if (katas.length === 0) {
    throw new UserError(
      vscode.l10n.t('No exercise is passed yet. Each one that you pass can come back later, to be written again from the start.'),
      [{ title: vscode.l10n.t('Continue'), command: 'ascent.continueLearning' }],
    );
  }
  const now = new Date();
  const items = katas.map((kata) => ({ ...describeKata(kata, now), id: kata.exercise.id }));
  const placeHolder = vscode.l10n.t('Which exercise do you want to write again? Your solution is kept.');
  return (await askQuickPick(items, { placeHolder, matchOnDescription: true, matchOnDetail: true }))?.id;
}

function describeKata({ exercise, due, passedAt }: Kata, now: Date): vscode.QuickPickItem {
  const ago = vscode.l10n.t('passed {0} ago', describeInterval(new Date(passedAt), now, vscode.l10n));
  const when = due <= now ? vscode.l10n.t('due') : vscode.l10n.t('due in {0}', describeInterval(now, due, vscode.l10n));
  return {
    label: `$(${due <= now ? 'debug-restart' : 'history'}) ${headOf(exercise.title)}`,
    description: `${when} · ${vscode.l10n.t('{0} min', exercise.minutes)}`,
    detail: `${exercise.summary} (${ago})`,
  };
}
