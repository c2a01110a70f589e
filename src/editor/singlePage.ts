import * as vscode from 'vscode';

/** What fills a panel, for as long as it is open. */
export interface FilledPanel extends vscode.Disposable {
  /** Brings the page to the front. */
  reveal(): void;
}

/** A page of which there is one at most. */
export class SinglePage implements vscode.Disposable {
  #filled: FilledPanel | undefined;

  constructor(
    private readonly viewType: string,
    private readonly title: string,
    private readonly fill: (panel: vscode.WebviewPanel) => FilledPanel,
  ) {}

  /** Opens the page, or brings it to the front. */
  open(): void {
    if (this.#filled !== undefined) {
      this.#filled.reveal();
      return;
    }
    this.restore(vscode.window.createWebviewPanel(this.viewType, this.title, vscode.ViewColumn.Active));
  }

  /** Fills a panel that is new, or that VS Code brings back after a reload. */
  restore(panel: vscode.WebviewPanel): void {
    const filled = this.fill(panel);
    this.#filled = filled;
    panel.onDidDispose(() => {
      filled.dispose();
      if (this.#filled === filled) {
        this.#filled = undefined;
      }
    });
  }

  /** Takes the page away. */
  dispose(): void {
    this.#filled?.dispose();
  }
}
