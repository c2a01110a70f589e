import { basename } from 'node:path';
import * as vscode from 'vscode';
import type { CatalogueExercise } from '../../core/roadmap/catalogue.js';
import { UserError } from '../../core/userError.js';
import type { ContentStore } from '../content/contentStore.js';
import { askQuickPick } from '../quickPick.js';
import type { ExerciseArgument } from './exerciseArgument.js';
import type { ExerciseServices } from './exerciseServices.js';
import type { Project } from './projectStore.js';

/**
 * Finds the project that a command is about: the one named, the one of the active editor, the only one, or the one picked.
 * @returns `undefined` when the learner backs out
 * @throws UserError when there is none
 */
export async function findProject(services: ExerciseServices, { id, folder }: ExerciseArgument): Promise<Project | undefined> {
  const { projects } = services;
  if (folder !== undefined) {
    const named = await projects.findContaining(vscode.Uri.file(folder));
    if (named !== undefined) {
      return named;
    }
  }
  const active = await findActive(services);
  if (id !== undefined) {
    if (active?.marker.exercise === id) {
      return active;
    }
    const all = await projects.findByExercise(id);
    if (all.length === 0) {
      throw await notStarted(services, id);
    }
    return all.length === 1 ? all[0] : pick(services, all);
  }
  if (active !== undefined) {
    return active;
  }
  const all = await projects.discover();
  if (all.length === 0) {
    throw new UserError(vscode.l10n.t('There is no exercise in this workspace yet.'), [
      { title: vscode.l10n.t('Start Exercise…'), command: 'ascent.startExercise' },
    ]);
  }
  return all.length === 1 ? all[0] : pick(services, all);
}

/** The project that the active editor shows a file of. */
export async function findActive({ projects }: Pick<ExerciseServices, 'projects'>): Promise<Project | undefined> {
  const tab = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  const uri = vscode.window.activeTextEditor?.document.uri ?? (tab instanceof vscode.TabInputCustom ? tab.uri : undefined);
  return uri && projects.findContaining(uri);
}

async function notStarted({ dependencies }: ExerciseServices, id: string): Promise<UserError> {
  const { title } = await requireExercise(dependencies.content, id);
  return new UserError(vscode.l10n.t('“{0}” is not started in this workspace.', title), [
    { title: vscode.l10n.t('Start It'), command: 'ascent.startExercise', args: [id] },
  ]);
}

/**
 * Finds an exercise of the course.
 * @throws UserError when there is none
 */
export async function requireExercise(content: ContentStore, id: string): Promise<CatalogueExercise> {
  const exercise = await content.findExercise(id);
  if (exercise === undefined) {
    throw new UserError(vscode.l10n.t('The course has no exercise “{0}”. Start one from the Roadmap view.', id), [
      { title: vscode.l10n.t('Show the Roadmap'), command: 'ascent.roadmap.focus' },
    ]);
  }
  return exercise;
}

async function pick({ checker }: ExerciseServices, projects: readonly Project[]): Promise<Project | undefined> {
  const items = await Promise.all(
    projects.map(async (project) => ({
      label: await checker.titleOf(project),
      description: basename(project.folder),
      detail: vscode.workspace.asRelativePath(vscode.Uri.file(project.folder)),
      project,
    })),
  );
  const chosen = await askQuickPick(items, { placeHolder: vscode.l10n.t('Which exercise?'), matchOnDescription: true });
  return chosen?.project;
}
