import type * as vscode from 'vscode';
import type { RoadmapNode } from '../../core/roadmap/roadmapNode.js';
import type { FeatureDependencies } from '../featureDependencies.js';
import type { RoadmapFeature } from './roadmapFeature.js';

/** The Roadmap, as the composition root sees it. */
export interface RegisteredRoadmap extends vscode.Disposable {
  /** What fills the view. */
  loadProvider(): Promise<vscode.TreeDataProvider<RoadmapNode>>;
}

/** Registers the commands of the Roadmap view; what fills and describes its rows is loaded when they are first asked for. */
export function registerRoadmap(
  dependencies: FeatureDependencies,
  view: vscode.TreeView<RoadmapNode>,
  onDidShow: () => void,
): RegisteredRoadmap {
  const { commands } = dependencies;
  let loading: Promise<RoadmapFeature> | undefined;
  const load = (): Promise<RoadmapFeature> => {
    loading ??= import('./roadmapFeature.js').then(({ RoadmapFeature }) => new RoadmapFeature(dependencies, view, onDidShow));
    return loading;
  };
  commands.register('ascent.continueLearning', async () => (await load()).continueLearning());
  commands.register('ascent.filterRoadmap', async () => (await load()).chooseFilter());
  commands.register('ascent.clearRoadmapFilter', async () => (await load()).applyFilter({ kind: 'everything' }));
  return {
    loadProvider: async () => (await load()).provider,
    dispose: () => {
      void loading?.then((feature) => {
        feature.dispose();
      });
    },
  };
}
