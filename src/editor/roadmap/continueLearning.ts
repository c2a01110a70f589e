import * as vscode from 'vscode';
import type { ProgressStore } from '../../core/progress/progressStore.js';
import { findNext } from '../../core/roadmap/findNext.js';
import { openCommand } from '../../core/roadmap/openCommand.js';
import type { ContentStore } from '../content/contentStore.js';

/** Opens the lesson or exercise that comes next, where the learner left off. */
export async function continueLearning(content: ContentStore, progress: ProgressStore): Promise<void> {
  const next = findNext(await content.catalogue(), await progress.load());
  if (next === undefined) {
    await vscode.window.showInformationMessage(vscode.l10n.t('Everything written so far is done. Open any lesson again from the Roadmap.'));
    return;
  }
  await vscode.commands.executeCommand(openCommand(next), next.id);
}
