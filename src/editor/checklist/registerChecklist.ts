import type * as vscode from 'vscode';
import type { Git } from '../../platform/git/git.js';
import type { FeatureDependencies } from '../featureDependencies.js';
import type { ChecklistFeature } from './checklistFeature.js';
import type { ChecklistNode } from './checklistProvider.js';

/** The Checklist, as the composition root sees it. */
export interface RegisteredChecklist extends vscode.Disposable {
  /** What fills the view. */
  loadProvider(): Promise<vscode.TreeDataProvider<ChecklistNode>>;
}

/** Registers the commands of the Checklist view; what fills it is loaded when it is first looked at. */
export function registerChecklist(
  dependencies: FeatureDependencies,
  view: vscode.TreeView<ChecklistNode>,
  findGit: () => Promise<Git | undefined>,
): RegisteredChecklist {
  let loading: Promise<ChecklistFeature> | undefined;
  const load = (): Promise<ChecklistFeature> => {
    loading ??= import('./checklistFeature.js').then(({ ChecklistFeature }) => new ChecklistFeature(dependencies, view, findGit));
    return loading;
  };
  const { commands } = dependencies;
  commands.register('ascent.openChecklistItem', async (node) => (await load()).openItem(node));
  commands.register('ascent.filterChecklist', async () => (await load()).chooseFilter());
  commands.register('ascent.clearChecklistFilter', async () => (await load()).applyFilter('all'));
  commands.register('ascent.copyChecklist', async (node) => (await load()).copy(node));
  commands.register('ascent.findEvidence', async () => (await load()).findEvidence());
  return {
    loadProvider: async () => (await load()).provider,
    dispose: () => {
      void loading?.then((feature) => {
        feature.dispose();
      });
    },
  };
}
