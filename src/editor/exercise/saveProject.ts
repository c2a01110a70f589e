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
  const saved = await Promise.all(inside.map((document) => document.save()));
  if (saved.includes(false)) {
    throw new UserError(vscode.l10n.t('A file of this exercise could not be saved, so nothing was done. Save it, then try again.'));
  }
}
