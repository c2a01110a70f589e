import { Buffer } from 'node:buffer';
import * as vscode from 'vscode';
import { exportDocument, exportText } from '../../../core/export/exportHtml.js';
import { exportNotebook } from '../../../core/export/exportNotebook.js';
import type { ExportedLesson } from '../../../core/export/exportedLesson.js';
import { findFontsUsed, inlineFonts } from '../../../core/export/inlineFonts.js';
import { findBytes, findText } from '../readFiles.js';

/** Writes a lesson as one HTML file with everything in it; `pagesUri` is `dist/webview`. */
export async function writeHtml(exported: ExportedLesson, pagesUri: vscode.Uri): Promise<string> {
  const text = exportText(exported);
  const read = (...path: readonly string[]): Promise<string | undefined> => findText(vscode.Uri.joinPath(pagesUri, ...path));
  const [own = '', katex = ''] = await Promise.all([read('export.css'), read('katex', 'katex.min.css')]);
  const fonts = new Map<string, string>();
  for (const file of findFontsUsed(katex, text)) {
    const bytes = await findBytes(vscode.Uri.joinPath(pagesUri, 'katex', file));
    if (bytes !== undefined) {
      fonts.set(file, Buffer.from(bytes).toString('base64'));
    }
  }
  return exportDocument(exported, text, `${inlineFonts(katex, fonts)}\n${own}`);
}

/** Writes a lesson as the text of a Jupyter notebook. */
export function writeNotebook(exported: ExportedLesson): string {
  return `${JSON.stringify(exportNotebook(exported), undefined, 1)}\n`;
}
