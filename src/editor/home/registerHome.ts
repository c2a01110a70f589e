import type * as vscode from 'vscode';
import type { HomeRow } from '../../core/dashboard/describeHome.js';
import type { ReviewQueue } from '../../core/review/reviewQueue.js';
import type { FeatureDependencies } from '../featureDependencies.js';
import type { PlanSource } from '../planSource.js';
import type { HomeProvider } from './homeProvider.js';

/** The Home view, as the composition root sees it. */
export interface RegisteredHome extends vscode.Disposable {
  /** What fills the view. */
  loadProvider(): Promise<vscode.TreeDataProvider<HomeRow>>;
}

/** Registers the Home view; what fills it is loaded when it is first looked at. */
export function registerHome(dependencies: FeatureDependencies, queue: () => Promise<ReviewQueue>, plan: PlanSource): RegisteredHome {
  let loading: Promise<HomeProvider> | undefined;
  return {
    loadProvider: () => {
      loading ??= import('./homeProvider.js').then(({ HomeProvider }) => new HomeProvider(dependencies, queue, plan));
      return loading;
    },
    dispose: () => {
      void loading?.then((provider) => {
        provider.dispose();
      });
    },
  };
}
