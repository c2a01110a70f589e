import { sep } from 'node:path';
import * as vscode from 'vscode';
import { UserError } from '../../core/userError.js';

/**
 * Saves what is typed in a project, because tests, backups and Git read files, not editors.
 * @throws UserError when a file cannot be saved
 */
export async function saveProject(folder: string): Promise<void> {
  const inside = vscode.workspace.textDocuments.filter(
    ({ isDirty, uri }) => isDirty && uri.scheme === 'file' && uri.fsPath.startsWith(folder + sep),
  );
  const saved = await Promise.all(inside.map((document) => save(document)));
  if (saved.includes(false)) {
    throw new UserError(vscode.l10n.t('A file of this exercise could not be saved, so nothing was done. Save it, then try again.'));
  }
}

/** VS Code gives a save up where another extension takes too long over it; then it is asked again. */
async function save(document: vscode.TextDocument): Promise<boolean> {
  for (let attempt = 1; attempt <= 3; attempt++) {
    if ((await document.save()) || !document.isDirty) {
      return true;
    }
  }
  return false;
}
