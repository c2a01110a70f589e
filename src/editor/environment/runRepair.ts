import * as vscode from 'vscode';
import type { Repair } from '../../core/environment/finding.js';
import type { EnvironmentSource } from './environmentSource.js';

const { Global, Workspace } = vscode.ConfigurationTarget;

/** Does what a repair says; over once the learner is done with it. What has to be asked or shown on the way, the commands do. */
export async function runRepair(repair: Repair, source: EnvironmentSource): Promise<void> {
  switch (repair.kind) {
    case 'createEnvironment':
      await vscode.commands.executeCommand('ascent.createEnvironment', { packages: repair.packages, folder: repair.folder });
      return;
    case 'selectInterpreter':
      await vscode.commands.executeCommand('ascent.selectInterpreter');
      return;
    case 'setIdentity':
      await vscode.commands.executeCommand('ascent.setGitIdentity');
      return;
    case 'openFolder':
      await vscode.commands.executeCommand('workbench.action.files.openFolder');
      return;
    case 'changeFolder':
      await vscode.commands.executeCommand('workbench.action.openSettings', 'ascent.exercisesFolder');
      return;
    case 'getPython':
      await vscode.env.openExternal(vscode.Uri.parse('https://www.python.org/downloads/'));
      return;
    case 'getGit':
      await vscode.env.openExternal(vscode.Uri.parse('https://git-scm.com/downloads'));
      return;
    case 'followExtension':
      await vscode.workspace
        .getConfiguration('ascent')
        .update('pythonPath', repair.path, vscode.workspace.workspaceFolders === undefined ? Global : Workspace);
      return;
    case 'tellExtension':
      await source.tellPythonExtension(repair.path);
  }
}
