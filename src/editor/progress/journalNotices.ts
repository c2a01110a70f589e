import * as vscode from 'vscode';
import type { JournalProblem } from '../../core/progress/parseJournal.js';
import type { JournalFile } from '../../core/progress/progressStore.js';
import { DiskJournalFile, markMoved } from '../../platform/journalFile.js';
import type { Log } from '../log.js';

/** Offers what was learnt while no folder was open, kept in the file `kept`, to the first workspace that is; true when its journal has taken it. */
export async function offerPrivateJournal(kept: string, journal: JournalFile): Promise<boolean> {
  const text = await new DiskJournalFile(kept).read();
  if (text === '') {
    return false;
  }
  const move = vscode.l10n.t('Bring It Here');
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t('You have progress from when no folder was open. Bring it into this workspace?'),
    move,
    vscode.l10n.t('Not Now'),
  );
  if (chosen !== move) {
    return false;
  }
  await journal.append(text.endsWith('\n') ? text : `${text}\n`);
  await markMoved(kept);
  return true;
}

/** Tells the learner of lines that cannot be read, with a way to look at the first of them. */
export async function reportProblems(problems: readonly JournalProblem[], file: string, log: Log): Promise<void> {
  for (const { line, reason } of problems) {
    log.channel.warn(`${file}:${String(line)}: ${reason}`);
  }
  const first = problems[0];
  if (first === undefined) {
    return;
  }
  const open = vscode.l10n.t('Open the Journal');
  const message =
    problems.length === 1
      ? vscode.l10n.t(
          'One line of your progress journal cannot be read (line {0}). It is kept and skipped; everything else counts.',
          first.line,
        )
      : vscode.l10n.t(
          '{0} lines of your progress journal cannot be read (the first is line {1}). They are kept and skipped; everything else counts.',
          problems.length,
          first.line,
        );
  if ((await vscode.window.showWarningMessage(message, open)) === open) {
    const position = new vscode.Position(first.line - 1, 0);
    await vscode.window.showTextDocument(vscode.Uri.file(file), { selection: new vscode.Range(position, position) });
  }
}
