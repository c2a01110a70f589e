import * as vscode from 'vscode';
import type { HintsView } from '../../../core/hints/renderHints.js';
import { renderHints } from '../../../core/hints/renderHints.js';
import { headOf } from '../../../core/roadmap/describeRoadmapNode.js';
import { writePageDocument } from '../../pageDocument.js';
import { hintsViewType } from '../shownNames.js';

/** The one page of hints, beside the learner's file. */
export class HintsPanel implements vscode.Disposable {
  #panel: vscode.WebviewPanel | undefined;

  constructor(private readonly extensionUri: vscode.Uri) {}

  /** Shows hints, on the page that is open or a new one. */
  show(view: HintsView): void {
    this.#panel ??= this.#adopt(
      vscode.window.createWebviewPanel(hintsViewType, vscode.l10n.t('Hints'), {
        viewColumn: vscode.ViewColumn.Beside,
        preserveFocus: true,
      }),
    );
    this.#draw(this.#panel, view);
    this.#panel.reveal(undefined, true);
  }

  /** Draws hints on the page if it is open. */
  refresh(view: HintsView): void {
    if (this.#panel !== undefined) {
      this.#draw(this.#panel, view);
    }
  }

  /** Fills a page that VS Code brings back after a reload. */
  restore(panel: vscode.WebviewPanel, view: HintsView): void {
    this.#panel = this.#adopt(panel);
    this.#draw(panel, view);
  }

  /** Closes the page. */
  dispose(): void {
    this.#panel?.dispose();
  }

  #adopt(panel: vscode.WebviewPanel): vscode.WebviewPanel {
    panel.onDidDispose(() => {
      if (this.#panel === panel) {
        this.#panel = undefined;
      }
    });
    return panel;
  }

  #draw(panel: vscode.WebviewPanel, view: HintsView): void {
    panel.title = vscode.l10n.t('Hints: {0}', headOf(view.exercise.title));
    writePageDocument(panel, this.extensionUri, 'hints', {
      styles: ['katex/katex.min.css'],
      body: renderHints(view, vscode.l10n),
      commands: ['ascent.showHint', 'ascent.showSolution'],
    });
  }
}
