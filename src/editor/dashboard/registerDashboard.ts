import * as vscode from 'vscode';
import type { FeatureDependencies } from '../featureDependencies.js';
import type { ReviewCard } from '../../core/review/reviewDeck.js';
import type { Memory } from '../../core/review/reviewReplay.js';
import type { ReviewQueue } from '../../core/review/reviewQueue.js';
import type { DashboardFeature } from './dashboardFeature.js';

/** The kind of webview that the dashboard is shown in; VS Code revives it after a reload by this name. */
const viewType = 'ascent.dashboard';

/** What the dashboard asks the review for. */
export interface ReviewSource {
  queue(): Promise<ReviewQueue>;
  memory(): Promise<Memory>;
  cards(): Promise<readonly ReviewCard[]>;
}

/** Registers the dashboard; it is loaded when it is first asked for. */
export function registerDashboard(dependencies: FeatureDependencies, review: ReviewSource): vscode.Disposable {
  let loading: Promise<DashboardFeature> | undefined;
  const load = (): Promise<DashboardFeature> => {
    loading ??= import('./dashboardFeature.js').then(({ DashboardFeature }) => new DashboardFeature(dependencies, review, viewType));
    return loading;
  };
  dependencies.commands.register('ascent.showProgress', async () => (await load()).open());
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
