import type * as vscode from 'vscode';
import type { FeatureDependencies } from '../featureDependencies.js';
import { registerPages } from '../registerPages.js';

/** The kind of webview that placement tests are shown in; VS Code revives it after a reload by this name. */
const viewType = 'ascent.placement';

/** Registers the placement tests; pages and what draws them are loaded when the first one is opened. */
export function registerPlacement(dependencies: FeatureDependencies): vscode.Disposable {
  const pages = registerPages(viewType, async () => {
    const { PlacementPanels } = await import('./placementPanels.js');
    return new PlacementPanels(dependencies, viewType);
  });
  dependencies.commands.register('ascent.takePlacementTest', pages.open);
  return pages;
}
