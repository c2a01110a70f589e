import * as vscode from 'vscode';
import { parseCourseLink } from '../../core/lesson/linkTarget.js';
import type { Progress } from '../../core/progress/progress.js';
import { UserError } from '../../core/userError.js';
import { dispatch } from '../../protocol/handlers.js';
import { parseFromPage } from '../../protocol/lesson.js';
import type { FromPage, ProgressMessage, ToPage } from '../../protocol/lesson.js';
import type { SaveNoteMessage } from '../../protocol/readingTools.js';
import { describeItems, describePageProgress } from './describePage.js';
import type { LessonPanel, PanelHost, ShownPage } from './lessonPanel.js';
import { PageMemories } from './pageMemories.js';
import { readTextSize, writeTextSize } from './textSizeSetting.js';

/** The editor's side of the conversation with the pages of one panel. */
export class PageTalk {
  readonly #memories: PageMemories;

  constructor(
    private readonly panel: LessonPanel,
    private readonly host: PanelHost,
  ) {
    this.#memories = new PageMemories(host.dependencies.context.workspaceState);
  }

  /** Does what a page asks for; anything that is no message of the protocol is ignored. */
  receive(data: unknown): void {
    const received = parseFromPage(data);
    const { shown } = this.panel;
    if (received === undefined || shown === undefined) {
      return;
    }
    // Of a page that has made room for another, only what it wants to find again still counts.
    if (received.page === shown.name || received.message.type === 'remember') {
      this.#follow(received, shown);
    }
  }

  /** Tells the page what has changed in the journal. */
  showProgress(progress: Progress): void {
    if (this.panel.shown?.built !== undefined) {
      this.#post({ type: 'progress', ...describe(this.panel.shown, progress) });
    }
  }

  /** Brings a heading of the page into view. */
  goTo(heading: string): void {
    this.#post({ type: 'go-to', heading });
  }

  /** Tells the page how large its text is to be. */
  showTextSize(): void {
    this.#post({ type: 'text-size', size: readTextSize() });
  }

  /** Shows the outline of the page, with the focus in it. */
  showOutline(): void {
    this.#post({ type: 'show-outline' });
  }

  /** Tells the page what notes there are. */
  async showNotes(): Promise<void> {
    const { shown } = this.panel;
    if (shown?.kind === 'lesson' && shown.built?.isWhole === true) {
      const notes = await this.host.notes.describe(shown.id);
      if (this.panel.shown === shown) {
        this.#post({ type: 'notes', ...notes });
      }
    }
  }

  #follow({ page, message }: FromPage, shown: ShownPage): void {
    const { journal, notes, dependencies } = this.host;
    const lesson = shown.id;
    dispatch(message, {
      ready: () => this.#run(() => this.#sendState(shown)),
      'follow-link': ({ target, isAside }) => this.#run(() => this.#openLink(target, isAside)),
      'open-outside': ({ url }) => this.#run(() => vscode.env.openExternal(vscode.Uri.parse(url, true))),
      'answer-quiz': ({ quiz, answer, correct }) =>
        this.#run(() => journal.record({ type: 'quiz.answered', lesson, quiz, correct, answer })),
      'commit-prediction': ({ predict, words }) =>
        this.#run(() => journal.record({ type: 'predict.committed', lesson, predict, answer: words })),
      'finish-reading': () => this.#run(() => journal.record({ type: 'lesson.read', lesson })),
      exercise: ({ exercise, action }) => this.#run(() => vscode.commands.executeCommand(`ascent.${action}Exercise`, exercise)),
      remember: ({ memory }) => this.#run(() => this.#memories.keep(page, memory)),
      'export-file': (file) => this.#run(async () => (await import('./exportFile.js')).exportFile(file)),
      reload: () => this.#run(() => this.panel.show(shown, {})),
      'export-lesson': () => this.#run(() => vscode.commands.executeCommand('ascent.exportLesson', lesson)),
      'open-cell': ({ cell, codes }) => this.#run(() => vscode.commands.executeCommand('ascent.openCell', lesson, cell, codes)),
      'show-log': () => dependencies.log.channel.show(),
      'copy-text': ({ text }) => this.#run(() => vscode.env.clipboard.writeText(text)),
      'set-bookmark': ({ heading, set }) => this.#run(() => journal.record({ type: 'bookmark.set', lesson, heading, set })),
      'save-note': (note) => this.#run(() => this.#saveNote(note, shown)),
      'open-notes': ({ heading }) => this.#run(() => notes.open(lesson, heading)),
      'set-text-size': ({ size }) => this.#run(() => writeTextSize(size)),
    });
  }

  async #sendState(shown: ShownPage): Promise<void> {
    const progress = await this.host.journal.load();
    // The panel may have gone on to another page, or been closed.
    if (this.panel.shown !== shown || shown.built === undefined) {
      return;
    }
    const heading = this.panel.takeHeading();
    this.#post({
      type: 'state',
      translations: vscode.l10n.bundle ?? {},
      ...describe(shown, progress),
      memory: this.#memories.get(shown.name),
      later: shown.built.later,
      textSize: readTextSize(),
      ...(heading === undefined ? {} : { heading }),
    });
    await this.showNotes();
  }

  async #saveNote(note: SaveNoteMessage, shown: ShownPage): Promise<void> {
    if (shown.kind === 'lesson' && shown.built?.isWhole === true) {
      try {
        await this.host.notes.save(shown.id, shown.built.title, note);
        await this.showNotes();
      } catch (error) {
        // The page keeps what it could not save, and says why.
        const words = error instanceof UserError ? error.message : vscode.l10n.t('Your note is not saved yet.');
        const { notes } = await this.host.notes.describe(shown.id);
        this.#post({ type: 'notes', notes, problem: { words, remedy: 'none' } });
        throw error;
      }
    }
  }

  async #openLink(target: string, isAside: boolean): Promise<void> {
    const link = parseCourseLink(target);
    if (link === undefined) {
      return;
    }
    const { kind, id, heading } = link;
    if (kind === 'exercise' || kind === 'card' || kind === 'placement') {
      const { followCourseLink } = await import('./followCourseLink.js');
      await followCourseLink(link, this.host.dependencies);
    } else if (isAside) {
      await this.host.openAside({ kind, id }, heading);
    } else {
      await this.panel.show({ kind, id }, { heading });
    }
  }

  #post(message: ToPage): void {
    // A panel that was closed in the meantime has nobody to listen.
    if (this.panel.shown !== undefined) {
      void this.panel.webview.postMessage(message);
    }
  }

  #run(work: () => PromiseLike<unknown>): void {
    Promise.resolve()
      .then(work)
      .catch((error: unknown) => this.host.dependencies.commands.show(error));
  }
}

function describe({ id, built }: ShownPage, progress: Progress): Omit<ProgressMessage, 'type'> {
  return {
    progress: describePageProgress(id, progress),
    items: describeItems(built?.lessons ?? [], built?.exercises ?? [], progress),
  };
}
