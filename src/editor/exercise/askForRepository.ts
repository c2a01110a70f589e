import { basename } from 'node:path';
import * as vscode from 'vscode';

import { askQuickPick } from '../quickPick.js';
/** Where the history of a project is kept that lies in another repository. */
export type RepositoryChoice = 'own' | 'surrounding';

/** Asks once for each surrounding repository, and remembers the answer in the workspace. */
export async function askForRepository(memory: vscode.Memento, around: string): Promise<RepositoryChoice | undefined> {
  const key = `ascent.repositoryChoice:${around}`;
  const remembered = memory.get<RepositoryChoice>(key);
  if (remembered !== undefined) {
    return remembered;
  }
  const name = basename(around);
  const items: readonly (vscode.QuickPickItem & { readonly choice: RepositoryChoice })[] = [
    {
      choice: 'own',
      label: vscode.l10n.t('Its own repository'),
      detail: vscode.l10n.t('Each exercise has a history of its own. “{0}” will list it as an untracked folder.', name),
    },
    {
      choice: 'surrounding',
      label: vscode.l10n.t('Commit in “{0}”', name),
      detail: vscode.l10n.t('The exercise becomes a folder of that repository, with a commit of its own there.'),
    },
  ];
  const chosen = await askQuickPick(items, {
    title: vscode.l10n.t('Exercises will lie inside the Git repository “{0}”', name),
    placeHolder: vscode.l10n.t('Where shall their history be kept? You are asked once.'),
    ignoreFocusOut: true,
  });
  if (chosen !== undefined) {
    await memory.update(key, chosen.choice);
  }
  return chosen?.choice;
}
