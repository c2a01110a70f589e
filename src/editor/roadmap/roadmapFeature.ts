import * as vscode from 'vscode';
import { describeProgress } from '../../core/roadmap/describeProgress.js';
import type { RoadmapFilter } from '../../core/roadmap/roadmapFilter.js';
import type { RoadmapNode } from '../../core/roadmap/roadmapNode.js';
import { setContext } from '../commands/contextKeys.js';
import type { FeatureDependencies } from '../featureDependencies.js';
import { chooseFilter } from './chooseFilter.js';
import { continueLearning } from './continueLearning.js';
import { RoadmapProvider } from './roadmapProvider.js';

const filterKey = 'ascent.roadmapFilter';

/** Milliseconds within which VS Code has painted the first rows. */
const paintTime = 100;

/** The Roadmap view: its rows, its headline and badge, its filter. */
export class RoadmapFeature implements vscode.Disposable {
  /** Feeds the view. */
  readonly provider: RoadmapProvider;
  #afterPaint: NodeJS.Timeout | undefined;
  readonly #disposables: vscode.Disposable[] = [];

  constructor(
    private readonly dependencies: FeatureDependencies,
    private readonly view: vscode.TreeView<RoadmapNode>,
    private readonly onDidShow: () => void,
  ) {
    const { content, progress, context } = dependencies;
    const provider = new RoadmapProvider(content, progress, context.workspaceState.get(filterKey));
    this.provider = provider;
    this.#disposables.push(provider);
    this.#disposables.push(
      progress.onDidChange(() => {
        provider.refresh();
        void this.#updateHeadline();
      }),
    );
    this.#disposables.push(
      view.onDidChangeVisibility(({ visible }) => {
        if (visible) {
          this.#completeAfterPaint();
        }
      }),
    );
    if (provider.filter.kind !== 'everything') {
      void setContext('ascent:roadmapFiltered', true);
    }
    this.#completeAfterPaint();
  }

  /** Opens what comes next. */
  continueLearning(): Promise<void> {
    return continueLearning(this.dependencies.content, this.dependencies.progress);
  }

  /** Asks what the view is to show. */
  chooseFilter(): Promise<void> {
    return chooseFilter(this.provider.filter, (filter) => this.applyFilter(filter));
  }

  /** Shows only what fits a filter, in later sessions too. */
  async applyFilter(filter: RoadmapFilter): Promise<void> {
    await this.dependencies.context.workspaceState.update(filterKey, filter);
    await setContext('ascent:roadmapFiltered', filter.kind !== 'everything');
    this.provider.setFilter(filter);
    await this.#updateHeadline();
  }

  /** Stops following progress. */
  dispose(): void {
    clearTimeout(this.#afterPaint);
    vscode.Disposable.from(...this.#disposables).dispose();
  }

  /** Headline, tools and open step wait until the rows are painted: together they would take longer than the rows themselves. */
  #completeAfterPaint(): void {
    clearTimeout(this.#afterPaint);
    this.#afterPaint = setTimeout(() => {
      if (this.view.visible) {
        void this.#updateHeadline();
        this.onDidShow();
        this.#openStep().catch((error: unknown) => this.dependencies.log.error(error));
      }
    }, paintTime);
  }

  async #openStep(): Promise<void> {
    const step = await this.provider.findStepToOpen();
    if (step !== undefined) {
      await this.view.reveal(step, { expand: true, select: false, focus: false });
    }
  }

  async #updateHeadline(): Promise<void> {
    const { content, progress, commands } = this.dependencies;
    try {
      const headline = describeProgress(await content.catalogue(), await progress.load(), vscode.l10n);
      const { filter } = this.provider;
      const isEmpty = (await this.provider.getChildren()).length === 0;
      const message = filter.kind === 'everything' ? headline.message : `${describeFilter(filter)} · ${headline.message}`;
      // Above a message VS Code leaves out the welcome text, which says how to show everything again.
      this.view.message = isEmpty ? '' : message;
      this.view.badge = headline.badge;
      await setContext('ascent:contentBroken', false);
    } catch (error) {
      await setContext('ascent:contentBroken', true);
      await commands.show(error);
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
