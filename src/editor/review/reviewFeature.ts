import * as vscode from 'vscode';
import type { ReviewCard } from '../../core/review/reviewDeck.js';
import type { Memory } from '../../core/review/reviewReplay.js';
import type { ReviewQueue } from '../../core/review/reviewQueue.js';
import type { FeatureDependencies } from '../featureDependencies.js';
import { SinglePage } from '../singlePage.js';
import { ReviewCount } from './reviewCount.js';
import { ReviewDesk } from './reviewDesk.js';
import { ReviewPanel } from './reviewPanel.js';

/** How often the count in the status bar is looked at again, for cards become due by themselves. */
const countAgain = 5 * 60_000;

/** The review: its one page and its count. */
export class ReviewFeature implements vscode.Disposable {
  readonly #desk: ReviewDesk;
  readonly #count: ReviewCount;
  readonly #interval: NodeJS.Timeout;
  readonly #settings: vscode.Disposable;
  readonly #page: SinglePage;

  constructor(
    dependencies: FeatureDependencies,
    viewType: string,
    /** Has the count looked at again. */
    refresh: () => void,
  ) {
    this.#interval = setInterval(refresh, countAgain);
    this.#desk = new ReviewDesk(dependencies);
    this.#count = new ReviewCount(this.#desk);
    this.#page = new SinglePage(viewType, vscode.l10n.t('Review'), (panel) => {
      // After a reload the page may be the first to ask for the journal, and no change tells of it.
      refresh();
      return new ReviewPanel(panel, this.#desk, dependencies);
    });
    this.#settings = vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('ascent.review')) {
        refresh();
      }
    });
  }

  /** Opens the page, or brings it to the front. */
  open(): void {
    this.#page.open();
  }

  /** Fills a panel that VS Code brings back after a reload. */
  restore(panel: vscode.WebviewPanel): void {
    this.#page.restore(panel);
  }

  /** What there is to review now. */
  queue(): Promise<ReviewQueue> {
    return this.#desk.queue();
  }

  /** The cards of the course. */
  cards(): Promise<readonly ReviewCard[]> {
    return this.#desk.cards();
  }

  /** Where the reviews so far have brought each item. */
  memory(): Promise<Memory> {
    return this.#desk.memory();
  }

  /** Counts what is due, for the status bar. */
  async count(): Promise<void> {
    await this.#count.refresh();
  }

  /** Takes page and count away. */
  dispose(): void {
    clearInterval(this.#interval);
    this.#settings.dispose();
    this.#count.dispose();
    this.#page.dispose();
  }
}
