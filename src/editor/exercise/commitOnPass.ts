import { basename } from 'node:path';
import * as vscode from 'vscode';
import { UserError } from '../../core/userError.js';
import { listCommittable } from '../../platform/exercise/commitPass.js';
import { readProjectState } from '../../platform/exercise/readProject.js';
import { findRepository } from '../../platform/git/findRepository.js';
import { GitError, type Git } from '../../platform/git/git.js';
import type { CheckReport } from './exerciseChecker.js';
import type { GitService } from './gitService.js';

const settings = ['ask', 'always', 'never'] as const;

/** What the setting `ascent.commitOnPass` says. */
function readSetting(folder: string): (typeof settings)[number] {
  const value: unknown = vscode.workspace.getConfiguration('ascent', vscode.Uri.file(folder)).get('commitOnPass');
  return settings.find((each) => each === value) ?? 'ask';
}

/** After a pass, commits the learner's files, or offers to, as the setting says; a kata is committed when it is left. Nothing is ever pushed. */
export async function commitOnPass(service: GitService, report: CheckReport): Promise<void> {
  const { folder, marker } = report.project;
  const setting = readSetting(folder);
  if (setting === 'never' || !report.isWhole || report.verdict.outcome !== 'passed' || report.kata !== undefined) {
    return;
  }
  const found = await service.find();
  if (found === undefined || (await findRepository(folder)) === undefined) {
    return;
  }
  const { learnerHash } = await readProjectState(folder, marker);
  const paths = await listCommittable(found.git, folder, marker);
  if (paths.length === 0) {
    return;
  }
  if (setting === 'ask') {
    const commit = vscode.l10n.t('Commit');
    const always = vscode.l10n.t('Always Commit');
    const never = vscode.l10n.t('Never Ask');
    const question = vscode.l10n.t(
      'Keep this state of “{0}” as a commit? It holds {1}, and is not pushed.',
      report.title,
      paths.join(', '),
    );
    const chosen = await vscode.window.showInformationMessage(question, commit, always, never);
    if (chosen === always || chosen === never) {
      const value = chosen === always ? 'always' : 'never';
      await vscode.workspace.getConfiguration('ascent').update('commitOnPass', value, vscode.ConfigurationTarget.Global);
    }
    if (chosen !== commit && chosen !== always) {
      return;
    }
  }
  await commitNow(found.git, report, learnerHash);
}

/** The question may have stood for a while: what is committed is what passed, or nothing. */
async function commitNow(git: Git, { project, title, verdict }: CheckReport, learnerHash: string): Promise<void> {
  const { folder, marker } = project;
  const paths = await listCommittable(git, folder, marker);
  if ((await readProjectState(folder, marker)).learnerHash !== learnerHash || paths.length === 0) {
    throw new UserError(
      vscode.l10n.t('Nothing was committed, because “{0}” is no longer as it passed, or Git is busy with something else.', title),
      [{ title: vscode.l10n.t('Check Again'), command: 'ascent.checkExercise', args: [{ id: marker.exercise, folder }] }],
    );
  }
  try {
    await git.commitPaths(folder, paths, `Pass: ${title}\n\nAll ${String(verdict.total)} tests passed.`);
  } catch (error) {
    throw error instanceof GitError ? describe(error, folder) : error;
  }
  void vscode.window.setStatusBarMessage(vscode.l10n.t('$(git-commit) Committed: Pass: {0}', title), 8000);
}

function describe({ kind, message }: GitError, folder: string): UserError {
  return kind === 'identity'
    ? new UserError(
        vscode.l10n.t(
          'Git does not know your name and e-mail, which every commit carries. Run git config --global user.name "Your Name" and git config --global user.email "you@example.com" in a terminal, then try again.',
        ),
        [{ title: vscode.l10n.t('Open Terminal'), command: 'workbench.action.terminal.new' }],
      )
    : new UserError(
        vscode.l10n.t(
          'The pass is recorded, but Git did not take the commit in {0}: {1}',
          basename(folder),
          message.trim().split('\n').at(-1) ?? '',
        ),
      );
}
