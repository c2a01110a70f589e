import { PythonExtension } from '@vscode/python-extension';
import type * as vscode from 'vscode';

/** Asks the Python extension for the interpreter that the learner selected there; it must be installed. */
export async function askPythonExtension(scope: vscode.Uri | undefined): Promise<string | undefined> {
  const { environments } = await PythonExtension.api();
  const environment = await environments.resolveEnvironment(environments.getActiveEnvironmentPath(scope));
  return environment?.executable.uri?.fsPath;
}

/** Calls back when the learner selects another interpreter in the Python extension. */
export async function watchPythonExtension(listener: () => void): Promise<vscode.Disposable> {
  const { environments } = await PythonExtension.api();
  return environments.onDidChangeActiveEnvironmentPath(listener);
}

/** Selects an interpreter in the Python extension. */
export async function tellPythonExtension(path: string, scope: vscode.Uri | undefined): Promise<void> {
  const { environments } = await PythonExtension.api();
  await environments.updateActiveEnvironmentPath(path, scope);
}
