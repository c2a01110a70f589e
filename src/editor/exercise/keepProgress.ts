import * as vscode from 'vscode';
import type { NewJournalEvent } from '../../core/progress/journalEvent.js';
import type { ProgressStore } from '../../core/progress/progressStore.js';

/** Keeps what happened in the journal. Where that fails, says so: the work itself was done, and its result is not to be lost over it. */
export async function keepProgress(progress: ProgressStore, event: NewJournalEvent): Promise<void> {
  try {
    await progress.record(event);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showWarningMessage(
      vscode.l10n.t('This could not be kept in your progress journal ({0}). Make the folder .ascent writable, then check again.', reason),
    );
  }
}
