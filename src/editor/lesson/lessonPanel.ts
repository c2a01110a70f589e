import * as vscode from 'vscode';
import { parseCourseLink } from '../../core/lesson/linkTarget.js';
import type { Progress } from '../../core/progress/progress.js';
import { dispatch } from '../../protocol/handlers.js';
import { parseFromPage } from '../../protocol/lesson.js';
import type { FromPage, ToPage } from '../../protocol/lesson.js';
import type { FeatureDependencies } from '../featureDependencies.js';
import { describeItems, describePageProgress } from './describePage.js';
import type { LessonJournal } from './lessonJournal.js';
import { formatPageAddress } from './pageAddress.js';
import type { PageAddress } from './pageAddress.js';
import type { BuiltPage, PageBuilder } from './pageBuilder.js';
import type { PageMemories } from './pageMemories.js';

/** What a panel needs of its surroundings. */
export interface PanelHost {
  readonly dependencies: FeatureDependencies;
  readonly journal: LessonJournal;
  readonly memories: PageMemories;
  /** What draws pages; loaded when the first one is asked for. */
  readonly builder: () => Promise<PageBuilder>;
  /** Opens a page in a panel of its own. */
  readonly openAside: (address: PageAddress, heading: string | undefined) => Promise<void>;
}

/** How a page is shown. */
export interface ShowOptions {
  /** The heading to begin at, instead of where the reader was. */
  readonly heading?: string | undefined;
  /** VS Code brought it back: the reader did not ask for it just now. */
  readonly isRestored?: boolean;
}

interface ShownPage extends PageAddress {
  readonly name: string;
  readonly built?: BuiltPage;
}

/** One panel with one page at a time. */
export class LessonPanel implements vscode.Disposable {
  readonly #subscription: vscode.Disposable;
  #shown: ShownPage | undefined;
  #heading: string | undefined;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly host: PanelHost,
  ) {
    const { context, content } = host.dependencies;
    panel.webview.options = {
      enableScripts: true,
      localResourceRoots: [vscode.Uri.joinPath(context.extensionUri, 'dist', 'webview'), content.contentUri],
    };
    this.#subscription = panel.webview.onDidReceiveMessage((data: unknown) => {
      const received = parseFromPage(data);
      const shown = this.#shown;
      if (received === undefined || shown === undefined) {
        return;
      }
      // Of a page that has made room for another, only what it wants to find again still counts.
      if (received.page === shown.name || received.message.type === 'remember') {
        this.#receive(received, shown);
      }
    });
  }

  /** The address of the page, such as `lesson:math.optimization`; `undefined` before the first one. */
  get page(): string | undefined {
    return this.#shown?.name;
  }

  /** Has it the focus? */
  get isActive(): boolean {
    return this.panel.active;
  }

  /** Is it in sight? */
  get isVisible(): boolean {
    return this.panel.visible;
  }

  /** Brings the panel to the front, at a heading of its page where one is named. */
  reveal(heading: string | undefined): void {
    if (heading !== undefined && this.panel.visible) {
      this.#post({ type: 'go-to', heading });
    } else {
      // A page out of sight is loaded again when it comes back, and asks then.
      this.#heading = heading;
    }
    this.panel.reveal();
  }

  /** Puts a page into the panel. */
  async show(address: PageAddress, { heading, isRestored = false }: ShowOptions): Promise<void> {
    const shown: ShownPage = { kind: address.kind, id: address.id, name: formatPageAddress(address) };
    this.#shown = shown;
    this.#heading = heading;
    const builder = await this.host.builder();
    const built = await builder.build(address, this.panel.webview);
    // The reader may have gone on to another page, or closed the panel, in the meantime.
    if (this.#shown !== shown) {
      return;
    }
    this.#shown = { ...shown, built };
    this.panel.title = built.title;
    this.panel.webview.html = built.document;
    if (address.kind === 'lesson' && built.isWhole && !isRestored) {
      await this.host.journal.recordOpened(address.id);
    }
  }

  /** Tells the page what has changed. */
  showProgress(progress: Progress): void {
    if (this.#shown?.built !== undefined) {
      this.#post({ type: 'progress', ...describe(this.#shown, progress) });
    }
  }

  /** Closes the panel. */
  dispose(): void {
    this.#shown = undefined;
    this.#subscription.dispose();
    this.panel.dispose();
  }

  #receive({ page, message }: FromPage, shown: ShownPage): void {
    const { journal, memories, dependencies } = this.host;
    const lesson = shown.id;
    dispatch(message, {
      ready: () => this.#run(() => this.#sendState(shown)),
      'follow-link': ({ target, isAside }) => this.#run(() => this.#follow(target, isAside)),
      'open-outside': ({ url }) => this.#run(() => vscode.env.openExternal(vscode.Uri.parse(url, true))),
      'answer-quiz': ({ quiz, answer, correct }) =>
        this.#run(() => journal.record({ type: 'quiz.answered', lesson, quiz, correct, answer })),
      'commit-prediction': ({ predict, words }) =>
        this.#run(() => journal.record({ type: 'predict.committed', lesson, predict, answer: words })),
      'finish-reading': () => this.#run(() => journal.record({ type: 'lesson.read', lesson })),
      exercise: ({ exercise, action }) => this.#run(() => vscode.commands.executeCommand(`ascent.${action}Exercise`, exercise)),
      remember: ({ memory }) => this.#run(() => memories.keep(page, memory)),
      'export-file': (file) => this.#run(async () => (await import('./exportFile.js')).exportFile(file)),
      reload: () => this.#run(() => this.show(shown, {})),
      'show-log': () => {
        dependencies.log.channel.show();
      },
    });
  }

  async #sendState(shown: ShownPage): Promise<void> {
    const { dependencies, memories } = this.host;
    const progress = await dependencies.progress.load();
    const heading = this.#heading;
    this.#heading = undefined;
    this.#post({
      type: 'state',
      translations: vscode.l10n.bundle ?? {},
      ...describe(shown, progress),
      memory: memories.get(shown.name),
      ...(heading === undefined ? {} : { heading }),
    });
  }

  async #follow(target: string, isAside: boolean): Promise<void> {
    const link = parseCourseLink(target);
    if (link === undefined) {
      return;
    }
    const { kind, id, heading } = link;
    if (kind === 'exercise' || kind === 'card') {
      const { followCourseLink } = await import('./followCourseLink.js');
      await followCourseLink(link, this.host.dependencies);
    } else if (isAside) {
      await this.host.openAside({ kind, id }, heading);
    } else {
      await this.show({ kind, id }, { heading });
    }
  }

  #post(message: ToPage): void {
    void this.panel.webview.postMessage(message);
  }

  #run(work: () => PromiseLike<unknown>): void {
    Promise.resolve()
      .then(work)
      .catch((error: unknown) => this.host.dependencies.commands.show(error));
  }
}

function describe({ id, built }: ShownPage, progress: Progress): Pick<Extract<ToPage, { type: 'progress' }>, 'progress' | 'items'> {
  return { progress: describePageProgress(id, progress), items: describeItems(built?.lessons ?? [], built?.exercises ?? [], progress) };
}
