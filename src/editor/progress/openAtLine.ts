import * as vscode from 'vscode';

/** Shows a text file with the cursor on a line, counted from 1. */
export async function openAtLine(file: vscode.Uri, line: number): Promise<void> {
  const position = new vscode.Position(line - 1, 0);
  await vscode.window.showTextDocument(file, { selection: new vscode.Range(position, position) });
}
