import * as vscode from 'vscode';
import type { ContextKey } from './commandId.js';

const values = new Map<ContextKey, boolean>();

/** Sets a context key that `when` clauses in package.json read. */
export async function setContext(key: ContextKey, value: boolean): Promise<void> {
  values.set(key, value);
  await vscode.commands.executeCommand('setContext', key, value);
}

/** Does something while these context keys are not set, and then gives them their values, so that what waits for a change sees one. */
export async function changeContexts(keys: readonly ContextKey[], meanwhile: () => Thenable<unknown>): Promise<void> {
  await Promise.all(keys.map((key) => vscode.commands.executeCommand('setContext', key, undefined)));
  try {
    await meanwhile();
  } finally {
    await Promise.all(keys.map((key) => vscode.commands.executeCommand('setContext', key, values.get(key))));
  }
}
