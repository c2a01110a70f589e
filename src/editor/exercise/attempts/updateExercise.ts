import { join } from 'node:path';
import * as vscode from 'vscode';
import { markerPath } from '../../../core/exercise/markerFile.js';
import { parseMarker } from '../../../core/exercise/exerciseMarker.js';
import type { FileChange } from '../../../platform/exercise/planFile.js';
import type { ProjectUpdate, UpdatedFile } from '../../../platform/exercise/planUpdate.js';
import { planUpdate } from '../../../platform/exercise/planUpdate.js';
import { keepUpstream } from '../../../platform/exercise/pristine.js';
import type { GitObjects } from '../../../platform/git/gitObjects.js';
import { isThere } from '../../../platform/isThere.js';
import type { ExerciseArgument } from '../exerciseArgument.js';
import type { ExerciseServices } from '../exerciseServices.js';
import { findProject } from '../findProject.js';
import { readPlanned } from '../readPlanned.js';
import { requireNoKata } from '../kata/requireNoKata.js';
import { saveProject } from '../saveProject.js';
import { changeProject, offerUndo } from './changeProject.js';
import type { PreviewedChoice } from './chooseWithPreview.js';
import { chooseWithPreview } from './chooseWithPreview.js';
import { requireObjects } from './requireObjects.js';
import { countFiles, listOf } from './describeFiles.js';
import { versionUri } from './versionDocuments.js';

/** How contradictions are settled: both sides stand in the file for the learner to choose, or the learner's side stays. */
type Settlement = 'marks' | 'mine';

/** Merges the course's present version of an exercise into a project; returns the files that changed. */
export async function updateExercise(services: ExerciseServices, argument: ExerciseArgument): Promise<readonly string[] | undefined> {
  const project = await findProject(services, argument);
  if (project === undefined) {
    return undefined;
  }
  await requireNoKata(project);
  const objects = await requireObjects(services.git, project.folder, 'ascent.updateExercise', argument);
  await saveProject(project.folder);
  const planned = await readPlanned(services.dependencies.content, project.marker.exercise);
  const update = await planUpdate(objects, project.marker, planned);
  const title = await services.checker.titleOf(project);
  if (update.files.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('“{0}” is up to date.', title));
    return [];
  }
  const settlement = await choose(objects, title, update);
  if (settlement === undefined) {
    return undefined;
  }
  const changes = settle(update, settlement);
  const marker = parseMarker(Buffer.from(update.marker.bytes ?? '').toString('utf8'), title, vscode.l10n);
  // Before the files, so that the version a project says it is of is always one that is kept.
  await keepUpstream(objects, planned, marker.contentVersion);
  const backup = await changeProject(objects, 'update', changes);
  await services.projects.discover();
  const paths = changes.map(({ path }) => path);
  const seen = paths.filter((path) => path !== markerPath);
  offerUndo(objects, vscode.l10n.t('“{0}” is up to date now: {1}. What you had is kept.', title, listOf(seen)), backup, paths);
  await openConflict(objects, settlement, update);
  return seen;
}

/** The changes of an update, the marker last. */
function settle({ files, marker }: ProjectUpdate, settlement: Settlement): readonly FileChange[] {
  return [...files.filter(({ isConflict }) => !isConflict || settlement === 'marks'), marker];
}

async function choose(objects: GitObjects, title: string, { files }: ProjectUpdate): Promise<Settlement | undefined> {
  const conflicts = files.filter(({ isConflict }) => isConflict).map(({ path }) => path);
  const rows = await Promise.all(files.map((file) => describeFile(objects, file)));
  const count = countFiles(files.length);
  const preview = (rows.find(({ label }) => label.includes('warning')) ?? rows[0])?.preview;
  const ways: readonly PreviewedChoice<Settlement | 'look'>[] =
    conflicts.length === 0
      ? [
          {
            label: vscode.l10n.t('$(cloud-download) Update'),
            description: count,
            detail: vscode.l10n.t('Your changes stay. What you have now is kept first.'),
            preview,
            value: 'marks',
          },
        ]
      : [
          {
            label: vscode.l10n.t('$(git-merge) Update, and choose in the editor where both changed'),
            description: count,
            detail: vscode.l10n.t('Conflict marks are put into: {0}', listOf(conflicts)),
            preview,
            value: 'marks',
          },
          {
            label: vscode.l10n.t('$(person) Update, and keep mine where both changed'),
            description: count,
            detail: vscode.l10n.t('Stays exactly as it is: {0}', listOf(conflicts)),
            preview,
            value: 'mine',
          },
        ];
  for (;;) {
    const chosen = await chooseWithPreview<Settlement | 'look'>(
      vscode.l10n.t('Update “{0}”', title),
      vscode.l10n.t('The difference is shown below. Esc changes nothing.'),
      [...ways, ...rows],
    );
    if (chosen !== 'look') {
      return chosen;
    }
  }
}

async function describeFile(objects: GitObjects, { path, role, bytes, isConflict }: UpdatedFile): Promise<PreviewedChoice<'look'>> {
  const file = join(objects.folder, path);
  const [right, hasLeft] = await Promise.all([objects.storeBytes(bytes ?? ''), isThere(file)]);
  const left = hasLeft ? vscode.Uri.file(file) : versionUri(objects.folder, path, await objects.storeBytes(''));
  const isLearners = role !== 'test' && role !== 'data';
  const what = bytes === undefined ? vscode.l10n.t('goes away') : hasLeft ? vscode.l10n.t('changes') : vscode.l10n.t('is new');
  return {
    label: `$(${isConflict ? 'warning' : 'file'}) ${path}`,
    description: isConflict ? vscode.l10n.t('both changed') : isLearners && hasLeft ? vscode.l10n.t('merged into yours') : what,
    preview: { left, right: versionUri(objects.folder, path, right), title: vscode.l10n.t('{0}: yours ↔ updated', path) },
    value: 'look',
  };
}

/** Ordinary conflict marks are settled where VS Code offers it: in the editor. */
async function openConflict(objects: GitObjects, settlement: Settlement, { files }: ProjectUpdate): Promise<void> {
  const first = files.find(({ isConflict }) => isConflict);
  if (settlement === 'marks' && first !== undefined) {
    await vscode.window.showTextDocument(vscode.Uri.file(join(objects.folder, first.path)), { preview: false });
  }
}
