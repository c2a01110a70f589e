import * as vscode from 'vscode';
import type { ContextKey } from './commandId.js';

/** Sets a context key that `when` clauses in package.json read. */
export async function setContext(key: ContextKey, value: boolean): Promise<void> {
  await vscode.commands.executeCommand('setContext', key, value);
}
