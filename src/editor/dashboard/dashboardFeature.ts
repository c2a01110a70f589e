import * as vscode from 'vscode';
import type { FeatureDependencies } from '../featureDependencies.js';
import { DashboardPanel } from './dashboardPanel.js';
import type { ReviewSource } from './registerDashboard.js';

/** The dashboard: one page at most. */
export class DashboardFeature implements vscode.Disposable {
  #panel: DashboardPanel | undefined;

  constructor(
    private readonly dependencies: FeatureDependencies,
    private readonly review: ReviewSource,
    private readonly viewType: string,
  ) {}

  /** Opens the page, or brings it to the front. */
  open(): void {
    if (this.#panel !== undefined) {
      this.#panel.reveal();
      return;
    }
    this.restore(vscode.window.createWebviewPanel(this.viewType, vscode.l10n.t('Your progress'), vscode.ViewColumn.Active));
  }

  /** Fills a panel that is new, or that VS Code brings back after a reload. */
  restore(webviewPanel: vscode.WebviewPanel): void {
    const panel = new DashboardPanel(webviewPanel, this.review, this.dependencies);
    this.#panel = panel;
    webviewPanel.onDidDispose(() => {
      panel.dispose();
      if (this.#panel === panel) {
        this.#panel = undefined;
      }
    });
  }

  /** Takes the page away. */
  dispose(): void {
    this.#panel?.dispose();
  }
}
