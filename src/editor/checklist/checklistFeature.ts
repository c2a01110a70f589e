import * as vscode from 'vscode';
import type { ProgressStore } from '../../core/progress/progressStore.js';
import type { CommandRegistry } from '../commands/commandRegistry.js';
import type { ContentStore } from '../content/contentStore.js';
import { type ChecklistNode, ChecklistProvider } from './checklistProvider.js';

/** The Checklist view: ticks go to the journal, evidence comes from it. */
export class ChecklistFeature implements vscode.Disposable {
  readonly #disposables: vscode.Disposable[] = [];

  constructor(content: ContentStore, progress: ProgressStore, commands: CommandRegistry) {
    const provider = new ChecklistProvider(content, progress);
    this.#disposables.push(provider);
    const view = vscode.window.createTreeView('ascent.checklist', { treeDataProvider: provider, showCollapseAll: true });
    this.#disposables.push(view);
    this.#disposables.push(
      progress.onDidChange(() => {
        provider.refresh();
      }),
    );
    this.#disposables.push(
      view.onDidChangeCheckboxState(async ({ items }) => {
        try {
          for (const [node, state] of items) {
            if (node.kind === 'item') {
              await progress.record({ type: 'checklist.set', item: node.item.id, done: state === vscode.TreeItemCheckboxState.Checked });
            }
          }
        } catch (error) {
          // The box must not show a tick that was not kept.
          provider.refresh();
          await commands.show(error);
        }
      }),
    );
    commands.register('ascent.openChecklistItem', (node) => openItem(node));
  }

  /** Takes the view away. */
  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }
}

function isChecklistNode(value: unknown): value is ChecklistNode {
  return typeof value === 'object' && value !== null && 'kind' in value && (value.kind === 'item' || value.kind === 'group');
}

async function openItem(node: unknown): Promise<void> {
  if (!isChecklistNode(node) || node.kind !== 'item') {
    return;
  }
  const { evidence } = node.item;
  switch (evidence?.kind) {
    case 'exercise-passed':
      await vscode.commands.executeCommand('ascent.openExercise', evidence.exercise);
      return;
    case 'lesson-read':
      await vscode.commands.executeCommand('ascent.openLesson', evidence.lesson);
      return;
    case 'exercise-failed-then-passed':
    case undefined:
      await vscode.commands.executeCommand('ascent.openStep', node.step.id);
  }
}
