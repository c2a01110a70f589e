import * as vscode from 'vscode';
import type { JournalFile } from '../../core/progress/progressStore.js';
import { listLocalFolders } from '../localFolders.js';
import { DiskJournalFile, findJournal, journalPath } from '../../platform/journalFile.js';

/** Where the journal is, and whether it is the one kept with the extension because no folder is open. */
export interface JournalLocation {
  readonly file: JournalFile;
  readonly path: string;
  readonly isPrivate: boolean;
}

/**
 * Finds the journal of the open folders, looking upwards from each; where there is none yet, it will be made in the first folder.
 * With no folder open it is kept in the extension's own storage.
 */
export async function locateJournal(globalStorage: vscode.Uri): Promise<JournalLocation> {
  const folders = listLocalFolders();
  for (const folder of folders) {
    const found = await findJournal(folder.uri.fsPath);
    if (found !== undefined) {
      return { file: new DiskJournalFile(found), path: found, isPrivate: false };
    }
  }
  const first = folders[0];
  const path = (first === undefined ? vscode.Uri.joinPath(globalStorage, 'journal.jsonl') : vscode.Uri.joinPath(first.uri, journalPath))
    .fsPath;
  return { file: new DiskJournalFile(path), path, isPrivate: first === undefined };
}
