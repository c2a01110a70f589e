import * as vscode from 'vscode';
import { UserError } from '../../../core/userError.js';
import { readChanges } from '../../../platform/exercise/attempts.js';
import type { Backup, BackupReason } from '../../../platform/exercise/backups.js';
import { makeBackup } from '../../../platform/exercise/backups.js';
import { changeFiles } from '../../../platform/exercise/changeFiles.js';
import type { FileChange } from '../../../platform/exercise/planFile.js';
import { toScaffoldError } from '../../../platform/exercise/scaffoldError.js';
import { largestKept } from '../../../platform/exercise/storeState.js';
import type { GitObjects } from '../../../platform/git/gitObjects.js';
import { saveProject } from '../saveProject.js';

/**
 * Keeps everything that a project holds, then changes some of its files: all of them or none.
 * @throws UserError when nothing was changed
 */
export async function changeProject(objects: GitObjects, reason: BackupReason, changes: readonly FileChange[]): Promise<Backup> {
  await saveProject(objects.folder);
  const paths = changes.map(({ path }) => path);
  try {
    const backup = await makeBackup(objects, reason, paths);
    const lost = paths.find((path) => backup.leftOut.includes(path));
    if (lost !== undefined) {
      throw new UserError(
        vscode.l10n.t(
          '{0} is larger than {1} MB, which is more than Ascent keeps a copy of, so nothing was changed. Move it away or give it another name, then try again.',
          lost,
          largestKept / 1024 / 1024,
        ),
      );
    }
    await changeFiles(objects.folder, changes);
    return backup;
  } catch (error) {
    throw error instanceof UserError ? error : describe(error);
  }
}

/** Says what was done, and offers to take it back. Returns at once. */
export function offerUndo(objects: GitObjects, message: string, backup: Backup, paths: readonly string[]): void {
  const undo = vscode.l10n.t('Undo');
  const leftOut =
    backup.leftOut.length === 0
      ? ''
      : ` ${vscode.l10n.t('Not in the copy, because larger than {0} MB, and not touched: {1}.', largestKept / 1024 / 1024, backup.leftOut.join(', '))}`;
  const ask = async (): Promise<void> => {
    if ((await vscode.window.showInformationMessage(message + leftOut, undo)) !== undefined) {
      await undoChange(objects, backup, paths);
    }
  };
  ask().catch((error: unknown) => {
    void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
  });
}

async function undoChange(objects: GitObjects, backup: Backup, paths: readonly string[]): Promise<void> {
  await changeProject(objects, 'restore', await readChanges(objects, `${backup.commit}^{tree}`, paths));
  void vscode.window.showInformationMessage(vscode.l10n.t('Undone. Your files are as they were before.'));
}

function describe(error: unknown): UserError {
  const { problem, message } = toScaffoldError(error);
  const reason = message.trim().split('\n').at(-1) ?? '';
  switch (problem) {
    case 'diskFull':
      return new UserError(vscode.l10n.t('The disk is full. Nothing was changed. Free some space, then try again.'));
    case 'readOnly':
      return new UserError(
        vscode.l10n.t(
          'Nothing was changed: a file or folder of the exercise cannot be written ({0}). Change its permissions, then try again.',
          reason,
        ),
      );
    default:
      return new UserError(vscode.l10n.t('Nothing was changed, because something was in the way: {0}', reason), [
        { title: vscode.l10n.t('Show Log'), command: 'ascent.showLog' },
      ]);
  }
}
