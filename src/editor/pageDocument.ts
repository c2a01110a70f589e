import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { renderDocument } from '../core/lesson/renderDocument.js';
import { parseTextSize } from '../core/lesson/textSize.js';

/** What a page has beside what all have. */
export interface PageParts {
  /** Style sheets below `dist/webview`, after the page's own. */
  readonly styles?: readonly string[];
  /** What is there before the script draws; without it, an empty `<main>`. */
  readonly body?: string;
  /** Commands that links on the page may run. */
  readonly commands?: readonly string[];
}

/** Fills a panel with a page: its script is `dist/webview/<name>.js`, its first style sheet `<name>.css`. */
export function writePageDocument(
  panel: vscode.WebviewPanel,
  extensionUri: vscode.Uri,
  name: string,
  { styles = [], body = `<main class="page ${name}"></main>`, commands = [] }: PageParts = {},
): void {
  const { title, webview } = panel;
  panel.iconPath = vscode.Uri.joinPath(extensionUri, 'media', 'ascent.svg');
  const dist = vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
  webview.options = { enableScripts: true, localResourceRoots: [dist], enableCommandUris: commands };
  const uri = (path: string): string => webview.asWebviewUri(vscode.Uri.joinPath(dist, path)).toString();
  webview.html = renderDocument({
    title,
    language: vscode.env.language,
    textSize: parseTextSize(vscode.workspace.getConfiguration('ascent.lesson').get('textSize')),
    page: name,
    nonce: randomBytes(18).toString('base64url'),
    cspSource: webview.cspSource,
    css: [`${name}.css`, ...styles].map((path) => `@import url("${uri(path)}");`).join(' '),
    script: uri(`${name}.js`),
    figures: '',
    body,
  });
}
