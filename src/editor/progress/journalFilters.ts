import * as vscode from 'vscode';

/** What dialogs call the files that hold progress. */
export function journalFilters(): Record<string, string[]> {
  return { [vscode.l10n.t('Progress of Ascent')]: ['jsonl'], [vscode.l10n.t('All files')]: ['*'] };
}
