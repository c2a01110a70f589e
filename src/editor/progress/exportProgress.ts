import { Buffer } from 'node:buffer';
import * as vscode from 'vscode';
import { calendarDay } from '../../core/progress/calendarDay.js';
import { linesOf } from '../../core/progress/parseJournal.js';
import type { ProgressStore } from '../../core/progress/progressStore.js';
import { UserError } from '../../core/userError.js';
import { readFileArgument } from '../readFileArgument.js';
import { journalFilters } from './journalFilters.js';

/**
 * Writes the journal, every line as it is, into a file that can be kept, read and imported elsewhere.
 * @param target a file, as a path or an address; asked for where it is missing
 */
export async function exportProgress(target: unknown, progress: ProgressStore): Promise<void> {
  const text = await progress.readText();
  const lines = [...linesOf(text)].length;
  if (lines === 0) {
    throw new UserError(vscode.l10n.t('There is no progress to export yet. It begins with the first lesson that you open.'));
  }
  const file = readFileArgument(target) ?? (await askForTarget());
  if (file === undefined) {
    return;
  }
  await write(file, text.endsWith('\n') ? text : `${text}\n`);
  void tell(file, lines);
}

function askForTarget(): Thenable<vscode.Uri | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const name = `ascent-progress-${calendarDay(new Date())}.jsonl`;
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export Progress'),
    filters: journalFilters(),
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, name) }),
  });
}

async function write(file: vscode.Uri, text: string): Promise<void> {
  try {
    await vscode.workspace.fs.writeFile(file, Buffer.from(text, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(vscode.l10n.t('Your progress could not be written to {0}: {1} Choose another place.', file.fsPath, reason));
  }
}

async function tell(file: vscode.Uri, lines: number): Promise<void> {
  const open = vscode.l10n.t('Open the File');
  const name = vscode.workspace.asRelativePath(file);
  const message =
    lines === 1
      ? vscode.l10n.t('Your progress, one event, is in {0}. Import it on another machine with “Ascent: Import Progress…”.', name)
      : vscode.l10n.t('Your progress, {0} events, is in {1}. Import it on another machine with “Ascent: Import Progress…”.', lines, name);
  if ((await vscode.window.showInformationMessage(message, open)) === open) {
    await vscode.window.showTextDocument(file);
  }
}
