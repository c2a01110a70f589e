import * as vscode from 'vscode';
import { dispatch } from '../../protocol/handlers.js';
import type { ResultToEditor } from '../../protocol/result.js';
import { parseResultToEditor } from '../../protocol/result.js';
import { writePageDocument } from '../pageDocument.js';
import { WorkQueue } from '../workQueue.js';
import type { Project } from './projectStore.js';
import type { ResultPages } from './resultPages.js';

/** A page that follows a check is drawn at most so often, in milliseconds. */
const pace = 100;

/** The result page: one panel, whichever project it shows. */
export class ResultPanel implements vscode.Disposable {
  readonly #subscriptions: vscode.Disposable[] = [];
  #isReady = false;
  #soon: NodeJS.Timeout | undefined;
  /** Views are sent in the order in which they were asked for. */
  readonly #work: WorkQueue;

  constructor(
    readonly panel: vscode.WebviewPanel,
    private readonly pages: ResultPages,
    private project: Project,
  ) {
    const { context, commands } = pages.services.dependencies;
    this.#work = new WorkQueue(commands);
    this.#subscriptions.push(panel.webview.onDidReceiveMessage((data: unknown) => this.#receive(data)));
    this.#subscriptions.push(panel.onDidChangeViewState(() => this.refresh()));
    writePageDocument(panel, context.extensionUri, 'result', { styles: ['katex/katex.min.css'] });
  }

  /** The folder of the project that is shown. */
  get folder(): string {
    return this.project.folder;
  }

  /** Shows a project, the same or another. */
  show(project: Project): void {
    this.project = project;
    this.refresh();
  }

  /** Draws again soon, where anybody can see it. */
  refresh(): void {
    if (this.#isReady && this.panel.visible) {
      this.#soon ??= setTimeout(() => {
        this.#soon = undefined;
        this.#work.add(() => this.#send());
      }, pace);
    }
  }

  /** Stops listening. */
  dispose(): void {
    clearTimeout(this.#soon);
    vscode.Disposable.from(...this.#subscriptions).dispose();
    this.panel.dispose();
  }

  #receive(data: unknown): void {
    const message: ResultToEditor | undefined = parseResultToEditor(data);
    if (message === undefined) {
      return;
    }
    dispatch(message, {
      ready: () => {
        this.#isReady = true;
        this.#work.add(() => this.#send());
      },
      'open-place': ({ file, line }) => {
        this.#answer(() => this.pages.openPlace(this.project, file, line));
      },
      request: ({ what, task }) => {
        this.#answer(() => this.pages.serve(this.project, what, task));
      },
      repair: ({ index }) => {
        this.#answer(() => this.pages.repair(this.project, index));
      },
    });
  }

  async #send(): Promise<void> {
    const view = await this.pages.view(this.project);
    this.panel.title = view.title;
    await this.panel.webview.postMessage(view);
  }

  /** What was asked for may take minutes, such as a check; the page is drawn meanwhile. */
  #answer(work: () => PromiseLike<unknown>): void {
    work().then(undefined, (error: unknown) => void this.pages.services.dependencies.commands.show(error));
  }
}
