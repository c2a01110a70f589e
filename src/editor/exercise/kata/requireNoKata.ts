import * as vscode from 'vscode';
import { UserError } from '../../../core/userError.js';
import { findKata } from '../../../platform/exercise/findKata.js';
import type { Project } from '../projectStore.js';

/**
 * Makes sure that a project is not in the middle of a kata, where the old solution is out of sight on purpose.
 * @throws UserError otherwise, with the way out
 */
export async function requireNoKata({ folder, marker }: Project): Promise<void> {
  if ((await findKata(folder)) === undefined) {
    return;
  }
  const argument = { id: marker.exercise, folder };
  throw new UserError(
    vscode.l10n.t(
      'A kata is under way here, and your old solution is kept on its own branch. Leave the kata first, or look at the old solution.',
    ),
    [
      { title: vscode.l10n.t('Leave Kata'), command: 'ascent.leaveKata', args: [argument] },
      { title: vscode.l10n.t('Show My Old Solution'), command: 'ascent.showOldSolution', args: [argument] },
    ],
  );
}
