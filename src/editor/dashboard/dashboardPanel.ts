import * as vscode from 'vscode';
import { buildMemory, buildOverview } from '../../core/dashboard/overview.js';
import { planToday } from '../../core/dashboard/planToday.js';
import { openCommand } from '../../core/roadmap/openCommand.js';
import { UserError } from '../../core/userError.js';
import { type DashboardToPage, parseDashboardToEditor } from '../../protocol/dashboard.js';
import { dispatch } from '../../protocol/handlers.js';
import type { FeatureDependencies } from '../featureDependencies.js';
import { writePageDocument } from '../pageDocument.js';
import type { ReviewSource } from './registerDashboard.js';

/** Several changes at once are shown once, in milliseconds. */
const settle = 300;

/** The page that shows what the learner has done and what they remember. */
export class DashboardPanel implements vscode.Disposable {
  readonly #subscriptions: vscode.Disposable[] = [];
  #isReady = false;
  #soon: NodeJS.Timeout | undefined;
  /** Answers are sent in the order in which they were asked for. */
  #work: Promise<void> = Promise.resolve();

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly review: ReviewSource,
    private readonly dependencies: FeatureDependencies,
  ) {
    this.#subscriptions.push(panel.webview.onDidReceiveMessage((data: unknown) => this.#receive(data)));
    this.#subscriptions.push(dependencies.progress.onDidChange(() => this.#showSoon()));
    this.#subscriptions.push(panel.onDidChangeViewState(() => this.#showSoon()));
    writePageDocument(panel, dependencies.context.extensionUri, 'dashboard');
  }

  /** Brings the page to the front. */
  reveal(): void {
    this.panel.reveal();
  }

  /** Stops listening. */
  dispose(): void {
    clearTimeout(this.#soon);
    vscode.Disposable.from(...this.#subscriptions).dispose();
    this.panel.dispose();
  }

  #receive(data: unknown): void {
    const message = parseDashboardToEditor(data);
    if (message === undefined) {
      return;
    }
    dispatch(message, {
      ready: () => {
        this.#isReady = true;
        this.#do(() => this.#send());
      },
      begin: ({ kind, id, isBegun }) =>
        this.#do(() =>
          kind === 'review'
            ? vscode.commands.executeCommand('ascent.review')
            : vscode.commands.executeCommand(openCommand({ kind, isBegun }), id),
        ),
      'open-step': ({ step }) => this.#do(() => vscode.commands.executeCommand('ascent.openStep', step)),
    });
  }

  #showSoon(): void {
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => {
      if (this.#isReady && this.panel.visible) {
        this.#do(() => this.#send());
      }
    }, settle);
  }

  async #send(): Promise<void> {
    const { content, progress } = this.dependencies;
    try {
      const now = new Date();
      const [catalogue, current, events, queue, cards] = await Promise.all([
        content.catalogue(),
        progress.load(),
        progress.events(),
        this.review.queue(),
        this.review.cards(),
      ]);
      await this.#post({
        type: 'overview',
        translations: vscode.l10n.bundle ?? {},
        tasks: planToday(catalogue, current, queue),
        overview: buildOverview(catalogue, current, events, now),
      });
      await this.#post({ type: 'memory', memory: buildMemory(catalogue, cards, await this.review.memory(), now) });
    } catch (error) {
      await this.#post(this.#describeFailure(error));
    }
  }

  #describeFailure(error: unknown): DashboardToPage {
    const isForLearner = error instanceof UserError;
    if (!isForLearner) {
      this.dependencies.log.error(error);
    }
    const words = isForLearner ? error.message : vscode.l10n.t('Something went wrong in Ascent. The log says what.');
    return { type: 'failure', title: vscode.l10n.t('Your progress cannot be shown'), words };
  }

  async #post(message: DashboardToPage): Promise<void> {
    await this.panel.webview.postMessage(message);
  }

  #do(work: () => PromiseLike<unknown>): void {
    this.#work = this.#work.then(work).then(
      () => undefined,
      (error: unknown) => void this.dependencies.commands.show(error),
    );
  }
}
