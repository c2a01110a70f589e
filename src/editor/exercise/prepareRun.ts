import * as vscode from 'vscode';
import { UserError } from '../../core/userError.js';
import type { PythonCommand } from '../../platform/python/probePython.js';
import { describePythonProblem } from './describePythonProblem.js';
import type { ExerciseServices } from './exerciseServices.js';
import { unknownExercise } from './findProject.js';
import { requireTrust } from './requireWorkspace.js';

/** A project whose code can be run outside a check. */
export interface PreparedRun {
  readonly folder: string;
  readonly python: PythonCommand;
}

/**
 * Finds where an exercise was started, and the Python that checks it.
 * @throws UserError with a way on: Restricted Mode, not started, no Python, packages missing
 */
export async function prepareRun(
  { projects, python, dependencies }: ExerciseServices,
  id: string,
  signal: AbortSignal,
): Promise<PreparedRun> {
  requireTrust();
  const exercise = await dependencies.content.findExercise(id);
  if (exercise === undefined) {
    throw unknownExercise(id);
  }
  const [project] = await projects.findByExercise(id);
  if (project === undefined) {
    throw new UserError(vscode.l10n.t('This runs the code that you write in the exercise “{0}”. It is not started yet.', exercise.title), [
      { title: vscode.l10n.t('Start Exercise'), command: 'ascent.startExercise', args: [id] },
    ]);
  }
  const search = await python.find(exercise.packages, project.folder, signal);
  if (search.kind === 'ready') {
    return { folder: project.folder, python: search.python.run };
  }
  // Only a check needs pytest.
  if (
    search.kind === 'lacking' &&
    search.problem.kind === 'missingPackages' &&
    search.problem.packages.every((name) => name === 'pytest')
  ) {
    return { folder: project.folder, python: search.python.run };
  }
  throw describePythonProblem(search, exercise.packages, vscode.l10n);
}
