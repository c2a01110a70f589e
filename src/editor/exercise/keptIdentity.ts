import type * as vscode from 'vscode';
import type { GitIdentity } from '../../platform/git/git.js';

const key = 'ascent.gitIdentity';

/** The name and e-mail that the learner chose for the exercises of this workspace alone. */
export function keptIdentity(memory: vscode.Memento): GitIdentity | undefined {
  return memory.get<GitIdentity>(key);
}

/** Keeps a name and e-mail for the exercises of this workspace, or forgets them. */
export async function keepIdentity(memory: vscode.Memento, identity: GitIdentity | undefined): Promise<void> {
  await memory.update(key, identity);
}
