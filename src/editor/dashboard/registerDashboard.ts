import * as vscode from 'vscode';
import type { ReviewCard } from '../../core/review/reviewDeck.js';
import type { Memory } from '../../core/review/reviewReplay.js';
import type { ReviewQueue } from '../../core/review/reviewQueue.js';
import type { FeatureDependencies } from '../featureDependencies.js';
import type { PlanSource } from '../planSource.js';
import { registerPages } from '../registerPages.js';

/** The kind of webview that the dashboard is shown in; VS Code revives it after a reload by this name. */
const viewType = 'ascent.dashboard';

/** What the dashboard asks the review for. */
export interface ReviewSource {
  queue(): Promise<ReviewQueue>;
  memory(): Promise<Memory>;
  cards(): Promise<readonly ReviewCard[]>;
}

/** Registers the dashboard; it is loaded when it is first asked for. */
export function registerDashboard(dependencies: FeatureDependencies, review: ReviewSource, plan: PlanSource): vscode.Disposable {
  const pages = registerPages(viewType, async () => {
    const [{ SinglePage }, { DashboardPanel }] = await Promise.all([import('../singlePage.js'), import('./dashboardPanel.js')]);
    return new SinglePage(viewType, vscode.l10n.t('Your progress'), (panel) => new DashboardPanel(panel, review, plan, dependencies));
  });
  dependencies.commands.register('ascent.showProgress', pages.open);
  return pages;
}
