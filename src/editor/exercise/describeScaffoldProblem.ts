import { basename } from 'node:path';
import type { Localiser } from '../../core/localiser.js';
import type { CatalogueExercise } from '../../core/roadmap/catalogue.js';
import type { UserAction } from '../../core/userError.js';
import { UserError } from '../../core/userError.js';
import type { ScaffoldError } from '../../platform/exercise/scaffoldError.js';
import type { ExerciseArgument } from './exerciseArgument.js';

/**
 * Says why a project was not made, and offers the ways on.
 * @param next what to start again with; its `name` is a free one where the target exists
 */
export function describeScaffoldProblem(
  error: ScaffoldError,
  { title }: CatalogueExercise,
  folder: string,
  next: ExerciseArgument,
  l10n: Localiser,
): UserError {
  const again = (label: string, changes: Partial<ExerciseArgument> = {}): UserAction => ({
    title: label,
    command: 'ascent.startExercise',
    args: [{ ...next, ...changes }],
  });
  const check: UserAction = { title: l10n.t('Check My Environment'), command: 'ascent.checkEnvironment' };
  switch (error.problem) {
    case 'exists':
      return new UserError(
        l10n.t(
          'There is a folder or file “{0}” already, and Ascent never writes over yours. Open it, or start under another name.',
          basename(folder),
        ),
        [
          { title: l10n.t('Open It'), command: 'ascent.openExercise', args: [{ id: next.id, folder }] },
          again(l10n.t('Use the Name “{0}”', next.name ?? '')),
        ],
      );
    case 'readOnly':
      return new UserError(
        l10n.t('“{0}” was not made: nothing can be written in {1}. Open a folder of yours, or change its permissions.', title, folder),
        [{ title: l10n.t('Open Folder…'), command: 'workbench.action.files.openFolder' }, again(l10n.t('Try Again'))],
      );
    case 'blocked':
      return new UserError(
        l10n.t(
          '“{0}” was not made: a file stands where a folder is needed ({1}). Move it away, or choose another folder for exercises.',
          title,
          error.message,
        ),
        [
          { title: l10n.t('Open Settings'), command: 'workbench.action.openSettings', args: ['ascent.exercisesFolder'] },
          again(l10n.t('Try Again')),
        ],
      );
    case 'diskFull':
      return new UserError(l10n.t('“{0}” was not made: the disk is full. Free some space, then try again.', title), [
        again(l10n.t('Try Again')),
      ]);
    case 'nameTooLong':
      return new UserError(
        l10n.t('“{0}” was not made: the path {1} is too long for this disk. Open a folder that lies less deep.', title, folder),
      );
    case 'gitMissing':
      return new UserError(
        l10n.t(
          'Git was not found. It keeps every version of your work, so that nothing is lost. Install it from git-scm.com or with your system’s package manager, then try again.',
        ),
        [again(l10n.t('Try Again')), again(l10n.t('Continue Without Git'), { repository: 'none' }), check],
      );
    case 'gitIdentity':
      return new UserError(l10n.t('Git does not know your name and e-mail, which every commit carries. Set them, then try again.'), [
        { title: l10n.t('Set Name and E-mail…'), command: 'ascent.setGitIdentity' },
        again(l10n.t('Try Again')),
        again(l10n.t('Use a Placeholder Identity for This Project'), { identity: 'placeholder' }),
      ]);
    case 'gitFailed':
      return new UserError(l10n.t('“{0}” was not made: Git could not commit it ({1}).', title, lastLine(error.message)), [
        again(l10n.t('Try Again')),
        again(l10n.t('Continue Without Git'), { repository: 'none' }),
        { title: l10n.t('Show Log'), command: 'ascent.showLog' },
      ]);
    case 'cancelled':
    case 'other':
      return new UserError(l10n.t('“{0}” was not made ({1}). Nothing was left behind.', title, error.message), [
        again(l10n.t('Try Again')),
      ]);
  }
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
