import * as vscode from 'vscode';
import { findPythonProblem } from '../../core/exercise/pythonRequirements.js';
import { UserError } from '../../core/userError.js';
import type { FoundPython } from '../../platform/python/findPython.js';
import { probePython } from '../../platform/python/probePython.js';
import { askQuickPick } from '../quickPick.js';
import type { ExerciseServices } from './exerciseServices.js';
import { requireTrust } from './requireWorkspace.js';

type Row = vscode.QuickPickItem & { readonly choice?: 'automatic' | 'browse' | 'create' | FoundPython };

/** Lets the learner choose the interpreter for exercises, and keeps the choice in the workspace's settings. */
export async function selectInterpreter(services: ExerciseServices): Promise<void> {
  requireTrust();
  const found = services.python.list(await packagesInUse(services));
  const chosen = await askQuickPick<Row>(found.then(rows), {
    title: vscode.l10n.t('Python for exercises'),
    placeHolder: vscode.l10n.t('Exercises and the cells of lessons run with the one you choose'),
    matchOnDescription: true,
  });
  const choice = chosen?.choice;
  switch (choice) {
    case undefined:
      return;
    case 'automatic':
      await save('');
      return;
    case 'create':
      await vscode.commands.executeCommand('ascent.createEnvironment');
      return;
    case 'browse':
      await browse();
      return;
    default:
      // A launcher with arguments cannot be kept as a path; what it leads to can.
      await save(choice.run.args.length === 0 ? choice.run.command : choice.executable);
  }
}

async function packagesInUse({ projects, checker }: ExerciseServices): Promise<readonly string[]> {
  return (await Promise.all((await projects.discover()).map((project) => checker.packagesOf(project)))).flat();
}

function rows(found: readonly FoundPython[]): Row[] {
  return [
    ...found.map((python): Row => ({
      label: vscode.l10n.t('Python {0}', python.version.join('.')),
      description: python.candidate.shown,
      detail: describe(python),
      iconPath: new vscode.ThemeIcon(python.problem === undefined ? 'pass' : 'warning'),
      choice: python,
    })),
    { label: '', kind: vscode.QuickPickItemKind.Separator },
    {
      label: vscode.l10n.t('Choose Automatically'),
      detail: vscode.l10n.t('The Python extension’s choice, then the workspace’s .venv, then what is on PATH'),
      choice: 'automatic',
    },
    {
      label: vscode.l10n.t('Create Environment…'),
      detail: vscode.l10n.t('A .venv in this workspace, with what exercises need'),
      choice: 'create',
    },
    { label: vscode.l10n.t('Browse…'), detail: vscode.l10n.t('Choose a Python on this machine'), choice: 'browse' },
  ];
}

function describe({ problem, packages }: FoundPython): string {
  switch (problem?.kind) {
    case 'tooOld':
      return vscode.l10n.t('Too old for exercises');
    case 'missingPackages':
      return vscode.l10n.t('Lacks {0}', problem.packages.join(', '));
    case undefined:
      return Object.entries(packages)
        .map(([name, version]) => `${name} ${version}`)
        .join(', ');
  }
}

async function browse(): Promise<void> {
  const uris = await vscode.window.showOpenDialog({
    title: vscode.l10n.t('Choose a Python'),
    openLabel: vscode.l10n.t('Use This Python'),
    canSelectMany: false,
  });
  const path = uris?.[0]?.fsPath;
  if (path === undefined) {
    return;
  }
  const probed = await probePython({ command: path, args: [] }, []);
  if ('reason' in probed) {
    throw new UserError(vscode.l10n.t('{0} is not a Python that runs here ({1}).', path, probed.reason), [
      { title: vscode.l10n.t('Select Interpreter…'), command: 'ascent.selectInterpreter' },
    ]);
  }
  const problem = findPythonProblem(probed, []);
  if (problem?.kind === 'tooOld') {
    throw new UserError(vscode.l10n.t('Python {0} is too old. Exercises need Python 3.9 or newer.', problem.version), [
      { title: vscode.l10n.t('Select Interpreter…'), command: 'ascent.selectInterpreter' },
    ]);
  }
  await save(path);
}

async function save(path: string): Promise<void> {
  const target = vscode.workspace.workspaceFolders === undefined ? vscode.ConfigurationTarget.Global : vscode.ConfigurationTarget.Workspace;
  await vscode.workspace.getConfiguration('ascent').update('pythonPath', path === '' ? undefined : path, target);
}
