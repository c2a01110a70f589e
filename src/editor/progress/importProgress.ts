import * as vscode from 'vscode';
import { describeUnion } from '../../core/progress/describeUnion.js';
import type { ProgressStore, Union } from '../../core/progress/progressStore.js';
import { UserError } from '../../core/userError.js';
import { readFileArgument } from '../readFileArgument.js';
import { journalFilters } from './journalFilters.js';
import { openAtLine } from './openAtLine.js';

/**
 * Adds to the journal what files hold that it does not; nothing in it changes or goes.
 * @param sources files, as paths or addresses; asked for where there are none
 * @throws UserError where a file holds no progress, once the files before it are in
 */
export async function importProgress(sources: readonly unknown[], progress: ProgressStore): Promise<void> {
  const given = sources.map(readFileArgument).filter((file) => file !== undefined);
  for (const file of given.length > 0 ? given : await askForSources()) {
    const union = await progress.unite(await read(file));
    if (union.added + union.known === 0) {
      throw new UserError(
        vscode.l10n.t(
          'There is no progress in {0}. Choose a file that “Ascent: Export Progress…” has written, or the journal.jsonl of a workspace.',
          nameOf(file),
        ),
        [{ title: vscode.l10n.t('Choose Another File'), command: 'ascent.importProgress' }],
      );
    }
    void tell(file, union);
  }
}

async function read(file: vscode.Uri): Promise<string> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new UserError(vscode.l10n.t('{0} could not be read: {1}', file.fsPath, reason), [
      { title: vscode.l10n.t('Choose Another File'), command: 'ascent.importProgress' },
    ]);
  }
}

async function askForSources(): Promise<readonly vscode.Uri[]> {
  const chosen = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Import Progress'),
    openLabel: vscode.l10n.t('Import'),
    filters: journalFilters(),
    canSelectMany: true,
  });
  return chosen ?? [];
}

async function tell(file: vscode.Uri, union: Union): Promise<void> {
  const message = describeUnion(union, nameOf(file), vscode.l10n);
  const first = union.problems[0];
  if (first === undefined) {
    await vscode.window.showInformationMessage(message);
    return;
  }
  const show = vscode.l10n.t('Show Line {0}', first.line);
  if ((await vscode.window.showWarningMessage(message, show)) === show) {
    await openAtLine(file, first.line);
  }
}

function nameOf(file: vscode.Uri): string {
  return file.path.split('/').at(-1) ?? file.path;
}
