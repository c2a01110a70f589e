import * as vscode from 'vscode';
import type { FeatureDependencies } from '../featureDependencies.js';
import { LazyTreeProvider } from '../lazyTreeProvider.js';
import type { ChecklistFeature } from './checklistFeature.js';
import type { ChecklistNode } from './checklistProvider.js';

/** Registers the Checklist view and its command; what fills it is loaded when it is first looked at. */
export function registerChecklist(dependencies: FeatureDependencies): vscode.Disposable {
  let loading: Promise<ChecklistFeature> | undefined;
  const load = (): Promise<ChecklistFeature> => {
    loading ??= import('./checklistFeature.js').then(({ ChecklistFeature }) => new ChecklistFeature(dependencies, view));
    return loading;
  };
  const treeDataProvider = new LazyTreeProvider<ChecklistNode>(async () => (await load()).provider);
  const view = vscode.window.createTreeView('ascent.checklist', { treeDataProvider, showCollapseAll: true });
  dependencies.commands.register('ascent.openChecklistItem', async (node) => (await load()).openItem(node));
  return {
    dispose: () => {
      view.dispose();
      treeDataProvider.dispose();
      void loading?.then((feature) => {
        feature.dispose();
      });
    },
  };
}
