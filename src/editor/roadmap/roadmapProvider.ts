import * as vscode from 'vscode';
import type { ProgressStore } from '../../core/progress/progressStore.js';
import type { Progress } from '../../core/progress/progress.js';
import type { Catalogue, CatalogueStep } from '../../core/roadmap/catalogue.js';
import * as describe from '../../core/roadmap/describeRoadmapNode.js';
import { findNext } from '../../core/roadmap/findNext.js';
import { filterRoadmap, parseRoadmapFilter, type RoadmapFilter } from '../../core/roadmap/roadmapFilter.js';
import type { RoadmapNode } from '../../core/roadmap/roadmapNode.js';
import type { ContentStore } from '../content/contentStore.js';

interface Shown {
  readonly catalogue: Catalogue;
  readonly progress: Progress;
  /** The steps after filtering, by id, in order. */
  readonly steps: ReadonlyMap<string, CatalogueStep>;
  /** The step to show open on the first look. */
  readonly openStep: string | undefined;
}

/** Feeds the Roadmap view from the catalogue and the learner's progress. */
export class RoadmapProvider implements vscode.TreeDataProvider<RoadmapNode>, vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<RoadmapNode | undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #shown: Promise<Shown> | undefined;
  #filter: RoadmapFilter;
  #opensSteps = false;

  constructor(
    private readonly content: ContentStore,
    private readonly progress: ProgressStore,
    filter: unknown,
  ) {
    this.#filter = parseRoadmapFilter(filter);
  }

  /** What the view shows. */
  get filter(): RoadmapFilter {
    return this.#filter;
  }

  /**
   * The step to open on the first look, once: later it is shown open by itself. It is not so from the start because VS Code paints
   * nothing before the children of every open row have come.
   */
  async findStepToOpen(): Promise<RoadmapNode | undefined> {
    const { openStep } = await this.#load();
    const isFirst = !this.#opensSteps;
    this.#opensSteps = true;
    return !isFirst || openStep === undefined || this.#filter.kind !== 'everything' ? undefined : { kind: 'step', id: openStep };
  }

  /** Shows only what fits the filter. */
  setFilter(filter: RoadmapFilter): void {
    this.#filter = filter;
    this.refresh();
  }

  /** Shows what is true now. */
  refresh(): void {
    this.#shown = undefined;
    this.#changed.fire(undefined);
  }

  async getChildren(node?: RoadmapNode): Promise<RoadmapNode[]> {
    const { steps, catalogue } = await this.#load();
    if (node === undefined) {
      return [...steps.keys()].map((id) => ({ kind: 'step', id }));
    }
    const step = node.kind === 'step' ? steps.get(node.id) : undefined;
    if (step === undefined) {
      return [];
    }
    const whole = catalogue.steps.find(({ id }) => id === step.id) ?? step;
    const isPlanned = whole.lessons.length + whole.exercises.length + whole.capstones.length === 0;
    return [...describe.listStepChildren(step, isPlanned)];
  }

  async getTreeItem(node: RoadmapNode): Promise<vscode.TreeItem> {
    const row = this.#describe(node, await this.#load());
    const states = {
      none: vscode.TreeItemCollapsibleState.None,
      collapsed: vscode.TreeItemCollapsibleState.Collapsed,
      expanded: vscode.TreeItemCollapsibleState.Expanded,
    } as const;
    const item = new vscode.TreeItem(row.label, states[row.children]);
    // The id carries the filter: under a filter rows open by themselves, and VS Code remembers open and closed by id.
    item.id = `${this.#filter.kind === 'everything' ? '' : 'filtered:'}${node.kind}:${node.id}`;
    item.description = row.description;
    item.iconPath = new vscode.ThemeIcon(row.icon, row.color === undefined ? undefined : new vscode.ThemeColor(row.color));
    item.contextValue = row.contextValue;
    item.accessibilityInformation = { label: row.accessibilityLabel };
    if (row.command !== undefined) {
      item.command = { command: row.command.command, title: row.label, arguments: [...row.command.args] };
    }
    return item;
  }

  /** Adds the tooltip when the pointer rests on the row: VS Code reads the Markdown of every row twice before it paints the first. */
  async resolveTreeItem(item: vscode.TreeItem, node: RoadmapNode): Promise<vscode.TreeItem> {
    item.tooltip = new vscode.MarkdownString(this.#describe(node, await this.#load()).tooltip);
    return item;
  }

  getParent(node: RoadmapNode): RoadmapNode | undefined {
    return node.kind === 'step' ? undefined : { kind: 'step', id: node.step };
  }

  /** Gives the event source back. */
  dispose(): void {
    this.#changed.dispose();
  }

  #describe(node: RoadmapNode, { catalogue, progress, steps, openStep }: Shown): describe.RowDescription {
    const l10n = vscode.l10n;
    const stepId = node.kind === 'step' ? node.id : node.step;
    const step = steps.get(stepId);
    const row = step === undefined ? undefined : this.#describeIn(step, node, catalogue, progress, openStep, l10n);
    if (row === undefined) {
      throw new Error(`no row for ${node.kind} ${node.id}`);
    }
    return row;
  }

  #describeIn(
    step: CatalogueStep,
    node: RoadmapNode,
    catalogue: Catalogue,
    progress: Progress,
    openStep: string | undefined,
    l10n: typeof vscode.l10n,
  ): describe.RowDescription | undefined {
    switch (node.kind) {
      case 'step': {
        const index = catalogue.steps.findIndex(({ id }) => id === step.id);
        const whole = catalogue.steps[index] ?? step;
        const isExpanded = this.#filter.kind !== 'everything' || (this.#opensSteps && step.id === openStep);
        return describe.describeStep(whole, index + 1, progress, l10n, isExpanded);
      }
      case 'overview':
        return describe.describeOverview(step, l10n);
      case 'topic': {
        const topic = step.teaches[node.index];
        return topic === undefined ? undefined : describe.describeTopic(step, topic, l10n);
      }
      case 'lesson': {
        const lesson = step.lessons.find(({ id }) => id === node.id);
        return lesson && describe.describeLesson(lesson, progress, l10n);
      }
      case 'exercise': {
        const exercise = step.exercises.find(({ id }) => id === node.id);
        return exercise && describe.describeExercise(exercise, progress, l10n);
      }
      case 'capstone': {
        const capstone = step.capstones.find(({ id }) => id === node.id);
        return capstone && describe.describeCapstone(capstone, l10n);
      }
    }
  }

  #load(): Promise<Shown> {
    this.#shown ??= this.#read();
    return this.#shown;
  }

  async #read(): Promise<Shown> {
    const [catalogue, progress] = await Promise.all([this.content.catalogue(), this.progress.load()]);
    const steps = new Map(filterRoadmap(catalogue, this.#filter, progress).map((step) => [step.id, step]));
    const next = findNext(catalogue, progress);
    const openStep = catalogue.steps.find(({ lessons, exercises }) => [...lessons, ...exercises].some(({ id }) => id === next?.id))?.id;
    return { catalogue, progress, steps, openStep };
  }
}
