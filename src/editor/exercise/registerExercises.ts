import * as vscode from 'vscode';
import type { EnvironmentFacts } from '../../core/environment/environmentFacts.js';
import type { Event } from '../../core/event.js';
import type { Git } from '../../platform/git/git.js';
import type { FeatureDependencies } from '../featureDependencies.js';
import type { EnvironmentServices } from './environmentServices.js';
import { readExerciseArgument } from './exerciseArgument.js';
import type { ExerciseServices } from './exerciseServices.js';
import { registerHints } from './hints/registerHints.js';
import type { PreparedRun } from './prepareRun.js';
import type { PythonService } from './pythonService.js';
import { resultViewType, versionScheme } from './shownNames.js';

/** Looks at everything that exercises depend on, and tells of changes. */
interface ExerciseEnvironmentSource {
  look(): Promise<EnvironmentFacts>;
  tellPythonExtension(path: string): Promise<void>;
  readonly onDidChange: Event<undefined>;
}

/** The exercise feature, as the composition root sees it. */
export interface ExerciseFeature extends vscode.Disposable {
  /** Looks for Python and Git, and sets the context keys that the Set Up view and the walkthrough wait for. */
  refreshEnvironmentContext(): Promise<void>;
  /** What finds the one interpreter that checks, cells and the status bar share. */
  loadPython(): Promise<PythonService>;
  /** The learner's Git, where there is one. */
  findGit(): Promise<Git | undefined>;
  /** What looks at the learner's machine for the page about it. */
  loadEnvironmentSource(): Promise<ExerciseEnvironmentSource>;
  /** Finds the project of an exercise and the Python for it; throws `UserError` where something is in the way. */
  prepareRun(exercise: string, signal: AbortSignal): Promise<PreparedRun>;
}

/** Milliseconds after which what woke the extension is on the screen: the search for projects starts a process, and would hold it up. */
const timeToPaint = 500;

/** Does the workspace hold an exercise project? Where the search fails, a closer look is due. */
async function mayHoldProjects(): Promise<boolean> {
  try {
    return (await vscode.workspace.findFiles('**/.ascent/exercise.json', '**/{node_modules,.venv,.git}/**', 1)).length > 0;
  } catch {
    return true;
  }
}

/**
 * Registers what starts, opens and checks exercises. Only their names are registered here: each part is loaded when it is first
 * used, or when the workspace turns out to hold an exercise project.
 */
export function registerExercises(dependencies: FeatureDependencies): ExerciseFeature {
  const { commands, log } = dependencies;
  let loadingEnvironment: Promise<EnvironmentServices> | undefined;
  const loadEnvironment = (): Promise<EnvironmentServices> => {
    loadingEnvironment ??= import('./environmentServices.js').then(({ EnvironmentServices }) => new EnvironmentServices(dependencies));
    return loadingEnvironment;
  };
  let loading: Promise<ExerciseServices> | undefined;
  const load = (): Promise<ExerciseServices> => {
    loading ??= Promise.all([import('./exerciseServices.js'), loadEnvironment()]).then(
      ([{ ExerciseServices }, environment]) => new ExerciseServices(dependencies, environment),
    );
    return loading;
  };
  const loadIfNeeded = async (): Promise<void> => {
    if (await mayHoldProjects()) {
      await (await load()).showProjects();
    }
  };
  commands.register('ascent.startExercise', async (argument) => {
    const [{ startExercise }, { git, python, projects }] = await Promise.all([import('./startExercise.js'), loadEnvironment()]);
    return startExercise({ dependencies, git, python, projects, prepare: load }, readExerciseArgument(argument));
  });
  commands.register('ascent.openExercise', async (argument) => (await load()).open(argument));
  commands.register('ascent.checkExercise', async (argument) => (await load()).check(argument));
  commands.register('ascent.checkTask', async (argument, task) => (await load()).checkTask(argument, task));
  commands.register('ascent.showResult', async (argument) => (await load()).showResult(argument));
  commands.register('ascent.debugTask', async (argument, task) => (await load()).debugTask(argument, task));
  commands.register('ascent.runExperiment', async (argument) => (await load()).runExperiment(argument));
  commands.register('ascent.cancelCheck', async (argument) => (await loading)?.cancel(argument));
  commands.register('ascent.resetExercise', async (argument) => (await load()).reset(argument));
  commands.register('ascent.restoreAttempt', async (argument) => (await load()).restore(argument));
  commands.register('ascent.updateExercise', async (argument) => (await load()).update(argument));
  commands.register('ascent.startKata', async (argument) => (await load()).startKata(argument));
  commands.register('ascent.leaveKata', async (argument) => (await load()).leaveKata(argument));
  commands.register('ascent.showOldSolution', async (argument) => (await load()).showOldSolution(argument));
  const hints = registerHints(dependencies, load);
  const versions = vscode.workspace.registerTextDocumentContentProvider(versionScheme, {
    provideTextDocumentContent: async (uri) => (await load()).readVersion(uri),
  });
  commands.register('ascent.selectInterpreter', async () => (await load()).selectInterpreter());
  commands.register('ascent.createEnvironment', async (argument) => (await load()).createEnvironment(argument));
  const serializer = vscode.window.registerWebviewPanelSerializer(resultViewType, {
    deserializeWebviewPanel: async (panel, state) => (await load()).pages.restore(panel, state),
  });
  commands.register('ascent.setGitIdentity', async () => (await load()).setGitIdentity());
  const look = (): void => void loadIfNeeded().catch((error: unknown) => log.error(error));
  const folders = vscode.workspace.onDidChangeWorkspaceFolders(look);
  const firstLook = vscode.workspace.workspaceFolders === undefined ? undefined : setTimeout(look, timeToPaint);
  return {
    refreshEnvironmentContext: async () => (await loadEnvironment()).refreshContext(),
    prepareRun: async (exercise, signal) => (await load()).prepareRun(exercise, signal),
    loadEnvironmentSource: async () => {
      const services = await load();
      return {
        look: () => services.lookAtEnvironment(),
        tellPythonExtension: (path) => services.python.tellExtension(path),
        onDidChange: services.python.onDidChange,
      };
    },
    findGit: async () => (await (await loadEnvironment()).git.find())?.git,
    loadPython: async () => (await loadEnvironment()).python,
    dispose: () => {
      clearTimeout(firstLook);
      vscode.Disposable.from(folders, serializer, hints, versions).dispose();
      void loading?.then((services) => services.dispose());
      void loadingEnvironment?.then((environment) => environment.dispose());
    },
  };
}
