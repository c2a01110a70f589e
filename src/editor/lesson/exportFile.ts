import { Buffer } from 'node:buffer';
import * as vscode from 'vscode';
import type { ExportFileMessage } from '../../protocol/lesson.js';

/** Asks where a picture or table of a figure is to be kept, and writes it there. */
export async function exportFile({ name, mime, data }: ExportFileMessage): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  // The name comes from a page: only its last part counts.
  const plainName = name.split(/[\\/]/).at(-1) ?? name;
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export Figure'),
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, plainName) }),
  });
  if (target !== undefined) {
    const isText = mime.startsWith('text/') || mime === 'image/svg+xml';
    await vscode.workspace.fs.writeFile(target, Buffer.from(data, isText ? 'utf8' : 'base64'));
  }
}
