import * as vscode from 'vscode';
import type { FeatureDependencies } from '../featureDependencies.js';
import { registerPages } from '../registerPages.js';
import type { EnvironmentSource } from './environmentSource.js';

/** The kind of webview that the page is shown in; VS Code revives it after a reload by this name. */
const viewType = 'ascent.environment';

/** Registers the look at the learner's environment; nothing is looked at before it is asked for. */
export function registerEnvironment(dependencies: FeatureDependencies, loadSource: () => Promise<EnvironmentSource>): vscode.Disposable {
  const pages = registerPages(viewType, async () => {
    const loading = Promise.all([import('../singlePage.js'), import('./environmentPanel.js'), loadSource()]);
    const [{ SinglePage }, { EnvironmentPanel }, source] = await loading;
    return new SinglePage(viewType, vscode.l10n.t('Environment'), (panel) => new EnvironmentPanel(panel, source, dependencies));
  });
  dependencies.commands.register('ascent.checkEnvironment', pages.open);
  return pages;
}
