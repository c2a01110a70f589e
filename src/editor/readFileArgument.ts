import * as vscode from 'vscode';

/** The file that a command was given by whoever runs it, as a path or an address; `undefined` where the learner is to be asked. */
export function readFileArgument(argument: unknown): vscode.Uri | undefined {
  if (argument instanceof vscode.Uri) {
    return argument;
  }
  return typeof argument === 'string' && argument !== '' ? vscode.Uri.file(argument) : undefined;
}
