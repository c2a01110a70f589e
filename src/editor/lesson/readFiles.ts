import * as vscode from 'vscode';

/** The text of a file; `undefined` when there is none that can be read. */
export async function findText(file: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  } catch (error) {
    if (error instanceof vscode.FileSystemError) {
      return undefined;
    }
    throw error;
  }
}

/** The names of the scripts in a folder, without their ending; none where there is no such folder. */
export async function listScripts(folder: vscode.Uri): Promise<ReadonlySet<string>> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return new Set(entries.flatMap(([name]) => (name.endsWith('.js') ? [name.slice(0, -'.js'.length)] : [])));
  } catch (error) {
    if (error instanceof vscode.FileSystemError) {
      return new Set();
    }
    throw error;
  }
}
