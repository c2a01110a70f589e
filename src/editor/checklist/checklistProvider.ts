import * as vscode from 'vscode';
import { countTicks, describeTick, findTick } from '../../core/checklist/describeChecklist.js';
import type { ProgressStore } from '../../core/progress/progressStore.js';
import type { CatalogueChecklistItem, CatalogueStep } from '../../core/roadmap/catalogue.js';
import type { Progress } from '../../core/progress/progress.js';
import { headOf } from '../../core/roadmap/describeRoadmapNode.js';
import type { ContentStore } from '../content/contentStore.js';

/** A row of the Checklist view. */
export type ChecklistNode =
  | { readonly kind: 'group'; readonly step: CatalogueStep; readonly number: number }
  | { readonly kind: 'item'; readonly step: CatalogueStep; readonly number: number; readonly item: CatalogueChecklistItem };

/** Feeds the Checklist view: a group for each step, its items with native checkboxes. */
export class ChecklistProvider implements vscode.TreeDataProvider<ChecklistNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(
    private readonly content: ContentStore,
    private readonly progress: ProgressStore,
  ) {}

  /** Shows what is true now. */
  refresh(): void {
    this.#changed.fire(undefined);
  }

  async getChildren(node?: ChecklistNode): Promise<ChecklistNode[]> {
    if (node === undefined) {
      const { steps } = await this.content.catalogue();
      return steps.map((step, index) => ({ kind: 'group', step, number: index + 1 }));
    }
    return node.kind === 'item' ? [] : node.step.checklist.map((item) => ({ kind: 'item', step: node.step, number: node.number, item }));
  }

  async getTreeItem(node: ChecklistNode): Promise<vscode.TreeItem> {
    const progress = await this.progress.load();
    return node.kind === 'group' ? groupItem(node, progress) : checkItem(node, progress);
  }

  getParent(node: ChecklistNode): ChecklistNode | undefined {
    return node.kind === 'group' ? undefined : { kind: 'group', step: node.step, number: node.number };
  }

  /** Gives the event source back. */
  dispose(): void {
    this.#changed.dispose();
  }
}

function groupItem({ step, number }: Extract<ChecklistNode, { kind: 'group' }>, progress: Progress): vscode.TreeItem {
  const done = countTicks(step, progress);
  const isFirst = number === 1;
  const item = new vscode.TreeItem(
    `${String(number)}. ${headOf(step.title)}`,
    isFirst || (done > 0 && done < step.checklist.length)
      ? vscode.TreeItemCollapsibleState.Expanded
      : vscode.TreeItemCollapsibleState.Collapsed,
  );
  item.id = `group:${step.id}`;
  item.description = vscode.l10n.t('{0} of {1}', done, step.checklist.length);
  item.contextValue = 'group';
  return item;
}

function checkItem({ item, step }: Extract<ChecklistNode, { kind: 'item' }>, progress: Progress): vscode.TreeItem {
  const tick = findTick(item, step, progress);
  const row = new vscode.TreeItem(item.text);
  row.id = `item:${item.id}`;
  row.description = describeTick(tick, vscode.l10n);
  const state = tick.done ? vscode.TreeItemCheckboxState.Checked : vscode.TreeItemCheckboxState.Unchecked;
  row.checkboxState = { state, tooltip: tick.done ? vscode.l10n.t('Done') : vscode.l10n.t('Not done') };
  row.contextValue = `item ${item.evidence === undefined ? 'manual' : 'evidence linked'}`;
  const hint =
    item.evidence === undefined ? vscode.l10n.t('You judge this one yourself.') : vscode.l10n.t('Ticks itself when your work shows it.');
  row.tooltip = [item.text, row.description, hint].filter(Boolean).join('\n');
  row.accessibilityInformation = { label: [item.text, row.description].filter(Boolean).join(', '), role: 'checkbox' };
  return row;
}
