import { basename, dirname, join, relative, sep } from 'node:path';
import * as vscode from 'vscode';
import type { ProjectFile } from '../../core/exercise/planProject.js';
import type { CatalogueExercise } from '../../core/roadmap/catalogue.js';
import { UserError } from '../../core/userError.js';
import { ScaffoldError } from '../../platform/exercise/scaffoldError.js';
import type { ProjectRepository, WrittenProject } from '../../platform/exercise/writeProject.js';
import { findFreeName, writeProject } from '../../platform/exercise/writeProject.js';
import { findRepository } from '../../platform/git/findRepository.js';
import type { Git } from '../../platform/git/git.js';
import { placeholderIdentity } from '../../platform/git/git.js';
import { listIgnored } from '../../platform/git/listIgnored.js';
import type { FeatureDependencies } from '../featureDependencies.js';
import { withLateProgress } from '../lateProgress.js';
import { askForRepository } from './askForRepository.js';
import { describeScaffoldProblem } from './describeScaffoldProblem.js';
import type { ExerciseArgument } from './exerciseArgument.js';
import { exercisesFolderIn } from './exercisesFolder.js';
import { requireExercise } from './findProject.js';
import type { GitService } from './gitService.js';
import { keepProgress } from './keepProgress.js';
import { keptIdentity } from './keptIdentity.js';
import { offerToCheck } from './offerToCheck.js';
import { openProject } from './openProject.js';
import { pickExercise } from './pickExercise.js';
import type { Project, ProjectStore } from './projectStore.js';
import { recordableFolder } from './projectStore.js';
import type { PythonService } from './pythonService.js';
import { readPlanned } from './readPlanned.js';
import { requireFolder, requireTrust } from './requireWorkspace.js';

/** What it takes to make a project. */
export interface StartServices {
  readonly dependencies: FeatureDependencies;
  readonly git: GitService;
  readonly python: PythonService;
  readonly projects: ProjectStore;
  /** Loads what shows and checks projects, which takes longer than to make one; called once it is made. */
  readonly prepare?: () => Promise<unknown>;
}

/** Makes the project of an exercise and opens it; returns its folder, or `undefined` when the learner backs out. */
export async function startExercise(services: StartServices, argument: ExerciseArgument): Promise<string | undefined> {
  requireTrust();
  const folder = await requireFolder();
  const exercise = folder && (await findExercise(services, argument));
  if (folder === undefined || exercise === undefined) {
    return undefined;
  }
  // Begun now and awaited later, so that none of them waits for another.
  const git = services.git.guess();
  git.catch(() => undefined);
  const place = chooseParent(services, folder);
  place.catch(() => undefined);
  const files = readPlanned(services.dependencies.content, exercise.id);
  files.catch(() => undefined);
  if (argument.name === undefined) {
    const started = (await services.projects.findByExercise(exercise.id, false))[0];
    if (started !== undefined) {
      throw await describeStarted(exercise, started);
    }
  }
  const parent = await place;
  const repository = await chooseRepository(services, git, exercise, parent, argument);
  if (repository === undefined) {
    return undefined;
  }
  const checked = offerToCheck({ progress: services.dependencies.progress, python: services.python }, exercise, argument, vscode.l10n);
  const written = await write(services, exercise, files, parent, argument, repository, checked);
  await services.prepare?.();
  const project = await services.projects.add(written.folder);
  await keepProgress(services.dependencies.progress, {
    type: 'exercise.started',
    exercise: exercise.id,
    folder: recordableFolder(written.folder),
  });
  await openProject(project);
  report(exercise, written, repository);
  return written.folder;
}

async function findExercise({ dependencies }: StartServices, { id }: ExerciseArgument): Promise<CatalogueExercise | undefined> {
  if (id === undefined) {
    return pickExercise(dependencies, vscode.l10n.t('Which exercise shall be made in your workspace?'));
  }
  return requireExercise(dependencies.content, id);
}

/** A second copy is made only when it is asked for; the one that is there is never touched. */
async function describeStarted(exercise: CatalogueExercise, project: Project): Promise<UserError> {
  const name = await findFreeName(dirname(project.folder), exercise.id);
  return new UserError(
    vscode.l10n.t('“{0}” is started already, in {1}.', exercise.title, vscode.workspace.asRelativePath(project.folder)),
    [
      { title: vscode.l10n.t('Open It'), command: 'ascent.openExercise', args: [{ id: exercise.id, folder: project.folder }] },
      { title: vscode.l10n.t('Start Afresh as “{0}”', name), command: 'ascent.startExercise', args: [{ id: exercise.id, name }] },
    ],
  );
}

