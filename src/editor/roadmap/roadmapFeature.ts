import * as vscode from 'vscode';
import type { ProgressStore } from '../../core/progress/progressStore.js';
import { describeProgress } from '../../core/roadmap/describeProgress.js';
import { parseRoadmapFilter, type RoadmapFilter } from '../../core/roadmap/roadmapFilter.js';
import type { RoadmapNode } from '../../core/roadmap/roadmapNode.js';
import type { CommandRegistry } from '../commands/commandRegistry.js';
import { setContext } from '../commands/contextKeys.js';
import type { ContentStore } from '../content/contentStore.js';
import { chooseFilter } from './chooseFilter.js';
import { continueLearning } from './continueLearning.js';
import { RoadmapProvider } from './roadmapProvider.js';

const filterKey = 'ascent.roadmapFilter';

/** The Roadmap view: its rows, its headline and badge, its filter. */
export class RoadmapFeature implements vscode.Disposable {
  readonly #provider: RoadmapProvider;
  readonly #view: vscode.TreeView<RoadmapNode>;
  readonly #shown = new vscode.EventEmitter<void>();
  readonly #disposables: vscode.Disposable[] = [this.#shown];

  /** Fires when the view comes into sight. */
  readonly onDidShow = this.#shown.event;

  constructor(
    private readonly content: ContentStore,
    private readonly progress: ProgressStore,
    private readonly state: vscode.Memento,
    private readonly commands: CommandRegistry,
  ) {
    const provider = new RoadmapProvider(content, progress, state.get(filterKey));
    this.#provider = provider;
    this.#disposables.push(provider);
    const view = vscode.window.createTreeView('ascent.roadmap', { treeDataProvider: provider, showCollapseAll: true });
    this.#view = view;
    this.#disposables.push(view);
    this.#disposables.push(
      progress.onDidChange(() => {
        provider.refresh();
        void this.#updateHeadline();
      }),
    );
    this.#disposables.push(
      view.onDidChangeVisibility(({ visible }) => {
        if (visible) {
          void this.#updateHeadline();
          this.#shown.fire();
        }
      }),
    );
    commands.register('ascent.continueLearning', () => continueLearning(content, progress));
    commands.register('ascent.filterRoadmap', () => chooseFilter(provider.filter, (filter) => this.#applyFilter(filter)));
    commands.register('ascent.clearRoadmapFilter', () => this.#applyFilter({ kind: 'everything' }));
    if (parseRoadmapFilter(state.get(filterKey)).kind !== 'everything') {
      void setContext('ascent:roadmapFiltered', true);
    }
  }

  /** Takes the view away. */
  dispose(): void {
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  async #applyFilter(filter: RoadmapFilter): Promise<void> {
    await this.state.update(filterKey, filter);
    await setContext('ascent:roadmapFiltered', filter.kind !== 'everything');
    this.#provider.setFilter(filter);
    await this.#updateHeadline();
  }

  async #updateHeadline(): Promise<void> {
    try {
      const headline = describeProgress(await this.content.catalogue(), await this.progress.load(), vscode.l10n);
      const { filter } = this.#provider;
      const isEmpty = (await this.#provider.getChildren()).length === 0;
      const message = filter.kind === 'everything' ? headline.message : `${describeFilter(filter)} · ${headline.message}`;
      // Above a message VS Code leaves out the welcome text, which says how to show everything again.
      this.#view.message = isEmpty ? '' : message;
      this.#view.badge = headline.badge;
      await setContext('ascent:contentBroken', false);
    } catch (error) {
      await setContext('ascent:contentBroken', true);
      await this.commands.show(error);
    }
  }
}

function describeFilter(filter: RoadmapFilter): string {
  switch (filter.kind) {
    case 'everything':
      return '';
    case 'notDone':
      return vscode.l10n.t('Showing what is not done');
    case 'lessons':
      return vscode.l10n.t('Showing lessons');
    case 'exercises':
      return vscode.l10n.t('Showing exercises');
    case 'text':
      return vscode.l10n.t('Showing “{0}”', filter.text);
  }
}
