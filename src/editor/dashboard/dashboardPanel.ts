import * as vscode from 'vscode';
import { buildMemory, buildOverview, type Overview } from '../../core/dashboard/overview.js';
import { planToday } from '../../core/dashboard/planToday.js';
import type { Progress } from '../../core/progress/progress.js';
import type { Waiting } from '../../core/review/describeWaiting.js';
import type { Catalogue } from '../../core/roadmap/catalogue.js';
import { openCommand } from '../../core/roadmap/openCommand.js';
import { type DashboardToPage, parseDashboardToEditor } from '../../protocol/dashboard.js';
import { dispatch } from '../../protocol/handlers.js';
import { explainError } from '../explainError.js';
import type { FeatureDependencies } from '../featureDependencies.js';
import { writePageDocument } from '../pageDocument.js';
import type { PlanSource } from '../planSource.js';
import { WorkQueue } from '../workQueue.js';
import type { ReviewSource } from './registerDashboard.js';

/** Several changes at once are shown once, in milliseconds. */
const settle = 300;

/** Above so many reviews the page does not wait for what is due: the first look at them takes longer than a person notices. */
const quicklyReplayed = 5000;

/** What the page shows of course and time, and what it was worked out from. */
interface Drawn {
  readonly catalogue: Catalogue;
  readonly current: Progress;
  readonly now: Date;
  readonly overview: Overview;
}

/** The page that shows what the learner has done and what they remember. */
export class DashboardPanel implements vscode.Disposable {
  readonly #subscriptions: vscode.Disposable[] = [];
  #isReady = false;
  /** The journal is read and put in order while the page itself is loading; nothing else waits for it. */
  #first: Promise<Drawn> | undefined;
  #soon: NodeJS.Timeout | undefined;
  /** Answers are sent in the order in which they were asked for. */
  readonly #work: WorkQueue;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly review: ReviewSource,
    private readonly plan: PlanSource,
    private readonly dependencies: FeatureDependencies,
  ) {
    this.#work = new WorkQueue(dependencies.commands);
    this.#first = this.#describe();
    // What is wrong is said when it is sent.
    this.#first.catch(() => undefined);
    this.#subscriptions.push(panel.webview.onDidReceiveMessage((data: unknown) => this.#receive(data)));
    this.#subscriptions.push(dependencies.progress.onDidChange(() => this.#showSoon()));
    this.#subscriptions.push(plan.onDidChange(() => this.#showSoon()));
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
        this.#work.add(() => this.#send());
      },
      begin: ({ kind, id, isBegun }) =>
        this.#work.add(() =>
          kind === 'review'
            ? vscode.commands.executeCommand('ascent.review')
            : vscode.commands.executeCommand(openCommand({ kind, isBegun }), id),
        ),
      'open-step': ({ step }) => this.#work.add(() => vscode.commands.executeCommand('ascent.openStep', step)),
      'open-plan': () => this.#work.add(() => vscode.commands.executeCommand('ascent.makeStudyPlan')),
    });
  }

  #showSoon(): void {
    clearTimeout(this.#soon);
    this.#soon = setTimeout(() => {
      if (this.#isReady && this.panel.visible) {
        this.#work.add(() => this.#send());
      }
    }, settle);
  }

  async #send(): Promise<void> {
    try {
      const { catalogue, current, overview, now } = await (this.#first ?? this.#describe());
      this.#first = undefined;
      const send = (waiting: Waiting): Promise<void> =>
        this.#post({ type: 'overview', translations: vscode.l10n.bundle ?? {}, tasks: planToday(catalogue, current, waiting), overview });
      if (current.review.reviews.length > quicklyReplayed) {
        await send({ due: 0, fresh: 0, katas: 0 });
      }
      const [queue, cards] = await Promise.all([this.review.queue(), this.review.cards()]);
      await send(queue);
      await this.#post({ type: 'memory', memory: buildMemory(catalogue, cards, await this.review.memory(), now) });
    } catch (error) {
      const words = explainError(error, this.dependencies.log);
      await this.#post({ type: 'failure', title: vscode.l10n.t('Your progress cannot be shown'), words });
    }
  }

  async #describe(): Promise<Drawn> {
    const { content, progress } = this.dependencies;
    const now = new Date();
    const [catalogue, current, events, plan] = await Promise.all([
      content.catalogue(),
      progress.load(),
      progress.events(),
      this.plan.read(),
    ]);
    return { catalogue, current, now, overview: buildOverview(catalogue, current, events, plan, now) };
  }

  async #post(message: DashboardToPage): Promise<void> {
    await this.panel.webview.postMessage(message);
  }
}
