import * as vscode from 'vscode';
import type { FeatureDependencies } from '../featureDependencies.js';
import type { PlacementPanels } from './placementPanels.js';

/** The kind of webview that placement tests are shown in; VS Code revives it after a reload by this name. */
const viewType = 'ascent.placement';

/** Registers the placement tests; pages and what draws them are loaded when the first one is opened. */
export function registerPlacement(dependencies: FeatureDependencies): vscode.Disposable {
  let loading: Promise<PlacementPanels> | undefined;
  const load = (): Promise<PlacementPanels> => {
    loading ??= import('./placementPanels.js').then(({ PlacementPanels }) => new PlacementPanels(dependencies, viewType));
    return loading;
  };
  dependencies.commands.register('ascent.takePlacementTest', async (argument) => (await load()).open(argument));
  const serializer = vscode.window.registerWebviewPanelSerializer(viewType, {
    deserializeWebviewPanel: async (panel, state) => (await load()).restore(panel, state),
  });
  return {
    dispose: () => {
      serializer.dispose();
      void loading?.then((panels) => panels.dispose());
    },
  };
}
