import { rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import * as vscode from 'vscode';
import { neededPackages } from '../../core/exercise/pythonRequirements.js';
import { UserError } from '../../core/userError.js';
import { EnvironmentError, hasEnvironment, installPackages, makeEnvironment } from '../../platform/python/createEnvironment.js';
import type { PythonSearch } from '../../platform/python/findPython.js';
import type { PythonCommand } from '../../platform/python/probePython.js';
import { probePython } from '../../platform/python/probePython.js';
import { environmentName, environmentPython } from '../../platform/python/pythonCandidates.js';
import { askQuickPick } from '../quickPick.js';
import { describePythonProblem } from './describePythonProblem.js';
import type { ExerciseArgument } from './exerciseArgument.js';
import type { ExerciseServices } from './exerciseServices.js';
import { exercisesFolderIn } from './exercisesFolder.js';
import type { Project } from './projectStore.js';
import { hasOwnEnvironment } from './pythonService.js';
import { requireFolder, requireTrust } from './requireWorkspace.js';

/** Makes the environment that exercises share, or the own one of an exercise, or completes it; returns its interpreter. */
export async function createEnvironment(services: ExerciseServices, argument: ExerciseArgument): Promise<string | undefined> {
  requireTrust();
  const folder = await requireFolder();
  if (folder === undefined) {
    return undefined;
  }
  const target = await chooseTarget(services, folder, argument);
  if (target === undefined) {
    return undefined;
  }
  const { environment, project } = target;
  const packages = neededPackages([...(argument.packages ?? []), ...(await packagesFor(services, project))]);
  const isUsable = await prepare(environment);
  if (isUsable === undefined) {
    return undefined;
  }
  const base = isUsable ? undefined : await findBase(services, environment);
  try {
    await vscode.window.withProgress(
      {
        location: vscode.ProgressLocation.Notification,
        title: isUsable
          ? vscode.l10n.t('Installing {0}', packages.join(', '))
          : vscode.l10n.t('Creating a Python environment for exercises'),
        cancellable: true,
      },
      (progress, token) => makeAndInstall(services, environment, base, packages, progress, token),
    );
  } catch (error) {
    throw error instanceof EnvironmentError ? describe(error, packages, argument) : error;
  } finally {
    services.python.forget();
  }
  const search = await useIt(services, environment, folder, packages, project?.folder);
  if (search.kind === 'ready') {
    const { version, candidate } = search.python;
    const values = [version.join('.'), packages.join(', '), candidate.shown] as const;
    void vscode.window.showInformationMessage(
      project === undefined
        ? vscode.l10n.t('Exercises and cells now run with Python {0} and {1} ({2}).', ...values)
        : vscode.l10n.t('“{3}” now runs with Python {0} and {1} ({2}).', ...values, await services.checker.titleOf(project)),
    );
  }
  return environmentPython(environment);
}

/** An environment to make or complete. */
interface Target {
  readonly environment: string;
  /** The one exercise that it is for, where it is for one alone. */
  readonly project?: Project | undefined;
}

/** What the exercises that will use the environment need. */
async function packagesFor({ projects, checker }: ExerciseServices, project: Project | undefined): Promise<readonly string[]> {
  const users = project === undefined ? await projects.discover() : [project];
  return (await Promise.all(users.map((each) => checker.packagesOf(each)))).flat();
}

/** The environment that was asked for, or the one that the settings say: the exercise's own, or the one that all share. */
async function chooseTarget(
  services: ExerciseServices,
  folder: vscode.WorkspaceFolder,
  argument: ExerciseArgument,
): Promise<Target | undefined> {
  const all = await services.projects.discover();
  if (argument.folder !== undefined) {
    const environment = argument.folder;
    return { environment, project: all.find((project) => join(project.folder, environmentName) === environment) };
  }
  const shared = { environment: await chooseShared(folder) };
  const alone = all.filter((project) => hasOwnEnvironment(project.folder));
  if (alone.length === 0) {
    return shared;
  }
  const rows = await Promise.all(
    alone.map(async (project) => ({
      label: await services.checker.titleOf(project),
      description: vscode.workspace.asRelativePath(project.folder),
      target: { environment: join(project.folder, environmentName), project },
    })),
  );
  const forCells = {
    label: vscode.l10n.t('The cells of lessons'),
    description: vscode.workspace.asRelativePath(shared.environment),
    target: shared,
  };
  const chosen = await askQuickPick<vscode.QuickPickItem & { readonly target: Target }>([...rows, forCells], {
    title: vscode.l10n.t('Create Python Environment'),
    placeHolder: vscode.l10n.t('Each exercise has an environment of its own. Which one shall be made?'),
  });
  return chosen?.target;
}

/** The environment that is there already, beside the exercises or in the workspace, or else a new one in the workspace. */
async function chooseShared({ uri }: vscode.WorkspaceFolder): Promise<string> {
  const inWorkspace = join(uri.fsPath, environmentName);
  const besideExercises = join(exercisesFolderIn(uri), environmentName);
  return (await hasEnvironment(besideExercises)) ? besideExercises : inWorkspace;
}

/** Is there an environment that runs? A broken one is removed if the learner agrees; `undefined` if not. */
async function prepare(environment: string): Promise<boolean | undefined> {
  if (!(await hasEnvironment(environment))) {
    return false;
  }
  const probed = await probePython({ command: environmentPython(environment), args: [] }, []);
  if ('version' in probed) {
    return true;
  }
  const rebuild = vscode.l10n.t('Create It Anew');
  const chosen = await vscode.window.showWarningMessage(
    vscode.l10n.t('The environment {0} does not run any more. Shall it be removed and created anew?', environment),
    { modal: true, detail: probed.reason },
    rebuild,
  );
  if (chosen !== rebuild) {
    return undefined;
  }
  await rm(environment, { recursive: true, force: true, maxRetries: 3 });
  return false;
}

async function findBase({ python }: ExerciseServices, environment: string): Promise<PythonCommand> {
  const search = await python.findBase(environment);
  if (search.kind === 'ready' || (search.kind === 'lacking' && search.problem.kind === 'missingPackages')) {
    return search.python.run;
  }
  throw describePythonProblem(search, [], vscode.l10n);
}

async function makeAndInstall(
  { output }: ExerciseServices,
  environment: string,
  base: PythonCommand | undefined,
  packages: readonly string[],
  progress: vscode.Progress<{ message?: string }>,
  token: vscode.CancellationToken,
): Promise<void> {
  const controller = new AbortController();
  const link = token.onCancellationRequested(() => {
    controller.abort();
  });
  const watch = {
    signal: controller.signal,
    onLine: (line: string) => {
      output.line(line);
      progress.report({ message: line.trim().slice(0, 80) });
    },
  };
  try {
    if (base !== undefined) {
      await makeEnvironment(base, environment, watch);
      // Older versions of venv do not keep the environment out of a surrounding repository.
      await writeFile(join(environment, '.gitignore'), '*\n');
    }
    await installPackages({ command: environmentPython(environment), args: [] }, packages, watch);
  } finally {
    link.dispose();
  }
}

/** Something else, such as a setting or the Python extension's choice, may win over the new environment; then the setting names it. */
async function useIt(
  { python }: ExerciseServices,
  environment: string,
  { uri }: vscode.WorkspaceFolder,
  packages: readonly string[],
  project: string | undefined,
): Promise<PythonSearch> {
  const search = await python.find(packages, project);
  const made = environmentPython(environment);
  if (project !== undefined || ('python' in search && dirname(search.python.candidate.command) === dirname(made))) {
    return search;
  }
  await vscode.workspace.getConfiguration('ascent', uri).update('pythonPath', made, vscode.ConfigurationTarget.Workspace);
  return python.find(packages);
}

function describe(error: EnvironmentError, packages: readonly string[], { folder }: ExerciseArgument): Error {
  const again = { title: vscode.l10n.t('Try Again'), command: 'ascent.createEnvironment', args: [{ folder, packages }] };
  const last = error.message.split('\n').at(-1) ?? '';
  switch (error.kind) {
    case 'cancelled':
      return new vscode.CancellationError();
    case 'venvModule':
      return new UserError(
        vscode.l10n.t(
          'This Python cannot make environments: a part of it is missing. On Debian and Ubuntu, run “sudo apt install python3-venv”, then try again.',
        ),
        [again, { title: vscode.l10n.t('Select Interpreter…'), command: 'ascent.selectInterpreter' }],
      );
    case 'venv':
      return new UserError(vscode.l10n.t('The environment could not be made: {0}', last), [again]);
    case 'offline':
      return new UserError(
        vscode.l10n.t(
          'The environment is there, but pip could not reach the package index to get {0}. Connect to the internet once, then try again.',
          packages.join(', '),
        ),
        [again],
      );
    case 'noWheel':
      return new UserError(
        vscode.l10n.t(
          'pip found no version of {0} for this Python. Select another Python, such as the one before the newest.',
          packages.join(', '),
        ),
        [{ title: vscode.l10n.t('Select Interpreter…'), command: 'ascent.selectInterpreter' }, again],
      );
    case 'pip':
      return new UserError(vscode.l10n.t('pip could not install {0}: {1}', packages.join(', '), last), [again]);
  }
}
