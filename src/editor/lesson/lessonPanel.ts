import * as vscode from 'vscode';
import type { Progress } from '../../core/progress/progress.js';
import type { FeatureDependencies } from '../featureDependencies.js';
import type { FigureStore } from './figureStore.js';
import type { LessonJournal } from './lessonJournal.js';
import type { LessonNotes } from './lessonNotes.js';
import { formatPageAddress } from './pageAddress.js';
import type { PageAddress } from './pageAddress.js';
import type { BuiltPage, PageBuilder } from './pageBuilder.js';
import type { PageTalk } from './pageTalk.js';

/** What a panel needs of its surroundings. */
export interface PanelHost {
  readonly dependencies: FeatureDependencies;
  readonly journal: LessonJournal;
  readonly notes: LessonNotes;
  readonly builder: PageBuilder;
  readonly figures: FigureStore;
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

/** The page that a panel shows. */
export interface ShownPage extends PageAddress {
  /** Its address, such as `lesson:math.optimization`. */
  readonly name: string;
  /** Missing while it is being made. */
  readonly built?: BuiltPage;
}

/** One panel with one page at a time. */
export class LessonPanel implements vscode.Disposable {
  readonly #subscription: vscode.Disposable;
  #shown: ShownPage | undefined;
  #heading: string | undefined;
  #talk: Promise<PageTalk> | undefined;

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
      this.#withTalk((talk) => talk.receive(data));
    });
  }

  /** The page it shows; `undefined` before the first one. */
  get shown(): ShownPage | undefined {
    return this.#shown;
  }

  /** The panel's webview. */
  get webview(): vscode.Webview {
    return this.panel.webview;
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
      this.#withTalk((talk) => talk.goTo(heading));
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
    const built = await this.host.builder.build(address, this.panel.webview);
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

  /** The heading to begin at; asked for once, by the page that has just loaded. */
  takeHeading(): string | undefined {
    const heading = this.#heading;
    this.#heading = undefined;
    return heading;
  }

  /** Tells the page what has changed. */
  showProgress(progress: Progress): void {
    if (this.#talk !== undefined) {
      this.#withTalk((talk) => talk.showProgress(progress));
    }
  }

  /** Tells the page how large its text is to be. */
  showTextSize(): void {
    if (this.#talk !== undefined) {
      this.#withTalk((talk) => talk.showTextSize());
    }
  }

  /** Tells the page what notes there are. */
  showNotes(): void {
    if (this.#talk !== undefined) {
      this.#withTalk((talk) => talk.showNotes());
    }
  }

  /** Shows the outline of the page, with the focus in it. */
  showOutline(): void {
    this.panel.reveal();
    this.#withTalk((talk) => talk.showOutline());
  }

  /** Closes the panel. */
  dispose(): void {
    this.#shown = undefined;
    this.#subscription.dispose();
    this.panel.dispose();
  }

  /** Loaded when the page speaks first: by then it has been painted. */
  #withTalk(use: (talk: PageTalk) => void | Promise<void>): void {
    this.#talk ??= import('./pageTalk.js').then(({ PageTalk }) => new PageTalk(this, this.host));
    this.#talk.then(use).catch((error: unknown) => this.host.dependencies.commands.show(error));
  }
}
