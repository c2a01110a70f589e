import * as vscode from 'vscode';
import type { FeatureDependencies } from '../../featureDependencies.js';
import { readExerciseArgument } from '../exerciseArgument.js';
import type { ExerciseServices } from '../exerciseServices.js';
import { hintsViewType } from '../shownNames.js';
import type { HintDesk } from './hintDesk.js';

/** Registers hints and solutions; neither is loaded before it is asked for. */
export function registerHints(dependencies: FeatureDependencies, loadServices: () => Promise<ExerciseServices>): vscode.Disposable {
  const { commands } = dependencies;
  let loading: Promise<HintDesk> | undefined;
  const load = (): Promise<HintDesk> => {
    loading ??= import('./hintDesk.js').then(({ HintDesk }) => new HintDesk(dependencies));
    return loading;
  };
  commands.register('ascent.showHint', async (exercise, task, failed) => {
    const id = readExerciseArgument(exercise).id ?? (await (await loadServices()).findActive())?.marker.exercise;
    return (await load()).show({
      exercise: id,
      task: typeof task === 'number' ? task : undefined,
      failed: Array.isArray(failed) ? failed.filter((test) => typeof test === 'string') : undefined,
    });
  });
  commands.register('ascent.showSolution', async (argument) => {
    const isShown = await (await loadServices()).showSolution(argument);
    await (await loading)?.refresh();
    return isShown;
  });
  const serializer = vscode.window.registerWebviewPanelSerializer(hintsViewType, {
    deserializeWebviewPanel: async (panel, state) => (await load()).restore(panel, state),
  });
  return vscode.Disposable.from(serializer, { dispose: () => void loading?.then((desk) => desk.dispose()) });
}
