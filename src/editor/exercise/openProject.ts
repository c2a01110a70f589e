import { join } from 'node:path';
import * as vscode from 'vscode';
import { isJudged } from '../../core/exercise/projectState.js';
import type { Project } from './projectStore.js';

/** Opens what a learner works with: the first file to write, at the first thing to write in it, and the brief beside it. */
export async function openProject({ folder, marker }: Project): Promise<void> {
  const first = marker.files.find(isJudged) ?? marker.files.find(({ role }) => role === 'learner');
  const brief = vscode.Uri.file(join(folder, 'README.md'));
  if (first !== undefined && (await isThere(vscode.Uri.file(join(folder, first.path))))) {
    await openAtFirstGap(vscode.Uri.file(join(folder, first.path)));
  }
  if (await isThere(brief)) {
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    await vscode.commands.executeCommand('vscode.openWith', brief, 'vscode.markdown.preview.editor', column);
  }
}

async function openAtFirstGap(uri: vscode.Uri): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One, preview: false });
  const written = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  if (!document.isDirty && document.getText() !== written) {
    // Of a file that was removed and made again a moment ago, VS Code may still hold the old text.
    await vscode.commands.executeCommand('workbench.action.files.revert');
  }
  const unwritten = document.getText().indexOf('raise NotImplementedError');
  // A file that is written already opens where the learner left it.
  if (unwritten >= 0) {
    const place = document.positionAt(unwritten);
    editor.selection = new vscode.Selection(place, place);
    editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(
    () => true,
    () => false,
  );
}
