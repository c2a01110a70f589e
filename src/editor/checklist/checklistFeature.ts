import * as vscode from 'vscode';
import type { FeatureDependencies } from '../featureDependencies.js';
import { type ChecklistNode, ChecklistProvider } from './checklistProvider.js';

/** The Checklist view: ticks go to the journal, evidence comes from it. */
export class ChecklistFeature implements vscode.Disposable {
  /** Feeds the view. */
  readonly provider: ChecklistProvider;
  readonly #disposables: vscode.Disposable[] = [];

  constructor({ content, progress, commands }: FeatureDependencies, view: vscode.TreeView<ChecklistNode>) {
    const provider = new ChecklistProvider(content, progress);
    this.provider = provider;
    this.#disposables.push(provider);
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
  }

  /** Opens what a row's evidence comes from. */
  async openItem(node: unknown): Promise<void> {
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

  /** Stops following progress. */
  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }
}

function isChecklistNode(value: unknown): value is ChecklistNode {
  return typeof value === 'object' && value !== null && 'kind' in value && (value.kind === 'item' || value.kind === 'group');
}
