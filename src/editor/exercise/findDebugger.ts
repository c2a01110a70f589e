import * as vscode from 'vscode';

/** Extensions that can debug Python, and the type of a session of theirs; the first that is there is used. */
const debuggers = [
  ['ms-python.debugpy', 'debugpy'],
  ['ms-python.python', 'python'],
] as const;

/** The type of debug session that an installed extension has for Python; `undefined` where there is none. */
export function findDebugger(): string | undefined {
  return debuggers.find(([id]) => vscode.extensions.getExtension(id) !== undefined)?.[1];
}
