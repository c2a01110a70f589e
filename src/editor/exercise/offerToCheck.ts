import type { Localiser } from '../../core/localiser.js';
import type { Progress } from '../../core/progress/progress.js';
import type { CatalogueExercise } from '../../core/roadmap/catalogue.js';
import { UserError } from '../../core/userError.js';
import type { PythonSearch } from '../../platform/python/findPython.js';
import { describePythonProblem } from './describePythonProblem.js';
import type { ExerciseArgument } from './exerciseArgument.js';

/** Where the learner stands, and which Python there is. */
export interface FirstStart {
  readonly progress: { load(): Promise<Pick<Progress, 'exercises'>> };
  readonly python: { find(packages: readonly string[]): Promise<PythonSearch> };
}

/**
 * Before the very first exercise: looks whether it could be checked. Git and the folder are tried by making the project, and
 * speak for themselves. Says nothing where all is well, later, or where the learner has answered already.
 * @throws UserError where it could not be checked, with a way to look closer and one to start anyway
 */
export async function offerToCheck(
  { progress, python }: FirstStart,
  { id, packages }: Pick<CatalogueExercise, 'id' | 'packages'>,
  argument: ExerciseArgument,
  l10n: Localiser,
): Promise<void> {
  const hasAnswered = (argument.anyway ?? argument.repository ?? argument.identity ?? argument.name) !== undefined;
  if (hasAnswered || [...(await progress.load()).exercises.values()].some(({ started }) => started !== undefined)) {
    return;
  }
  const search = await python.find(packages);
  if (search.kind === 'ready') {
    return;
  }
  const { message } = describePythonProblem(search, packages, l10n);
  throw new UserError(l10n.t('Before your first exercise: {0}', message), [
    { title: l10n.t('Check My Environment'), command: 'ascent.checkEnvironment' },
    { title: l10n.t('Start Anyway'), command: 'ascent.startExercise', args: [{ ...argument, id, anyway: true }] },
  ]);
}
