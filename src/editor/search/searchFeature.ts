import * as vscode from 'vscode';
import type { SearchDocument } from '../../core/search/searchDocument.js';
import type { FeatureDependencies } from '../featureDependencies.js';
import type { SearchSource } from './searchSource.js';

/** Registers the search; its index and all that reads it are loaded when it is first used. */
export function registerSearch(dependencies: FeatureDependencies): void {
  let source: SearchSource | undefined;
  dependencies.commands.register('ascent.search', async () => {
    const [{ SearchPicker }, { SearchSource }] = await Promise.all([import('./searchPicker.js'), import('./searchSource.js')]);
    source ??= new SearchSource(dependencies.context.extensionUri, dependencies.content);
    const picker = new SearchPicker(source, dependencies);
    const choice = await picker.ask().finally(() => picker.dispose());
    if (choice?.kind === 'open') {
      await open(choice.document, dependencies);
    } else if (choice?.kind === 'command') {
      await vscode.commands.executeCommand(choice.command);
    }
  });
}

async function open({ kind, id, heading, lesson }: SearchDocument, { progress }: FeatureDependencies): Promise<void> {
  switch (kind) {
    case 'step':
      await vscode.commands.executeCommand('ascent.openStep', id);
      break;
    case 'exercise': {
      const isStarted = (await progress.load()).exercises.has(id);
      await vscode.commands.executeCommand(isStarted ? 'ascent.openExercise' : 'ascent.startExercise', id);
      break;
    }
    case 'card':
      await vscode.commands.executeCommand('ascent.openLesson', lesson);
      break;
    default:
      await vscode.commands.executeCommand('ascent.openLesson', id, heading);
  }
}
