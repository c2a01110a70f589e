import * as vscode from 'vscode';
import type { ProgressStore } from '../../core/progress/progressStore.js';
import { uniteJournals } from '../../core/progress/uniteJournals.js';
import { DiskJournalFile, markMoved } from '../../platform/journalFile.js';

const declinedKey = 'ascent.declinedJournal';

/**
 * Offers what was learnt while no folder was open, kept in the file `kept`, to the workspace that is. The file is set aside only when the
 * journal of the workspace holds every event of it. A workspace that declined is asked again only when there is more.
 */
export async function offerPrivateJournal(kept: string, progress: ProgressStore, memory: vscode.Memento): Promise<void> {
  const text = await new DiskJournalFile(kept).read();
  const { added, known } = uniteJournals(await progress.readText(), text);
  if (added + known === 0 || (added > 0 && !(await isWanted(added, memory)))) {
    return;
  }
  await progress.unite(text);
  await markMoved(kept);
}

async function isWanted(added: number, memory: vscode.Memento): Promise<boolean> {
  if (memory.get(declinedKey) === added) {
    return false;
  }
  const move = vscode.l10n.t('Bring It Here');
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t('You have progress from when no folder was open. Bring it into this workspace?'),
    move,
    vscode.l10n.t('Not Now'),
  );
  if (chosen === move) {
    return true;
  }
  await memory.update(declinedKey, added);
  return false;
}
