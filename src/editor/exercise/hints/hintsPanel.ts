import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { HintsView } from '../../../core/hints/renderHints.js';
import { renderHints } from '../../../core/hints/renderHints.js';
import { escapeHtml } from '../../../core/lesson/escapeHtml.js';
import { renderDocument } from '../../../core/lesson/renderDocument.js';
import { parseTextSize } from '../../../core/lesson/textSize.js';
import { headOf } from '../../../core/roadmap/describeRoadmapNode.js';
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
    const dist = vscode.Uri.joinPath(this.extensionUri, 'dist', 'webview');
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [dist],
      enableCommandUris: ['ascent.showHint', 'ascent.showSolution'],
    };
    panel.title = vscode.l10n.t('Hints: {0}', headOf(view.exercise.title));
    const uri = (path: string): string => panel.webview.asWebviewUri(vscode.Uri.joinPath(dist, path)).toString();
    panel.webview.html = renderDocument({
      title: panel.title,
      language: vscode.env.language,
      textSize: parseTextSize(vscode.workspace.getConfiguration('ascent.lesson').get('textSize')),
      page: 'hints',
      nonce: randomBytes(18).toString('base64url'),
      cspSource: panel.webview.cspSource,
      css: `@import url("${uri('hints.css')}"); @import url("${uri('katex/katex.min.css')}");`,
      script: uri('hints.js'),
      figures: '',
      body: renderHints(view, vscode.l10n).replace(
        '<main ',
        `<main data-exercise="${escapeHtml(view.exercise.id)}" data-task="${String(view.task)}" `,
      ),
    });
  }
}
