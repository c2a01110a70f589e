import * as vscode from 'vscode';
import { findDistribution } from '../../core/cells/packagesOf.js';
import { oldestPython } from '../../core/exercise/pythonRequirements.js';
import type { UserAction } from '../../core/userError.js';
import { UserError } from '../../core/userError.js';
import type { CellPython } from '../../platform/cells/liveKernel.js';
import type { PythonLocator } from './pythonLocator.js';

/** Why cells do not run in this window, where they do not. */
export function findRestriction(): UserError | undefined {
  return vscode.workspace.isTrusted
    ? undefined
    : new UserError(
        vscode.l10n.t(
          'Code runs only in a folder that you trust, because it can do anything on your machine that you can do. Reading works as always.',
        ),
        [{ title: vscode.l10n.t('Manage Workspace Trust'), command: 'workbench.trust.manage' }],
      );
}

/**
 * Finds the Python to run cells with: the one that checks exercises. That a package is missing does not matter before a cell imports it.
 * @throws UserError where there is none, or nothing may run
 */
export async function findCellPython(locator: PythonLocator, packages: readonly string[], signal: AbortSignal): Promise<CellPython> {
  const restriction = findRestriction();
  if (restriction !== undefined) {
    throw restriction;
  }
  const search = await locator.find(packages, undefined, signal);
  const select: UserAction = { title: vscode.l10n.t('Select Interpreter…'), command: 'ascent.selectInterpreter' };
  const create: UserAction = { title: vscode.l10n.t('Create Environment'), command: 'ascent.createEnvironment', args: [{ packages }] };
  const oldest = oldestPython.join('.');
  switch (search.kind) {
    case 'ready':
      return { run: search.python.run, shown: search.python.candidate.shown };
    case 'lacking':
      if (search.problem.kind === 'missingPackages') {
        return { run: search.python.run, shown: search.python.candidate.shown };
      }
      throw new UserError(
        vscode.l10n.t(
          'Python {0} is too old ({1}). Cells need Python {2} or newer.',
          search.problem.version,
          search.python.candidate.shown,
          oldest,
        ),
        [select],
      );
    case 'broken':
      throw new UserError(
        vscode.l10n.t('This Python does not run: {0} ({1}). Select another one.', search.python.candidate.shown, search.python.reason),
        search.python.candidate.source === 'environment' ? [create, select] : [select],
      );
    case 'unmade':
      throw new UserError(vscode.l10n.t('The environment for this is not made yet: {0}.', search.environment), [create, select]);
    case 'none':
      throw new UserError(vscode.l10n.t('No Python was found. Install Python {0} or newer, or select the one you have.', oldest), [
        select,
        { title: vscode.l10n.t('Check My Environment'), command: 'ascent.checkEnvironment' },
      ]);
  }
}

/** What to do about a module that a cell could not import; `undefined` when it is none that the course knows. */
export function describeMissingModule(module: string, packages: readonly string[]): UserError | undefined {
  const distribution = findDistribution(module);
  return distribution === undefined
    ? undefined
    : new UserError(vscode.l10n.t('{0} is not installed in the Python that runs this cell.', distribution), [
        {
          title: vscode.l10n.t('Install {0}', distribution),
          command: 'ascent.createEnvironment',
          args: [{ packages: [...new Set([distribution, ...packages])] }],
        },
        { title: vscode.l10n.t('Select Interpreter…'), command: 'ascent.selectInterpreter' },
      ]);
}
