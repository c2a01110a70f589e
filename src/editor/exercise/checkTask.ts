import * as vscode from 'vscode';
import type { ProjectTask } from '../../core/exercise/projectParameters.js';
import { readTasks } from '../../platform/exercise/readProject.js';
import { askQuickPick } from '../quickPick.js';
import type { CheckResult } from './checkExercise.js';
import { checkProject } from './checkExercise.js';
import type { ExerciseArgument } from './exerciseArgument.js';
import type { ExerciseServices } from './exerciseServices.js';
import { findProject } from './findProject.js';
import type { Project } from './projectStore.js';
import { requireTrust } from './requireWorkspace.js';

/** Checks one task of an exercise: the one named, or the one that the learner picks. It never counts as a pass of the exercise. */
export async function checkTask(services: ExerciseServices, argument: ExerciseArgument, task: unknown): Promise<CheckResult | undefined> {
  requireTrust();
  const project = await findProject(services, argument);
  const chosen = project && (await chooseTask(project, task, vscode.l10n.t('Which task shall be checked?')));
  return project === undefined || chosen === undefined ? undefined : checkProject(services, project, chosen.n);
}

/** The task of a project that a command names, or the one that the learner picks; `undefined` when the learner backs out. */
export async function chooseTask({ folder }: Project, named: unknown, question: string): Promise<ProjectTask | undefined> {
  const tasks = await readTasks(folder);
  const known = tasks.find(({ n }) => n === named);
  if (known !== undefined || tasks.length === 1) {
    return known ?? tasks[0];
  }
  const items = tasks.map((task) => ({
    label: vscode.l10n.t('Task {0}: {1}', task.n, task.title),
    description: task.functions.join(', '),
    task,
  }));
  return (await askQuickPick(items, { placeHolder: question }))?.task;
}