/** Beside the project that the window is open in, or else the folder for exercises. */
async function chooseParent({ projects }: StartServices, { uri }: vscode.WorkspaceFolder): Promise<string> {
  const around = await projects.findContaining(uri);
  return around === undefined ? exercisesFolderIn(uri) : dirname(around.folder);
}

async function chooseRepository(
  services: StartServices,
  guessed: Promise<Git | undefined>,
  exercise: CatalogueExercise,
  parent: string,
  { repository, identity, ...argument }: ExerciseArgument,
): Promise<ProjectRepository | undefined> {
  if (repository === 'none') {
    return { kind: 'none' };
  }
  const [git, around] = await Promise.all([guessed, findRepository(parent)]);
  if (git === undefined) {
    throw describeScaffoldProblem(new ScaffoldError('gitMissing', ''), exercise, parent, { ...argument, id: exercise.id }, vscode.l10n);
  }
  const isInside = around !== undefined && !(await leavesOut(git, around, join(parent, argument.name ?? exercise.id)));
  const kind = isInside ? (repository ?? (await askForRepository(services.dependencies.context.workspaceState, around))) : 'own';
  const kept = keptIdentity(services.dependencies.context.workspaceState);
  const named =
    identity === 'placeholder' ? { identity: placeholderIdentity } : kept === undefined ? {} : { identity: kept, keepsIdentity: true };
  return kind && { kind, git, ...named };
}

/** Whether Git would take nothing into a repository from a folder in it: then nobody need be asked whether it is to. */
async function leavesOut(git: Git, repository: string, folder: string): Promise<boolean> {
  // Some patterns mean folders alone, and Git cannot see yet that this will be one.
  const inside = `${relative(repository, folder).split(sep).join('/')}/`;
  return (await listIgnored(git, repository, [inside])).has(inside);
}

async function write(
  services: StartServices,
  exercise: CatalogueExercise,
  files: Promise<readonly ProjectFile[]>,
  parent: string,
  argument: ExerciseArgument,
  repository: ProjectRepository,
  checked: Promise<void>,
): Promise<WrittenProject> {
  const name = argument.name ?? exercise.id;
  const controller = new AbortController();
  let refusal: Error | undefined;
  // Python takes longer to answer than the project to be built, so neither waits for the other to begin.
  const permission = checked.catch((error: unknown) => {
    refusal = error instanceof Error ? error : new Error(String(error));
    controller.abort();
  });
  try {
    const made = writeProject({
      parent,
      name,
      files,
      message: `Start: ${exercise.title}`,
      repository,
      signal: controller.signal,
      permission,
    });
    return await withLateProgress(vscode.l10n.t('Making “{0}”', exercise.title), made, () => {
      controller.abort();
    });
  } catch (thrown) {
    if (refusal !== undefined) {
      throw refusal;
    }
    if (!(thrown instanceof ScaffoldError)) {
      throw thrown;
    }
    const error = await explainByGit(thrown, services.git);
    if (error.problem === 'cancelled') {
      throw new vscode.CancellationError();
    }
    if (error.problem === 'gitMissing') {
      services.git.forget();
    }
    const next = { ...argument, id: exercise.id, ...(error.problem === 'exists' ? { name: await findFreeName(parent, exercise.id) } : {}) };
    throw describeScaffoldProblem(error, exercise, join(parent, name), next, vscode.l10n);
  }
}

/** A file called Git need not be one that runs. */
async function explainByGit(error: ScaffoldError, git: GitService): Promise<ScaffoldError> {
  return error.problem === 'gitFailed' && (await git.find()) === undefined ? new ScaffoldError('gitMissing', error.message) : error;
}

/** Says what is not as it usually is; a project as usual needs no words. */
function report(exercise: CatalogueExercise, written: WrittenProject, repository: ProjectRepository): void {
  if (repository.kind === 'none') {
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        '“{0}” was made without a Git repository, so there is no way back to earlier versions. Once Git is installed, run “git init” in {1}.',
        exercise.title,
        basename(written.folder),
      ),
    );
  } else if (written.commitProblem !== undefined) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t(
        '“{0}” was made, but your repository did not take the commit ({1}). Commit the folder {2} yourself.',
        exercise.title,
        written.commitProblem.split('\n', 1)[0] ?? '',
        basename(written.folder),
      ),
    );
  }
}
