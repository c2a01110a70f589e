import { join } from 'node:path';
import * as vscode from 'vscode';

/** The folder in which the exercises of an open folder are made. */
export function exercisesFolderIn(root: vscode.Uri): string {
  return join(root.fsPath, vscode.workspace.getConfiguration('ascent', root).get('exercisesFolder', 'exercises'));
}
