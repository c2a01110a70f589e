import { execFileSync } from 'node:child_process';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as vscode from 'vscode';

/** What `ascent.checkExercise` gives back. */
export interface CheckResult {
  readonly outcome: string | undefined;
  readonly passed: number;
  readonly total: number;
  readonly message: string;
}

/** A message or question that was put to the learner. */
export interface Shown {
  readonly text: string;
  readonly choices: readonly string[];
}

/** The folder that the window has open. */
export function workspacePath(): string {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) {
    throw new Error('The integration suite runs with a folder open.');
  }
  return folder.uri.fsPath;
}

/** The extension's own folder, where the content is. */
export function extensionPath(): string {
  return vscode.extensions.getExtension('ascent-ml.ascent')?.extensionPath ?? '';
}

/** The events of the journal, the latest last. */
export async function readJournal(): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const text = await readFile(join(workspacePath(), '.ascent', 'journal.jsonl'), 'utf8').catch(() => '');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>);
}

/** The latest check in the journal: outcome, tests passed, tests in all. */
export async function lastCheck(): Promise<unknown[]> {
  const event = (await readJournal()).findLast(({ type }) => type === 'exercise.checked');
  return [event?.['outcome'], event?.['passed'], event?.['total']];
}

/** Puts a file of the content in place of one of the project. */
export async function copyFromContent(from: string, to: string): Promise<void> {
  await writeFile(to, await readFile(join(extensionPath(), 'content', from)));
}

/** Runs Git in a folder. */
export function git(cwd: string, ...args: readonly string[]): string {
  return execFileSync('git', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
}

/** A Python that has the libraries. */
export const python3 = process.env['ASCENT_PYTHON_OLD'] ?? '/usr/bin/python3';

/** Waits until something is so. */
export async function until(what: string, isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 75_000; !(await isSo());) {
    if (Date.now() > end) {
      throw new Error(`Not within 75 seconds: ${what}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Changes variables of the environment for the tests of a suite, and changes them back after each. */
export function useEnvironment(): (changes: Readonly<Record<string, string>>) => void {
  let before: NodeJS.ProcessEnv = {};
  beforeEach(() => {
    before = { ...process.env };
  });
  afterEach(() => {
    for (const name of Object.keys(process.env).filter((each) => !(each in before))) {
      Reflect.deleteProperty(process.env, name);
    }
    Object.assign(process.env, before);
  });
  return (changes) => Object.assign(process.env, changes);
}

/** Changes settings of the workspace for the tests of a suite, and what was shown to the learner can be read and answered. */
export function useExercises(): {
  readonly shown: Shown[];
  /** Answers a message by a button, a list by a row, and an input box by what is typed. */
  answer: (text: RegExp, choice: string) => void;
  readonly set: (name: string, value: unknown) => Promise<void>;
} {
  const shown: Shown[] = [];
  let answers: { readonly text: RegExp; readonly choice: string }[] = [];
  const changed = new Set<string>();
  const { window } = vscode;
  const { showInformationMessage, showWarningMessage, showErrorMessage, showQuickPick, showInputBox } = window;

  const reply = (text: string, choices: readonly unknown[]): string | undefined => {
    const titles = choices.filter((choice): choice is string => typeof choice === 'string');
    shown.push({ text, choices: titles });
    return titles.find((title) => answers.some((each) => each.text.test(text) && each.choice === title));
  };
  const set = async (name: string, value: unknown): Promise<void> => {
    changed.add(name);
    await vscode.workspace.getConfiguration('ascent').update(name, value, vscode.ConfigurationTarget.Workspace);
  };

  before(async () => {
    // VS Code's own Git watches repositories, and breaks off with an uncaught error when a test takes one away under it.
    await vscode.workspace.getConfiguration('git').update('enabled', false, vscode.ConfigurationTarget.Workspace);
    // The result page takes the place of messages; here they are what is looked at.
    await vscode.workspace.getConfiguration('ascent').update('openResult', false, vscode.ConfigurationTarget.Workspace);
    // Asked after the check is over, it would come between the tests.
    await vscode.workspace.getConfiguration('ascent').update('commitOnPass', 'never', vscode.ConfigurationTarget.Workspace);
    for (const name of ['showInformationMessage', 'showWarningMessage', 'showErrorMessage'] as const) {
      Object.assign(window, { [name]: (text: string, ...choices: unknown[]) => Promise.resolve(reply(text, choices)) });
    }
    Object.assign(window, {
      showInputBox: ({ title = '' }: vscode.InputBoxOptions = {}) => {
        shown.push({ text: title, choices: [] });
        return Promise.resolve(answers.find(({ text }) => text.test(title))?.choice);
      },
      showQuickPick: async (
        items: Thenable<readonly vscode.QuickPickItem[]> | readonly vscode.QuickPickItem[],
        options: vscode.QuickPickOptions = {},
      ) => {
        const rows = await items;
        const label = reply(
          options.title ?? options.placeHolder ?? '',
          rows.map((row) => row.label),
        );
        return rows.find((row) => row.label === label);
      },
    });
  });
  beforeEach(() => {
    shown.length = 0;
    answers = [];
  });
  afterEach(async () => {
    for (const name of changed) {
      await set(name, undefined);
    }
    changed.clear();
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const name of ['exercises', 'my “exercises” & it’s', '.ascent', '.git', '.venv']) {
      await rm(join(workspacePath(), name), { recursive: true, force: true, maxRetries: 5 });
    }
  });
  after(async () => {
    await vscode.workspace.getConfiguration('ascent').update('commitOnPass', undefined, vscode.ConfigurationTarget.Workspace);
    await vscode.workspace.getConfiguration('git').update('enabled', undefined, vscode.ConfigurationTarget.Workspace);
    await vscode.workspace.getConfiguration('ascent').update('openResult', undefined, vscode.ConfigurationTarget.Workspace);
    Object.assign(window, { showInformationMessage, showWarningMessage, showErrorMessage, showQuickPick, showInputBox });
  });

  return { shown, set, answer: (text, choice) => void answers.push({ text, choice }) };
}
