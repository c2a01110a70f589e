import * as vscode from 'vscode';

/** Names files, the first few of many. */
export function listOf(paths: readonly string[]): string {
  return paths.length <= 4 ? paths.join(', ') : vscode.l10n.t('{0} and {1} more', paths.slice(0, 3).join(', '), paths.length - 3);
}

/** Says how many files there are. */
export function countFiles(count: number): string {
  return count === 1 ? vscode.l10n.t('1 file') : vscode.l10n.t('{0} files', count);
}
