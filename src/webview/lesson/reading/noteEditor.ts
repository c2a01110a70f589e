import { tidyNote } from '../../../core/notes/notesFile.js';
import type { Localiser } from '../../../core/localiser.js';
import type { ShownNote } from '../../../protocol/readingTools.js';
import { element } from '../../figures/shared/element.js';
import type { LessonSection } from './lessonSections.js';
import { createNoteWords, showNoteWords } from './noteWords.js';

const SAVE_AFTER = 800;

/** A note as its file has it: what was written, and the same drawn. */
export type WrittenNote = Pick<ShownNote, 'text' | 'html'>;

/** What a note needs of the page around it. */
export interface NotePage {
  readonly l10n: Localiser;
  /** Saves a text that was made of `base`. */
  readonly save: (section: LessonSection, text: string, base: string) => void;
  /** Opens the file that all notes of the lesson stand in. */
  readonly openFile: (heading: string) => void;
  /** The reader is done with the note. */
  readonly onClose: (editor: NoteEditor) => void;
  /** The note changed while it was open, and not here. */
  readonly onForeignChange: () => void;
}

/** A note under its heading: its words drawn, or the field in which the reader writes them. It saves itself. */
export class NoteEditor {
  readonly root: HTMLElement;
  readonly #text: HTMLTextAreaElement;
  readonly #words: HTMLElement;
  readonly #state: HTMLElement;
  readonly #buttons: Readonly<Record<'file' | 'edit' | 'done' | 'close', HTMLButtonElement>>;
  /** The note as the file last had it. */
  #base: WrittenNote;
  /** What was sent to be saved and has not come back. */
  #sent: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isWriting: boolean;
  #drawn: string | undefined;

  constructor(
    private readonly section: LessonSection,
    note: WrittenNote,
    private readonly page: NotePage,
  ) {
    const { l10n } = page;
    const id = `note:${section.id}`;
    this.#base = note;
    this.#isWriting = note.text === '';
    this.#text = element('textarea', { class: 'note-text', attributes: { id, rows: 2, spellcheck: 'true' } });
    this.#text.value = note.text;
    this.#words = createNoteWords(() => {
      this.edit();
    });
    this.#state = element('span', { class: 'note-state' });
    this.#buttons = {
      file: this.#button(l10n.t('Open notes'), () => {
        this.save();
        page.openFile(section.id);
      }),
      edit: this.#button(l10n.t('Edit'), () => {
        this.edit();
      }),
      done: this.#button(l10n.t('Done'), () => {
        this.#finish();
      }),
      close: this.#button(l10n.t('Close'), () => {
        page.onClose(this);
      }),
    };
    const label = element('label', {
      class: 'note-label',
      text: l10n.t('Your note at “{0}”', section.title),
      attributes: { for: id, id: `${id}:label` },
    });
    const { file, edit, done, close } = this.#buttons;
    this.root = element(
      'div',
      { class: 'note', attributes: { role: 'group', 'aria-labelledby': `${id}:label` } },
      label,
      this.#words,
      this.#text,
      element('div', { class: 'note-foot' }, this.#state, file, edit, done, close),
    );
    this.#listen();
    this.#showState();
  }

  /** Gives the focus to where the reader goes on: the end of what is being written, or the way to change it. */
  focus(): void {
    if (this.#isWriting) {
      this.#text.focus();
      this.#text.setSelectionRange(this.#text.value.length, this.#text.value.length);
    } else {
      this.#buttons.edit.focus();
    }
  }

  /** Lets the reader write. */
  edit(): void {
    this.#isWriting = true;
    this.#showState();
    this.focus();
  }

  /** Is everything that was written in the file? */
  get isSaved(): boolean {
    return this.#own === this.#base.text;
  }

  /** Saves what was written since the last time. */
  save(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const base = this.#sent ?? this.#base.text;
    if (this.#own !== base) {
      this.#sent = this.#own;
      this.page.save(this.section, this.#own, base);
      this.#showState();
    }
  }

  /** Takes over the note as its file has it now. What the reader is writing stays, and is put together with it when it is saved. */
  show(note: WrittenNote): void {
    const { text } = note;
    if (this.#sent !== undefined && text === this.#base.text) {
      // News from before the note that is on its way arrived there.
      return;
    }
    if (text === this.#sent || text === this.#own) {
      this.#base = note;
      this.#sent = undefined;
    } else if (this.#own === (this.#sent ?? this.#base.text)) {
      this.#base = note;
      this.#sent = undefined;
      this.#text.value = text;
      this.page.onForeignChange();
    }
    this.#showState();
  }

  /** Says why the note cannot be kept; it can be read and copied on, and is saved with the next change. */
  showProblem(words: string): void {
    this.#sent = undefined;
    // What is not in the file stays in the field, where it can be copied and changed.
    this.#isWriting ||= !this.isSaved;
    this.#showState();
    this.#text.readOnly = this.isSaved;
    this.#buttons.file.hidden = true;
    this.#state.textContent = words;
    this.#state.dataset['problem'] = '';
  }

  get #own(): string {
    return tidyNote(this.#text.value);
  }

  #finish(): void {
    this.save();
    if (this.#own === '') {
      this.page.onClose(this);
      return;
    }
    this.#isWriting = false;
    this.#showState();
    this.focus();
  }

  #listen(): void {
    this.#text.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => {
        this.save();
      }, SAVE_AFTER);
      this.#showState();
    });
    this.#text.addEventListener('blur', () => {
      this.save();
    });
    this.root.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') {
        event.stopPropagation();
        this.page.onClose(this);
      }
    });
  }

  #showState(): void {
    const { l10n } = this.page;
    const { file, edit, done, close } = this.#buttons;
    const isWriting = this.#isWriting || this.#own === '';
    this.#text.readOnly = false;
    this.#text.hidden = !isWriting;
    this.#words.hidden = isWriting;
    done.hidden = !isWriting;
    edit.hidden = isWriting;
    close.hidden = isWriting;
    file.hidden = this.#base.text === '';
    if (!isWriting) {
      this.#draw();
    }
    delete this.#state.dataset['problem'];
    this.#state.textContent = !this.isSaved
      ? l10n.t('Saving…')
      : this.#base.text === ''
        ? l10n.t('Markdown, kept in your folder')
        : isWriting
          ? l10n.t('Saved')
          : '';
  }

  #draw(): void {
    const html = this.isSaved ? this.#base.html : undefined;
    const drawn = html ?? this.#own;
    // Drawing again would take the focus from a link in it.
    if (drawn !== this.#drawn) {
      this.#drawn = drawn;
      showNoteWords(this.#words, { text: this.#own, html });
    }
  }

  #button(text: string, onClick: () => void): HTMLButtonElement {
    return element('button', { class: 'link-button', text, attributes: { type: 'button' }, on: { click: onClick } });
  }
}
