import * as vscode from 'vscode';
import type { FeatureDependencies } from '../featureDependencies.js';
import { EnvironmentPanel } from './environmentPanel.js';
import type { EnvironmentSource } from './environmentSource.js';

/** The one page that shows the learner's environment. */
export class EnvironmentFeature implements vscode.Disposable {
  #panel: EnvironmentPanel | undefined;

  constructor(
    private readonly dependencies: FeatureDependencies,
    private readonly source: EnvironmentSource,
    private readonly viewType: string,
  ) {}

  /** Opens the page, or brings it to the front and looks again. */
  open(): void {
    if (this.#panel === undefined) {
      this.restore(vscode.window.createWebviewPanel(this.viewType, vscode.l10n.t('Environment'), vscode.ViewColumn.Active));
    } else {
      this.#panel.reveal();
    }
  }

  /** Fills a panel that is new, or that VS Code brings back after a reload. */
  restore(webviewPanel: vscode.WebviewPanel): void {
    const panel = new EnvironmentPanel(webviewPanel, this.source, this.dependencies);
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
