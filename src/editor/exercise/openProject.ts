import { join } from 'node:path';
import * as vscode from 'vscode';
import { isJudged } from '../../core/exercise/projectState.js';
import type { Project } from './projectStore.js';

/** Opens what a learner works with: the first file to write, at the first thing to write in it, and the brief beside it. */
export async function openProject({ folder, marker }: Project): Promise<void> {
  const first = marker.files.find(isJudged) ?? marker.files.find(({ role }) => role === 'learner');
  const brief = vscode.Uri.file(join(folder, 'README.md'));
  if (first !== undefined && (await isThere(vscode.Uri.file(join(folder, first.path))))) {
    const document = await vscode.workspace.openTextDocument(join(folder, first.path));
    const unwritten = document.getText().indexOf('raise NotImplementedError');
    const place = document.positionAt(unwritten);
    await vscode.window.showTextDocument(document, {
      viewColumn: vscode.ViewColumn.One,
      preview: false,
      // A file that is written already opens where the learner left it.
      ...(unwritten < 0 ? {} : { selection: new vscode.Range(place, place) }),
    });
  }
  if (await isThere(brief)) {
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    await vscode.commands.executeCommand('vscode.openWith', brief, 'vscode.markdown.preview.editor', column);
  }
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
