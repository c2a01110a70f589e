import { dirname } from 'node:path';
import * as vscode from 'vscode';
import { UserError } from '../../../core/userError.js';
import type { Git } from '../../../platform/git/git.js';
import type { GitService } from '../gitService.js';
import { KataError } from '../../../platform/exercise/kataError.js';
import { toKataError } from '../../../platform/exercise/kataState.js';
import { findFreeName } from '../../../platform/exercise/writeProject.js';
import { describeKataProblem, type KataSubject } from './describeKataProblem.js';

/**
 * Does something with the learner's Git, and says in their words what was in the way.
 * @throws UserError when it was not done
 */
export async function withGit<T>(service: GitService, subject: KataSubject, work: (git: Git) => Promise<T>): Promise<T> {
  const found = await service.find();
  if (found === undefined) {
    throw new UserError(
      vscode.l10n.t(
        'Git was not found. It keeps your old solution while you write the exercise again, so there is no kata without it. Install it from git-scm.com or with your system’s package manager, then try again.',
      ),
      [{ title: vscode.l10n.t('Try Again'), command: subject.command, args: [{ id: subject.exercise, folder: subject.folder }] }],
    );
  }
  try {
    return await work(found.git);
  } catch (error) {
    const problem = toKataError(error);
    if (!(problem instanceof KataError)) {
      throw error;
    }
    throw describeKataProblem(problem, subject, await findFreeName(dirname(subject.folder), subject.exercise), vscode.l10n);
  }
}
