import * as vscode from 'vscode';

/** How the files that hold progress are called where one is chosen. */
export function journalFilters(): Record<string, string[]> {
  return { [vscode.l10n.t('Progress of Ascent')]: ['jsonl'], [vscode.l10n.t('All files')]: ['*'] };
}
