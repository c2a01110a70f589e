import * as vscode from 'vscode';
import { type ChecklistFilter, filterItems } from '../../core/checklist/checklistFilter.js';
import { countTicks, describeFact, describeTick, findTick, type Tick, type TickSources } from '../../core/checklist/describeChecklist.js';
import { describeSearch } from '../../core/checklist/describeSearch.js';
import { isFileEvidence } from '../../core/checklist/findFact.js';
import { noFacts, type WorkspaceFacts } from '../../core/checklist/workspaceFacts.js';
import type { ManualTick } from '../../core/progress/progress.js';
import type { ProgressStore } from '../../core/progress/progressStore.js';
import type { CatalogueChecklistItem, CatalogueStep } from '../../core/roadmap/catalogue.js';
import { headOf } from '../../core/roadmap/describeRoadmapNode.js';
import { findRetired } from '../../core/roadmap/findRetired.js';
import type { ContentStore } from '../content/contentStore.js';

/** A row of the Checklist view. */
export type ChecklistNode =
  | { readonly kind: 'group'; readonly step: CatalogueStep; readonly number: number }
  | { readonly kind: 'item'; readonly step: CatalogueStep; readonly number: number; readonly item: CatalogueChecklistItem }
  /** What was ticked and is no longer in the roadmap. */
  | { readonly kind: 'retired'; readonly items: readonly string[] }
  | { readonly kind: 'retiredItem'; readonly parent: Extract<ChecklistNode, { kind: 'retired' }>; readonly id: string };

/** Feeds the Checklist view: a group for each step, its items with native checkboxes. */
export class ChecklistProvider implements vscode.TreeDataProvider<ChecklistNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #facts = noFacts;

  constructor(
    private readonly content: ContentStore,
    private readonly progress: ProgressStore,
    public filter: ChecklistFilter,
  ) {}

  /** Shows what is true now. */
  refresh(): void {
    this.#changed.fire(undefined);
  }

  /**
   * Takes note of what was found in the workspace, and shows it if it is something else than before. A click on a box while VS Code asks
   * for the rows again is lost, so they are not asked for without need.
   */
  setFacts(facts: WorkspaceFacts): void {
    const isNew = JSON.stringify({ ...facts, at: '' }) !== JSON.stringify({ ...this.#facts, at: '' });
    this.#facts = facts;
    if (isNew) {
      this.refresh();
    }
  }

  /** What the ticks rest on. */
  async sources(): Promise<TickSources> {
    return { progress: await this.progress.load(), facts: this.#facts };
  }

  async getChildren(node?: ChecklistNode): Promise<ChecklistNode[]> {
    switch (node?.kind) {
      case undefined:
        return this.#groups();
      case 'group': {
        const { step, number } = node;
        return filterItems(step, this.filter, await this.sources()).map((item) => ({ kind: 'item', step, number, item }));
      }
      case 'retired':
        return node.items.map((id) => ({ kind: 'retiredItem', parent: node, id }));
      case 'item':
      case 'retiredItem':
        return [];
    }
  }

  async getTreeItem(node: ChecklistNode): Promise<vscode.TreeItem> {
    const sources = await this.sources();
    switch (node.kind) {
      case 'group':
        return groupItem(node, sources);
      case 'item':
        return checkItem(node, sources);
      case 'retired':
        return retiredGroup(node.items.length);
      case 'retiredItem':
        return retiredItem(node.id, sources.progress.checklist.get(node.id));
    }
  }

  async #groups(): Promise<ChecklistNode[]> {
    const catalogue = await this.content.catalogue();
    const sources = await this.sources();
    const groups = catalogue.steps
      .map((step, index): ChecklistNode & { kind: 'group' } => ({ kind: 'group', step, number: index + 1 }))
      .filter(({ step }) => this.filter === 'all' || filterItems(step, this.filter, sources).length > 0);
    const { items } = findRetired(catalogue, sources.progress);
    return this.filter === 'all' && items.length > 0 ? [...groups, { kind: 'retired', items }] : groups;
  }

  getParent(node: ChecklistNode): ChecklistNode | undefined {
    switch (node.kind) {
      case 'item':
        return { kind: 'group', step: node.step, number: node.number };
      case 'retiredItem':
        return node.parent;
      case 'group':
      case 'retired':
        return undefined;
    }
  }

  /** Gives the event source back. */
  dispose(): void {
    this.#changed.dispose();
  }
}

function groupItem({ step, number }: Extract<ChecklistNode, { kind: 'group' }>, sources: TickSources): vscode.TreeItem {
  const done = countTicks(step, sources);
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

function checkItem({ item, step }: Extract<ChecklistNode, { kind: 'item' }>, sources: TickSources): vscode.TreeItem {
  const tick = findTick(item, step, sources);
  const row = new vscode.TreeItem(item.text);
  row.id = `item:${item.id}`;
  row.description = describeTick(tick, vscode.l10n);
  const state = tick.done ? vscode.TreeItemCheckboxState.Checked : vscode.TreeItemCheckboxState.Unchecked;
  row.checkboxState = { state, tooltip: tick.done ? vscode.l10n.t('Done') : vscode.l10n.t('Not done') };
  row.iconPath = iconOf(item, tick);
  row.contextValue = `item ${item.evidence === undefined ? 'manual' : 'evidence linked'}`;
  const found = tick.done && tick.by === 'evidence' ? describeFact(tick, vscode.l10n) : undefined;
  row.tooltip = [item.text, row.description, found ?? describeEvidence(item, sources)].filter(Boolean).join('\n');
  row.accessibilityInformation = { label: [item.text, row.description].filter(Boolean).join(', '), role: 'checkbox' };
  return row;
}

/** What ticked it shows at once, also where the row is too narrow for its description. */
function iconOf({ evidence }: CatalogueChecklistItem, tick: Tick): vscode.ThemeIcon {
  if (tick.done) {
    return tick.by === 'hand'
      ? new vscode.ThemeIcon('account')
      : new vscode.ThemeIcon('verified-filled', new vscode.ThemeColor('testing.iconPassed'));
  }
  return new vscode.ThemeIcon(evidence === undefined ? 'blank' : 'verified');
}

function describeEvidence({ evidence }: CatalogueChecklistItem, { facts }: TickSources): string {
  if (evidence === undefined) {
    return vscode.l10n.t('You judge this one yourself.');
  }
  const itself = vscode.l10n.t('Ticks itself when your work shows it.');
  return isFileEvidence(evidence) ? `${itself} ${describeSearch(evidence, facts, vscode.l10n)}` : itself;
}

function retiredGroup(count: number): vscode.TreeItem {
  const row = new vscode.TreeItem(vscode.l10n.t('No longer in the roadmap'), vscode.TreeItemCollapsibleState.Collapsed);
  row.id = 'retired';
  row.description = String(count);
  row.tooltip = vscode.l10n.t('You ticked these in an earlier version of the course. They stay in your journal.');
  row.contextValue = 'retired';
  return row;
}

function retiredItem(id: string, tick: ManualTick | undefined): vscode.TreeItem {
  const row = new vscode.TreeItem(id);
  row.id = `retired:${id}`;
  row.description = tick === undefined ? '' : describeTick({ done: true, by: 'hand', at: tick.at }, vscode.l10n);
  row.iconPath = new vscode.ThemeIcon('check');
  row.contextValue = 'retiredItem';
  return row;
}
