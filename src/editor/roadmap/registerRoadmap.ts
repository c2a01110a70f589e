import * as vscode from 'vscode';
import type { RoadmapNode } from '../../core/roadmap/roadmapNode.js';
import type { FeatureDependencies } from '../featureDependencies.js';
import { LazyTreeProvider } from '../lazyTreeProvider.js';
import type { RoadmapFeature } from './roadmapFeature.js';

/** Registers the Roadmap view and its commands; what fills and describes its rows is loaded when they are first asked for. */
export function registerRoadmap(dependencies: FeatureDependencies, onDidShow: () => void): vscode.Disposable {
  const { commands } = dependencies;
  let loading: Promise<RoadmapFeature> | undefined;
  const load = (): Promise<RoadmapFeature> => {
    loading ??= import('./roadmapFeature.js').then(({ RoadmapFeature }) => new RoadmapFeature(dependencies, view, onDidShow));
    return loading;
  };
  const treeDataProvider = new LazyTreeProvider<RoadmapNode>(async () => (await load()).provider);
  const view = vscode.window.createTreeView('ascent.roadmap', { treeDataProvider, showCollapseAll: true });
  commands.register('ascent.continueLearning', async () => (await load()).continueLearning());
  commands.register('ascent.filterRoadmap', async () => (await load()).chooseFilter());
  commands.register('ascent.clearRoadmapFilter', async () => (await load()).applyFilter({ kind: 'everything' }));
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
