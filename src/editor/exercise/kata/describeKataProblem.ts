import { basename } from 'node:path';
import type { Localiser } from '../../../core/localiser.js';
import type { UserAction } from '../../../core/userError.js';
import { UserError } from '../../../core/userError.js';
import type { KataError } from '../../../platform/exercise/kataError.js';

/** Which kata an error is about. */
export interface KataSubject {
  readonly title: string;
  readonly exercise: string;
  readonly folder: string;
  /** The command that met it, to try again with. */
  readonly command: 'ascent.startKata' | 'ascent.leaveKata' | 'ascent.showOldSolution';
}

/**
 * Says why a kata was not begun or left, that nothing was lost, and what to do.
 * @param freeName a name beside the project that nothing has yet
 */
export function describeKataProblem(
  { problem, detail }: Pick<KataError, 'problem' | 'detail'>,
  { title, exercise, folder, command }: KataSubject,
  freeName: string,
  l10n: Localiser,
): UserError {
  const argument = { id: exercise, folder };
  const again: UserAction = { title: l10n.t('Try Again'), command, args: [argument] };
  const terminal: UserAction = { title: l10n.t('Open Terminal'), command: 'workbench.action.terminal.new' };
  const leave: UserAction = { title: l10n.t('Leave Kata'), command: 'ascent.leaveKata', args: [argument] };
  const restore: UserAction = { title: l10n.t('Restore an Earlier Attempt…'), command: 'ascent.restoreAttempt', args: [argument] };
  const busy = (what: string): UserError =>
    new UserError(
      l10n.t(
        'Your repository of “{0}” is in the middle of {1}, so no branch is switched. Finish that first (“git status” says how), then try again.',
        title,
        what,
      ),
      [terminal, again],
    );
  switch (problem) {
    case 'surrounded':
      return new UserError(
        l10n.t(
          '“{0}” lies in a repository with other work, and a kata would switch the branch of all of it. Start the exercise once more beside it, in a repository of its own: a pass there counts as well.',
          title,
        ),
        [
          {
            title: l10n.t('Start Afresh as “{0}”', freeName),
            command: 'ascent.startExercise',
            args: [{ id: exercise, name: freeName, repository: 'own' }],
          },
        ],
      );
    case 'underWay':
      return new UserError(l10n.t('A kata of “{0}” is under way, on the branch {1}.', title, detail), [
        { title: l10n.t('Go On'), command: 'ascent.openExercise', args: [argument] },
        leave,
      ]);
    case 'notUnderWay':
      return new UserError(l10n.t('No kata of “{0}” is under way: your repository is on a branch of your own.', title), [
        { title: l10n.t('Start Kata…'), command: 'ascent.startKata', args: [exercise] },
      ]);
    case 'originGone':
      return new UserError(
        l10n.t(
          'The branch that this kata of “{0}” began from is gone. Your solution is kept in the commit {1}: run “git switch -c main {1}” in {2}, with the name that you want.',
          title,
          detail.slice(0, 10),
          basename(folder),
        ),
        [terminal, again],
      );
    case 'uncommitted':
      return new UserError(
        l10n.t('Something in “{0}” is not committed ({1}), so no branch is switched. Commit it, then try again.', title, detail),
        [again, terminal],
      );
    case 'handedOut':
      return new UserError(
        l10n.t(
          '{0} of “{1}” is as handed out, or gone, perhaps because a switch of branches was cut off. Your last commit still has what you wrote: bring it back with “git restore .” or “Restore an Earlier Attempt…”, then try again.',
          detail,
          title,
        ),
        [restore, terminal, again],
      );
    case 'identity':
      return new UserError(l10n.t('Git does not know your name and e-mail, which every commit carries. Set them, then try again.'), [
        { title: l10n.t('Set Name and E-mail…'), command: 'ascent.setGitIdentity' },
        again,
      ]);
    case 'git':
      return new UserError(l10n.t('Git did not do it, and nothing of yours is lost: {0}', detail.split('\n').slice(0, 3).join(' ')), [
        again,
        terminal,
        { title: l10n.t('Show Log'), command: 'ascent.showLog' },
      ]);
    case 'locked':
      return new UserError(
        l10n.t(
          'Git is at work in “{0}”, or was cut off. If no Git is running, delete the file .git/index.lock in {1}; what your files held before a kata is under “Restore an Earlier Attempt…”.',
          title,
          basename(folder),
        ),
        [again, restore],
      );
    case 'detached':
      return new UserError(
        l10n.t(
          'Your repository of “{0}” is at a commit and on no branch, so nothing could be come back to. Switch to the branch with your solution (for example “git switch main”), then try again.',
          title,
        ),
        [terminal, again],
      );
    case 'merging':
      return busy(l10n.t('a merge'));
    case 'rebasing':
      return busy(l10n.t('a rebase'));
    case 'picking':
      return busy(l10n.t('a cherry-pick'));
    case 'reverting':
      return busy(l10n.t('a revert'));
    case 'bisecting':
      return busy(l10n.t('a bisection'));
  }
}
