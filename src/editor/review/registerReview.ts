import type * as vscode from 'vscode';
import type { ReviewCard } from '../../core/review/reviewDeck.js';
import type { Memory } from '../../core/review/reviewReplay.js';
import type { ReviewQueue } from '../../core/review/reviewQueue.js';
import type { FeatureDependencies } from '../featureDependencies.js';
import { registerPages } from '../registerPages.js';

/** The kind of webview that reviews are shown in; VS Code revives it after a reload by this name. */
const viewType = 'ascent.review';

/** Counting waits until what the learner asked for is on the screen; several changes at once are counted once. */
const settle = 1000;

/** The review as the rest of Ascent sees it. */
export interface RegisteredReview extends vscode.Disposable {
  /** Counts what is due, for the status bar; called when there is something that a learner looks at. */
  refresh(): void;
  /** What there is to review now. */
  queue(): Promise<ReviewQueue>;
  /** Where the reviews so far have brought each item. */
  memory(): Promise<Memory>;
  /** The cards of the course. */
  cards(): Promise<readonly ReviewCard[]>;
}

/** Registers the review; cards, schedule and page are loaded when something asks for them. */
export function registerReview(dependencies: FeatureDependencies): RegisteredReview {
  const { commands, progress, log } = dependencies;
  const pages = registerPages(viewType, async () => {
    const { ReviewFeature } = await import('./reviewFeature.js');
    return new ReviewFeature(dependencies, viewType, refresh);
  });
  let soon: NodeJS.Timeout | undefined;
  const refresh = (): void => {
    clearTimeout(soon);
    soon = setTimeout(() => {
      pages
        .load()
        .then((feature) => feature.count())
        .catch((error: unknown) => log.error(error));
    }, settle);
  };
  commands.register('ascent.review', pages.open);
  const subscription = progress.onDidChange(refresh);
  return {
    refresh,
    queue: async () => (await pages.load()).queue(),
    memory: async () => (await pages.load()).memory(),
    cards: async () => (await pages.load()).cards(),
    dispose: () => {
      clearTimeout(soon);
      subscription.dispose();
      pages.dispose();
    },
  };
}
