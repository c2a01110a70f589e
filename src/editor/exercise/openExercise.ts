import * as vscode from 'vscode';
import type { ExerciseArgument } from './exerciseArgument.js';
import type { ExerciseServices } from './exerciseServices.js';
import { findProject, requireExercise } from './findProject.js';
import { openProject } from './openProject.js';
import { pickExercise } from './pickExercise.js';

/** Opens an exercise where it was started; where it was not, says what it is and offers to start it. */
export async function openExercise(services: ExerciseServices, argument: ExerciseArgument): Promise<string | undefined> {
  const { projects } = services;
  if (argument.folder !== undefined) {
    const uri = vscode.Uri.file(argument.folder);
    const named = await projects.findContaining(uri);
    if (named === undefined) {
      await vscode.commands.executeCommand('revealInExplorer', uri);
      return argument.folder;
    }
    await openProject(named);
    return named.folder;
  }
  const id = argument.id ?? (await pickStarted(services));
  if (id === undefined) {
    return undefined;
  }
  if ((await projects.findByExercise(id)).length === 0) {
    return offerToStart(services, id);
  }
  const project = await findProject(services, { id });
  if (project !== undefined) {
    await openProject(project);
  }
  return project?.folder;
}

async function offerToStart(services: ExerciseServices, id: string): Promise<string | undefined> {
  const exercise = await requireExercise(services.dependencies.content, id);
  const start = vscode.l10n.t('Start');
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t('“{0}”: {1} About {2} minutes. Shall it be made in your workspace?', exercise.title, exercise.summary, exercise.minutes),
    start,
  );
  if (chosen !== start) {
    return undefined;
  }
  const { startExercise } = await import('./startExercise.js');
  return startExercise(services, { id });
}

async function pickStarted({ projects, dependencies }: ExerciseServices): Promise<string | undefined> {
  const started = new Set((await projects.discover()).map(({ marker }) => marker.exercise));
  if (started.size === 0) {
    return (await pickExercise(dependencies, vscode.l10n.t('No exercise is started yet. Which one shall it be?')))?.id;
  }
  return (await pickExercise(dependencies, vscode.l10n.t('Which exercise shall be opened?'), (id) => started.has(id)))?.id;
}
