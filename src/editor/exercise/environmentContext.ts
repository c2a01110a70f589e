import * as vscode from 'vscode';
import type { ContextKey } from '../commands/commandId.js';
import { setContext } from '../commands/contextKeys.js';
import type { GitService } from './gitService.js';
import type { PythonService } from './pythonService.js';

/**
 * Looks for Python and Git, and sets the context keys about them. In Restricted Mode nothing is run, so nothing is said to be missing.
 * Python counts as missing where there is none that could do the work, and as ready where tests can run.
 */
export async function refreshEnvironmentContext(python: PythonService, git: GitService): Promise<void> {
  const isTrusted = vscode.workspace.isTrusted;
  const [search, found] = isTrusted ? await Promise.all([python.find([]), git.find()]) : [undefined, undefined];
  const isReady = search?.kind === 'ready';
  const isCompletable = search?.kind === 'lacking' && search.problem.kind === 'missingPackages';
  const values: readonly (readonly [ContextKey, boolean])[] = [
    ['ascent:pythonMissing', isTrusted && !isReady && !isCompletable],
    ['ascent:pythonReady', isReady],
    ['ascent:gitMissing', isTrusted && found === undefined],
    ['ascent:gitReady', found !== undefined],
  ];
  await Promise.all(values.map(([key, value]) => setContext(key, value)));
}
