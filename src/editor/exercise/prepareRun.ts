import * as vscode from 'vscode';
import { UserError } from '../../core/userError.js';
import type { FoundPython } from '../../platform/python/findPython.js';
import type { PythonCommand } from '../../platform/python/probePython.js';
import { describePythonProblem } from './describePythonProblem.js';
import type { ExerciseServices } from './exerciseServices.js';
import { requireExercise } from './findProject.js';
import type { PythonService } from './pythonService.js';
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
  const exercise = await requireExercise(dependencies.content, id);
  const [project] = await projects.findByExercise(id);
  if (project === undefined) {
    throw new UserError(vscode.l10n.t('This runs the code that you write in the exercise “{0}”. It is not started yet.', exercise.title), [
      { title: vscode.l10n.t('Start Exercise'), command: 'ascent.startExercise', args: [id] },
    ]);
  }
  return { folder: project.folder, python: (await findPythonFor(python, exercise.packages, project.folder, signal)).run };
}

/**
 * Finds the Python that runs the code of a project outside a check.
 * @throws UserError with a way on: no Python, packages missing
 */
export async function findPythonFor(
  python: PythonService,
  packages: readonly string[],
  folder: string,
  signal: AbortSignal,
): Promise<FoundPython> {
  const search = await python.find(packages, folder, signal);
  if (search.kind === 'ready') {
    return search.python;
  }
  // Only a check needs pytest.
  if (
    search.kind === 'lacking' &&
    search.problem.kind === 'missingPackages' &&
    search.problem.packages.every((name) => name === 'pytest')
  ) {
    return search.python;
  }
  throw describePythonProblem(search, packages, vscode.l10n);
}
