import * as vscode from 'vscode';
import type { CheckReport } from './exerciseChecker.js';
import { locateFailure } from './testRunSink.js';

/** What a button of a message does. */
interface Choice {
  readonly title: string;
  readonly run: () => Thenable<unknown>;
}

/** Shows the outcome of a check with the next step; returns at once, because the check is over whether or not anyone answers. */
export function showReport(report: CheckReport): void {
  const { text, verdict } = report;
  const choices = choicesFor(report);
  const titles = choices.map(({ title }) => title);
  const show = {
    information: vscode.window.showInformationMessage,
    warning: vscode.window.showWarningMessage,
    error: vscode.window.showErrorMessage,
  };
  if (verdict.outcome !== undefined) {
    void answer(show[text.severity](text.message, ...titles), choices);
  }
}

function choicesFor({ verdict, project, places, kata }: CheckReport): readonly Choice[] {
  const command = (title: string, id: string, ...args: readonly unknown[]): Choice => ({
    title,
    run: () => vscode.commands.executeCommand(id, ...args),
  });
  const results = command(vscode.l10n.t('Show Result'), 'ascent.showResult', { id: project.marker.exercise, folder: project.folder });
  switch (verdict.outcome) {
    case undefined:
      return [];
    case 'passed':
      return kata === undefined
        ? [command(vscode.l10n.t('Continue'), 'ascent.continueLearning')]
        : [command(vscode.l10n.t('Leave Kata'), 'ascent.leaveKata', { id: project.marker.exercise, folder: project.folder })];
    case 'notAttempted':
      return [command(vscode.l10n.t('Open'), 'ascent.openExercise', { id: project.marker.exercise, folder: project.folder })];
    case 'couldNotStart':
      return [command(vscode.l10n.t('Show Output'), 'testing.showMostRecentOutput')];
    case 'failed': {
      const first = verdict.failures[0];
      if (first === undefined) {
        return [results];
      }
      const { uri, range } = locateFailure(first, project, places);
      return [{ title: vscode.l10n.t('Show Failure'), run: () => vscode.window.showTextDocument(uri, { selection: range }) }, results];
    }
  }
}

async function answer(asked: Thenable<string | undefined>, choices: readonly Choice[]): Promise<void> {
  const title = await asked;
  await choices.find((choice) => choice.title === title)?.run();
}
