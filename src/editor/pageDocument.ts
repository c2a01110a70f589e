import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { renderDocument } from '../core/lesson/renderDocument.js';
import { parseTextSize } from '../core/lesson/textSize.js';

/** Fills a panel with a page that draws itself: its script is `dist/webview/<name>.js`, its first style sheet `<name>.css`. */
export function writePageDocument(
  panel: vscode.WebviewPanel,
  extensionUri: vscode.Uri,
  name: string,
  moreStyles: readonly string[] = [],
): void {
  const dist = vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
  const { webview } = panel;
  webview.options = { enableScripts: true, localResourceRoots: [dist] };
  const uri = (path: string): string => webview.asWebviewUri(vscode.Uri.joinPath(dist, path)).toString();
  webview.html = renderDocument({
    title: panel.title,
    language: vscode.env.language,
    textSize: parseTextSize(vscode.workspace.getConfiguration('ascent.lesson').get('textSize')),
    page: name,
    nonce: randomBytes(18).toString('base64url'),
    cspSource: webview.cspSource,
    css: [`${name}.css`, ...moreStyles].map((path) => `@import url("${uri(path)}");`).join(' '),
    script: uri(`${name}.js`),
    figures: '',
    body: `<main class="page ${name}"></main>`,
  });
}
