import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { type FileRole } from '../../../core/exercise/exerciseMarker.js';
import { markerPath } from '../../../core/exercise/markerFile.js';
import { hashFile } from '../../../core/exercise/planProject.js';
import type { FileChange } from '../../../platform/exercise/planFile.js';
import { findPristine } from '../../../platform/exercise/pristine.js';
import { sha256 } from '../../../platform/sha256.js';
import type { GitObjects } from '../../../platform/git/gitObjects.js';
import type { ExerciseArgument } from '../exerciseArgument.js';
import type { ExerciseServices } from '../exerciseServices.js';
import { findProject } from '../findProject.js';
import { readPlanned } from '../readPlanned.js';
import type { Project } from '../projectStore.js';
import { saveProject } from '../saveProject.js';
import { changeProject, offerUndo } from './changeProject.js';
import { countFiles, listOf } from './describeFiles.js';
import { chooseWithPreview, type PreviewedChoice } from './chooseWithPreview.js';
import { repairMarker } from './repairMarker.js';
import { requireObjects } from './requireObjects.js';
import { versionUri } from './versionDocuments.js';

interface ChangedFile extends FileChange {
  readonly role: FileRole | undefined;
  readonly isMissing: boolean;
}

/** Takes an exercise, or one file of it, back to what was handed out; returns the files that changed. */
export async function resetExercise(services: ExerciseServices, argument: ExerciseArgument): Promise<readonly string[] | undefined> {
  if (argument.folder !== undefined && argument.files?.[0] === markerPath) {
    return repairMarker(services, argument.folder, argument);
  }
  const project = await findProject(services, argument);
  if (project === undefined) {
    return undefined;
  }
  const objects = await requireObjects(services.git, project.folder, 'ascent.resetExercise', argument);
  await saveProject(project.folder);
  const [title, changed] = await Promise.all([services.checker.titleOf(project), listChanged(services, objects, project)]);
  if (changed.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('“{0}” is as it was handed out; there is nothing to reset.', title));
    return [];
  }
  const chosen =
    argument.files === undefined
      ? await choose(objects, title, changed)
      : changed.filter(({ path }) => argument.files?.includes(path) === true);
  if (chosen === undefined || chosen.length === 0 || !(await confirm(title, chosen))) {
    return undefined;
  }
  const backup = await changeProject(objects, 'reset', chosen);
  const paths = chosen.map(({ path }) => path);
  offerUndo(objects, vscode.l10n.t('Back to the start: {0}. What you had is kept.', listOf(paths)), backup, paths);
  return paths;
}

/** The files that differ from what was handed out, the learner's first. */
async function listChanged(services: ExerciseServices, objects: GitObjects, { folder, marker }: Project): Promise<readonly ChangedFile[]> {
  const pristine = await findPristine(objects, marker);
  const read = pristine === undefined ? await readCurrent(services, marker.exercise) : undefined;
  const paths = pristine === undefined ? [...(read?.keys() ?? [])] : [...pristine.keys()].filter((path) => path !== markerPath);
  const originals = await objects.readBlobs([...(pristine?.values() ?? [])].map(({ blob }) => blob));
  const files = await Promise.all(
    paths.map(async (path): Promise<ChangedFile | undefined> => {
      const blob = pristine?.get(path)?.blob;
      const bytes = blob === undefined ? read?.get(path) : originals.get(blob);
      const now = await readFile(join(folder, path)).catch(() => undefined);
      const role = marker.files.find((file) => file.path === path)?.role;
      const isSame = bytes === undefined || (now !== undefined && hashFile(now, sha256) === hashFile(bytes, sha256));
      return isSame ? undefined : { path, bytes, role, isMissing: now === undefined };
    }),
  );
  return files.filter((file) => file !== undefined).sort((a, b) => rank(a) - rank(b) || (a.path < b.path ? -1 : 1));
}

function rank({ role, path }: ChangedFile): number {
  return role === 'learner' ? (path.endsWith('.md') ? 1 : 0) : 2;
}

/** Where the learner's repository no longer has what was handed out, the course has: what it hands out today. */
async function readCurrent(services: ExerciseServices, exercise: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const planned = await readPlanned(services.dependencies.content, exercise);
  return new Map(planned.map(({ path, bytes }) => [path, bytes]));
}

async function choose(objects: GitObjects, title: string, changed: readonly ChangedFile[]): Promise<readonly ChangedFile[] | undefined> {
  const rows = await Promise.all(
    changed.map(async (file): Promise<PreviewedChoice<readonly ChangedFile[]>> => {
      const blob = await objects.storeBytes(file.bytes ?? '');
      const left = file.isMissing
        ? versionUri(objects.folder, file.path, await objects.storeBytes(''))
        : vscode.Uri.file(join(objects.folder, file.path));
      return {
        label: `$(file) ${file.path}`,
        description: describeRole(file),
        preview: { left, right: versionUri(objects.folder, file.path, blob), title: vscode.l10n.t('{0}: yours ↔ at the start', file.path) },
        value: [file],
      };
    }),
  );
  const all: PreviewedChoice<readonly ChangedFile[]> = {
    label: vscode.l10n.t('$(discard) The whole exercise'),
    description: countFiles(changed.length),
    detail: vscode.l10n.t('Files that you added stay.'),
    preview: rows[0]?.preview,
    value: changed,
  };
  return chooseWithPreview(
    vscode.l10n.t('Reset “{0}”', title),
    vscode.l10n.t('What goes back to the start? The difference is shown below; you are asked once more.'),
    [all, ...rows],
  );
}

function describeRole({ role, isMissing }: ChangedFile): string {
  if (isMissing) {
    return vscode.l10n.t('missing');
  }
  return role === 'test' || role === 'data' ? vscode.l10n.t('part of the tests') : vscode.l10n.t('your work');
}

async function confirm(title: string, chosen: readonly ChangedFile[]): Promise<boolean> {
  const reset = vscode.l10n.t('Reset');
  const detail = vscode.l10n.t(
    'These go back to what was handed out: {0}.\n\nWhat they hold now is kept first. Undo brings it back, and so does “Ascent: Restore an Earlier Attempt…” at any time.',
    listOf(chosen.map(({ path }) => path)),
  );
  return (await vscode.window.showWarningMessage(vscode.l10n.t('Reset “{0}”?', title), { modal: true, detail }, reset)) === reset;
}
