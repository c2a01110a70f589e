import * as vscode from 'vscode';
import { UserError } from '../../core/userError.js';
import { listLocalFolders } from '../localFolders.js';

/**
 * Makes sure that code may run here.
 * @throws UserError in Restricted Mode
 */
export function requireTrust(): void {
  if (!vscode.workspace.isTrusted) {
    throw new UserError(
      vscode.l10n.t(
        'This window is in Restricted Mode, so Ascent runs no code in it. Lessons can be read. To work on exercises, trust this workspace.',
      ),
      [{ title: vscode.l10n.t('Manage Workspace Trust'), command: 'workbench.trust.manage' }],
    );
  }
}

/**
 * The folder that exercises belong to; with several, the learner picks one.
 * @returns `undefined` when the learner backs out
 * @throws UserError when no folder on this machine is open
 */
export async function requireFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = listLocalFolders();
  if (folders.length === 0) {
    throw new UserError(vscode.l10n.t('Exercises are kept in a folder of yours. Open a folder first, an empty one will do.'), [
      { title: vscode.l10n.t('Open Folder…'), command: 'workbench.action.files.openFolder' },
    ]);
  }
  if (folders.length === 1) {
    return folders[0];
  }
  return vscode.window.showWorkspaceFolderPick({ placeHolder: vscode.l10n.t('Which folder shall the exercise be kept in?') });
}
