import * as vscode from 'vscode';
import type { JournalProblem } from '../../core/progress/parseJournal.js';
import { sha256 } from '../../platform/sha256.js';
import type { Log } from '../log.js';
import { openAtLine } from './openAtLine.js';

const reportedKey = 'ascent.reportedLines';

/** Are there lines among these that were not reported in this workspace before? From now on they were. */
export async function isNewTo(memory: vscode.Memento, problems: readonly JournalProblem[]): Promise<boolean> {
  const digests = problems.map(({ text }) => sha256(text).slice(0, 16));
  const reported = new Set(memory.get<readonly string[]>(reportedKey, []));
  const isNew = digests.some((digest) => !reported.has(digest));
  if (isNew) {
    await memory.update(reportedKey, digests);
  }
  return isNew;
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
    await openAtLine(vscode.Uri.file(file), first.line);
  }
}
