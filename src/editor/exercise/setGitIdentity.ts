import { homedir } from 'node:os';
import * as vscode from 'vscode';
import { UserError } from '../../core/userError.js';
import { findRepository } from '../../platform/git/findRepository.js';
import type { GitIdentity } from '../../platform/git/git.js';
import type { ExerciseServices } from './exerciseServices.js';
import { keepIdentity, keptIdentity } from './keptIdentity.js';
import { requireTrust } from './requireWorkspace.js';

/** Asks for the name and e-mail that commits carry, and where they are to hold; writes nothing before the learner has said so. */
export async function setGitIdentity(services: ExerciseServices): Promise<boolean> {
  requireTrust();
  services.git.forget();
  const found = await services.git.find();
  if (found === undefined) {
    throw new UserError(vscode.l10n.t('Git was not found. Install it from git-scm.com or with your system’s package manager.'), [
      { title: vscode.l10n.t('Check My Environment'), command: 'ascent.checkEnvironment' },
    ]);
  }
  const memory = services.dependencies.context.workspaceState;
  const root = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? homedir();
  const current = keptIdentity(memory) ?? (await found.git.findIdentity(root));
  const identity = await ask(current);
  const scope = identity && (await askForScope(identity));
  if (identity === undefined || scope === undefined) {
    return false;
  }
  if (scope === 'account') {
    await found.git.setIdentity(identity);
    await keepIdentity(memory, undefined);
  } else {
    // Those that are there are told now; a new one when it is made.
    for (const { folder } of await services.projects.discover()) {
      if ((await findRepository(folder)) === folder) {
        await found.git.setIdentity(identity, folder);
      }
    }
    await keepIdentity(memory, identity);
  }
  return true;
}

async function ask(current: GitIdentity | undefined): Promise<GitIdentity | undefined> {
  const title = vscode.l10n.t('Your name and e-mail for commits');
  const name = await vscode.window.showInputBox({
    title: `${title} (1/2)`,
    prompt: vscode.l10n.t('Your name, as it is to stand in the history of your work'),
    value: current?.name ?? '',
    ignoreFocusOut: true,
    validateInput: (text) => (isName(text) ? undefined : vscode.l10n.t('Write a name, without < and >.')),
  });
  if (name === undefined) {
    return undefined;
  }
  const email = await vscode.window.showInputBox({
    title: `${title} (2/2)`,
    prompt: vscode.l10n.t('Your e-mail. Nothing is sent there; it is only written into commits.'),
    value: current?.email ?? '',
    ignoreFocusOut: true,
    validateInput: (text) => (isEmail(text) ? undefined : vscode.l10n.t('Write an address such as you@example.com.')),
  });
  return email === undefined ? undefined : { name: name.trim(), email: email.trim() };
}

async function askForScope({ name, email }: GitIdentity): Promise<'account' | 'exercises' | undefined> {
  const account = vscode.l10n.t('For All My Repositories');
  const exercises = vscode.l10n.t('Only for Exercises Here');
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t('Shall commits carry “{0} <{1}>”?', name, email),
    {
      modal: true,
      detail: vscode.l10n.t(
        'For all your repositories: Git writes it into your own settings (git config --global), and every program that uses Git sees it. Only for exercises: it is kept with this workspace and written into the repositories of its exercises.',
      ),
    },
    account,
    exercises,
  );
  return chosen === account ? 'account' : chosen === exercises ? 'exercises' : undefined;
}

function isName(text: string): boolean {
  return /[^\s.,;:<>"']/.test(text) && !/[<>\n]/.test(text);
}

function isEmail(text: string): boolean {
  return /^[^\s<>@]+@[^\s<>@]+$/.test(text.trim());
}
