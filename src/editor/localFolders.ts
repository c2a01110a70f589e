import * as vscode from 'vscode';

/** The open folders that are on this machine. */
export function listLocalFolders(): readonly vscode.WorkspaceFolder[] {
  return (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
}
