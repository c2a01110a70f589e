import * as vscode from 'vscode';
import type { ReviewCard } from '../../core/review/reviewDeck.js';
import type { Memory } from '../../core/review/reviewReplay.js';
import type { ReviewQueue } from '../../core/review/reviewQueue.js';
import type { FeatureDependencies } from '../featureDependencies.js';
import type { ReviewFeature } from './reviewFeature.js';

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
  let loading: Promise<ReviewFeature> | undefined;
  const load = (): Promise<ReviewFeature> => {
    loading ??= import('./reviewFeature.js').then(({ ReviewFeature }) => new ReviewFeature(dependencies, viewType, refresh));
    return loading;
  };
  let soon: NodeJS.Timeout | undefined;
  const refresh = (): void => {
    clearTimeout(soon);
    soon = setTimeout(() => {
      load()
        .then((feature) => feature.count())
        .catch((error: unknown) => log.error(error));
    }, settle);
  };
  commands.register('ascent.review', async () => (await load()).open());
  const serializer = vscode.window.registerWebviewPanelSerializer(viewType, {
    deserializeWebviewPanel: async (panel) => (await load()).restore(panel),
  });
  const subscription = progress.onDidChange(refresh);
  return {
    refresh,
    queue: async () => (await load()).queue(),
    memory: async () => (await load()).memory(),
    cards: async () => (await load()).cards(),
    dispose: () => {
      clearTimeout(soon);
      serializer.dispose();
      subscription.dispose();
      void loading?.then((feature) => feature.dispose());
    },
  };
}
