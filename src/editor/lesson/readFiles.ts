import { readFile, readdir } from 'node:fs/promises';
import type * as vscode from 'vscode';

// The extension's own files, always on the machine it runs on: read by Node, for VS Code's own way leads through another process.

/** The bytes of a file; `undefined` when there is none that can be read. */
export async function findBytes(file: vscode.Uri): Promise<Uint8Array | undefined> {
  return readFile(file.fsPath).catch(() => undefined);
}

/** The text of a file; `undefined` when there is none that can be read. */
export async function findText(file: vscode.Uri): Promise<string | undefined> {
  return readFile(file.fsPath, 'utf8').catch(() => undefined);
}

/** The names of the scripts in a folder, without their ending; none where there is no such folder. */
export async function listScripts(folder: vscode.Uri): Promise<ReadonlySet<string>> {
  const names = await readdir(folder.fsPath).catch(() => []);
  return new Set(names.flatMap((name) => (name.endsWith('.js') ? [name.slice(0, -'.js'.length)] : [])));
}
