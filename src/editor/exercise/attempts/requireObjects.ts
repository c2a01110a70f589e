import { basename } from 'node:path';
import * as vscode from 'vscode';
import type { UserAction } from '../../../core/userError.js';
import { UserError } from '../../../core/userError.js';
import { findRepository } from '../../../platform/git/findRepository.js';
import { GitObjects } from '../../../platform/git/gitObjects.js';
import type { CommandId } from '../../commands/commandId.js';
import type { ExerciseArgument } from '../exerciseArgument.js';
import type { GitService } from '../gitService.js';

/**
 * The repository in which the states of a project are kept.
 * @param command what the learner asked for, to go on with once the way is free
 * @throws UserError when there is no Git or no repository, with the way on
 */
export async function requireObjects(git: GitService, folder: string, command: CommandId, argument: ExerciseArgument): Promise<GitObjects> {
  const again = (title: string, changes: Partial<ExerciseArgument> = {}): UserAction => ({
    title,
    command,
    args: [{ ...argument, folder, ...changes }],
  });
  const found = await git.find();
  if (found === undefined) {
    throw new UserError(
      vscode.l10n.t(
        'Git was not found. It keeps what you have now, so that nothing is lost; without it your files are not changed. Install it from git-scm.com or with your system’s package manager, then try again.',
      ),
      [again(vscode.l10n.t('Try Again'))],
    );
  }
  if ((await findRepository(folder)) === undefined) {
    if (argument.repository !== 'own') {
      throw new UserError(
        vscode.l10n.t(
          '“{0}” is no Git repository, so what you have now could not be kept, and your files are not changed.',
          basename(folder),
        ),
        [again(vscode.l10n.t('Make It One and Go On'), { repository: 'own' })],
      );
    }
    await found.git.init(folder, 'main');
  }
  return new GitObjects(found.git, folder);
}
