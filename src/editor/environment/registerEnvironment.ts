import * as vscode from 'vscode';
import type { FeatureDependencies } from '../featureDependencies.js';
import type { EnvironmentFeature } from './environmentFeature.js';
import type { EnvironmentSource } from './environmentSource.js';

/** The kind of webview that the page is shown in; VS Code revives it after a reload by this name. */
const viewType = 'ascent.environment';

/** Registers the look at the learner's environment; nothing is looked at before it is asked for. */
export function registerEnvironment(dependencies: FeatureDependencies, loadSource: () => Promise<EnvironmentSource>): vscode.Disposable {
  let loading: Promise<EnvironmentFeature> | undefined;
  const load = (): Promise<EnvironmentFeature> => {
    loading ??= Promise.all([import('./environmentFeature.js'), loadSource()]).then(
      ([{ EnvironmentFeature }, source]) => new EnvironmentFeature(dependencies, source, viewType),
    );
    return loading;
  };
  dependencies.commands.register('ascent.checkEnvironment', async () => (await load()).open());
  const serializer = vscode.window.registerWebviewPanelSerializer(viewType, {
    deserializeWebviewPanel: async (panel) => (await load()).restore(panel),
  });
  return {
    dispose: () => {
      serializer.dispose();
      void loading?.then((feature) => feature.dispose());
    },
  };
}
