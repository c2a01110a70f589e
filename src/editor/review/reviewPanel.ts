import * as vscode from 'vscode';
import { dispatch } from '../../protocol/handlers.js';
import { parseReviewToEditor } from '../../protocol/review.js';
import type { ReviewView } from '../../protocol/review.js';
import { explainError } from '../explainError.js';
import type { FeatureDependencies } from '../featureDependencies.js';
import { openCourseLink } from '../openCourseLink.js';
import { writePageDocument } from '../pageDocument.js';
import { WorkQueue } from '../workQueue.js';
import type { ReviewDesk } from './reviewDesk.js';

/** How often a page with nothing to ask looks whether something has become due. */
const lookAgain = 60_000;

/** The page on which the learner reviews. */
export class ReviewPanel implements vscode.Disposable {
  readonly #subscriptions: vscode.Disposable[] = [];
  readonly #timer: NodeJS.Timeout;
  #isReady = false;
  /** The last change of the page that was made. */
  #changes = 0;
  /** Answers are sent in the order in which they were asked for. */
  readonly #work: WorkQueue;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly desk: ReviewDesk,
    private readonly dependencies: FeatureDependencies,
  ) {
    this.#work = new WorkQueue(dependencies.commands);
    this.#subscriptions.push(panel.webview.onDidReceiveMessage((data: unknown) => this.#receive(data)));
    this.#subscriptions.push(dependencies.progress.onDidChange(() => this.#show()));
    this.#subscriptions.push(panel.onDidChangeViewState(() => this.#show()));
    this.#timer = setInterval(() => this.#show(), lookAgain);
    writePageDocument(panel, dependencies.context.extensionUri, 'review', { styles: ['katex/katex.min.css'] });
  }

  /** Brings the page to the front. */
  reveal(): void {
    this.panel.reveal();
  }

  /** Stops listening. */
  dispose(): void {
    clearInterval(this.#timer);
    vscode.Disposable.from(...this.#subscriptions).dispose();
    this.panel.dispose();
  }

  #receive(data: unknown): void {
    const message = parseReviewToEditor(data);
    if (message === undefined) {
      return;
    }
    dispatch(message, {
      ready: () => {
        this.#isReady = true;
        // A page that was loaded anew counts anew; what the one before it asked for comes first.
        this.#work.add(() => Promise.resolve((this.#changes = 0)));
        this.#show();
      },
      grade: ({ item, grade, change }) => this.#change(change, () => this.desk.grade(item, grade)),
      undo: ({ change }) => this.#change(change, () => this.desk.undo()),
      'start-kata': ({ exercise }) => this.#work.add(() => vscode.commands.executeCommand('ascent.startKata', exercise)),
      'postpone-kata': ({ exercise, change }) => this.#change(change, () => this.desk.postpone(exercise)),
      'open-lesson': ({ lesson }) => this.#work.add(() => vscode.commands.executeCommand('ascent.openLesson', lesson)),
      'follow-link': ({ target }) => this.#work.add(() => openCourseLink(target)),
    });
  }

  /** The page waits for what comes next also where the journal cannot be written. */
  #change(number: number, work: () => Promise<void>): void {
    this.#work.add(work);
    this.#work.add(() => {
      this.#changes = number;
      return this.#send();
    });
  }

  #show(): void {
    if (this.#isReady && this.panel.visible) {
      this.#work.add(() => this.#send());
    }
  }

  async #send(): Promise<void> {
    const view = await this.desk.view().catch((error: unknown) => this.#describeFailure(error));
    await this.panel.webview.postMessage({ ...view, changes: this.#changes } satisfies ReviewView);
  }

  #describeFailure(error: unknown): Omit<ReviewView, 'changes'> {
    const words = explainError(error, this.dependencies.log);
    const view = { type: 'done', title: vscode.l10n.t('The review cannot be shown'), words: [words] } as const;
    return { translations: vscode.l10n.bundle ?? {}, canUndo: false, view };
  }
}
