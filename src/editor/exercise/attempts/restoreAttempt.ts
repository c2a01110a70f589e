import { join } from 'node:path';
import * as vscode from 'vscode';
import { describeAge, describeDifference } from '../../../core/exercise/describeAttempt.js';
import { markerPath } from '../../../core/exercise/markerFile.js';
import type { Attempt } from '../../../platform/exercise/attempts.js';
import { listAttempts, readChanges } from '../../../platform/exercise/attempts.js';
import type { BackupReason } from '../../../platform/exercise/backups.js';
import type { GitObjects } from '../../../platform/git/gitObjects.js';
import { askQuickPick } from '../../quickPick.js';
import type { ExerciseArgument } from '../exerciseArgument.js';
import type { ExerciseServices } from '../exerciseServices.js';
import { findProject } from '../findProject.js';
import { requireNoKata } from '../kata/requireNoKata.js';
import { saveProject } from '../saveProject.js';
import { changeProject, offerUndo } from './changeProject.js';
import type { PreviewedChoice } from './chooseWithPreview.js';
import { chooseWithPreview } from './chooseWithPreview.js';
import { requireObjects } from './requireObjects.js';
import { countFiles, listOf } from './describeFiles.js';
import { versionUri } from './versionDocuments.js';

/** Brings back an earlier state of an exercise, or one file of it; returns the files that changed. */
export async function restoreAttempt(services: ExerciseServices, argument: ExerciseArgument): Promise<readonly string[] | undefined> {
  const project = await findProject(services, argument);
  if (project === undefined) {
    return undefined;
  }
  await requireNoKata(project);
  const objects = await requireObjects(services.git, project.folder, 'ascent.restoreAttempt', argument);
  await saveProject(project.folder);
  const title = await services.checker.titleOf(project);
  const attempt = await chooseAttempt(title, await listAttempts(objects));
  if (attempt === undefined) {
    return undefined;
  }
  if (attempt.changes.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('That attempt is the same as what you have now; nothing was changed.'));
    return [];
  }
  const paths = await choosePaths(objects, title, attempt);
  if (paths === undefined) {
    return undefined;
  }
  const backup = await changeProject(objects, 'restore', await readChanges(objects, attempt.tree, paths));
  if (paths.includes(markerPath)) {
    await services.projects.discover();
  }
  offerUndo(objects, vscode.l10n.t('Restored: {0}. What you had before is kept, too.', listOf(paths)), backup, paths);
  return paths;
}

async function chooseAttempt(title: string, attempts: readonly Attempt[]): Promise<Attempt | undefined> {
  if (attempts.length === 0) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('“{0}” has no earlier attempt yet: nothing is committed, and nothing was reset or updated.', title),
    );
    return undefined;
  }
  const now = new Date();
  const items = attempts.map((attempt) => ({
    label: describeMade(attempt),
    description: `${describeAge(new Date(attempt.at), now, vscode.env.language)} · ${new Date(attempt.at).toLocaleString(vscode.env.language)}`,
    detail: describeDifference(attempt.changes, vscode.l10n),
    attempt,
  }));
  const chosen = await askQuickPick(items, {
    title: vscode.l10n.t('Earlier attempts at “{0}”', title),
    placeHolder: vscode.l10n.t('Which one? You see the difference before anything changes.'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.attempt;
}

function describeMade({ made }: Attempt): string {
  return made.kind === 'commit' ? `$(git-commit) ${made.subject}` : `$(history) ${describeReason(made.reason)}`;
}

function describeReason(reason: BackupReason): string {
  switch (reason) {
    case 'reset':
      return vscode.l10n.t('Before a reset');
    case 'update':
      return vscode.l10n.t('Before an update');
    case 'restore':
      return vscode.l10n.t('Before another attempt was restored');
    case 'kata':
      return vscode.l10n.t('Before a kata was begun or left');
    case 'recovery':
      return vscode.l10n.t('Before an interrupted change was completed');
  }
}

async function choosePaths(objects: GitObjects, title: string, attempt: Attempt): Promise<readonly string[] | undefined> {
  const age = describeAge(new Date(attempt.at), new Date(), vscode.env.language);
  const blobs = new Map((await objects.listTree(attempt.tree)).map(({ path, blob }) => [path, blob]));
  const rows = attempt.changes.map(({ path, added, removed }): PreviewedChoice<readonly string[]> => {
    const blob = blobs.get(path);
    return {
      label: `$(file) ${path}`,
      description: `+${String(added)} −${String(removed)}`,
      preview:
        blob === undefined
          ? undefined
          : {
              left: vscode.Uri.file(join(objects.folder, path)),
              right: versionUri(objects.folder, path, blob),
              title: vscode.l10n.t('{0}: now ↔ {1}', path, age),
            },
      value: [path],
    };
  });
  const paths = attempt.changes.map(({ path }) => path);
  const all: PreviewedChoice<readonly string[]> = {
    label: vscode.l10n.t('$(discard) The whole attempt'),
    description: countFiles(paths.length),
    detail: vscode.l10n.t('Files that are newer stay. What you have now is kept first.'),
    preview: rows[0]?.preview,
    value: paths,
  };
  return chooseWithPreview(
    vscode.l10n.t('Restore “{0}” as it was {1}', title, age),
    vscode.l10n.t('What shall be brought back? The difference is shown below. Esc changes nothing.'),
    [all, ...rows],
  );
}
