import { join } from 'node:path';
import * as vscode from 'vscode';
import { isJudged } from '../../../core/exercise/projectState.js';
import { GitObjects } from '../../../platform/git/gitObjects.js';
import { isThere } from '../../../platform/isThere.js';
import { versionUri } from '../attempts/versionDocuments.js';
import type { ExerciseServices } from '../exerciseServices.js';
import type { Project } from '../projectStore.js';
import { versionScheme } from '../shownNames.js';

/**
 * Opens the learner's files against what a commit holds of them, side by side.
 * @param what the commit is: the solution from before the kata, or the kata that was left
 */
export async function compareVersions(
  { git }: Pick<ExerciseServices, 'git'>,
  { folder, marker }: Project,
  commit: string,
  what: 'old solution' | 'kata',
): Promise<void> {
  const found = await git.find();
  if (found === undefined) {
    return;
  }
  const objects = new GitObjects(found.git, folder);
  for (const { path } of marker.files.filter(isJudged)) {
    const blob = await objects.find(`${commit}:${path}`);
    if (blob !== undefined && (await isThere(join(folder, path)))) {
      const title = what === 'kata' ? vscode.l10n.t('{0}: kata ↔ yours', path) : vscode.l10n.t('{0}: old solution ↔ kata', path);
      const options: vscode.TextDocumentShowOptions = { viewColumn: vscode.ViewColumn.One, preview: false };
      await vscode.commands.executeCommand(
        'vscode.diff',
        versionUri(folder, path, blob),
        vscode.Uri.file(join(folder, path)),
        title,
        options,
      );
    }
  }
}

/** Closes the comparisons of a project's files with stored versions, which say something else once another branch is there. */
export async function closeComparisons(folder: string): Promise<void> {
  const tabs = vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter(
      ({ input }) =>
        input instanceof vscode.TabInputTextDiff &&
        input.original.scheme === versionScheme &&
        new URLSearchParams(input.original.query).get('folder') === folder,
    );
  await vscode.window.tabGroups.close(tabs, true);
}
