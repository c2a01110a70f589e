import { tidyNote } from '../../../core/notes/notesFile.js';
import type { Localiser } from '../../../core/localiser.js';
import { element } from '../../figures/shared/element.js';
import type { LessonSection } from './lessonSections.js';

const SAVE_AFTER = 800;

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

/** The field under a heading in which the reader writes a note. It saves itself. */
export class NoteEditor {
  readonly root: HTMLElement;
  readonly #text: HTMLTextAreaElement;
  readonly #state: HTMLElement;
  readonly #file: HTMLButtonElement;
  /** The note as the file last had it. */
  #base: string;
  /** What was sent to be saved and has not come back. */
  #sent: string | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly section: LessonSection,
    text: string,
    private readonly page: NotePage,
  ) {
    const { l10n } = page;
    const id = `note:${section.id}`;
    this.#base = text;
    this.#text = element('textarea', { class: 'note-text', attributes: { id, rows: 2, spellcheck: 'true' } });
    this.#text.value = text;
    this.#state = element('span', { class: 'note-state' });
    this.#file = this.#button(l10n.t('Open notes'), () => {
      this.save();
      page.openFile(section.id);
    });
    const close = this.#button(l10n.t('Close'), () => {
      page.onClose(this);
    });
    const label = element('label', { class: 'note-label', text: l10n.t('Your note at “{0}”', section.title), attributes: { for: id } });
    this.root = element(
      'div',
      { class: 'note' },
      label,
      this.#text,
      element('div', { class: 'note-foot' }, this.#state, this.#file, close),
    );
    this.#listen();
    this.#showState();
  }

  /** Gives the focus to the field, at the end of what is written. */
  focus(): void {
    this.#text.focus();
    this.#text.setSelectionRange(this.#text.value.length, this.#text.value.length);
  }

  /** Is everything that was written in the file? */
  get isSaved(): boolean {
    return this.#own === this.#base;
  }

  /** Saves what was written since the last time. */
  save(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const base = this.#sent ?? this.#base;
    if (this.#own !== base) {
      this.#sent = this.#own;
      this.page.save(this.section, this.#own, base);
      this.#showState();
    }
  }

  /** Takes over the note as its file has it now. What the reader is writing stays, and is put together with it when it is saved. */
  show(text: string): void {
    if (this.#sent !== undefined && text === this.#base) {
      // News from before the note that is on its way arrived there.
      return;
    }
    if (text === this.#sent || text === this.#own) {
      this.#base = text;
      this.#sent = undefined;
    } else if (this.#own === (this.#sent ?? this.#base)) {
      this.#base = text;
      this.#sent = undefined;
      this.#text.value = text;
      this.page.onForeignChange();
    }
    this.#showState();
  }

  /** Says why the note cannot be kept; it can be read and copied on, and is saved with the next change. */
  showProblem(words: string): void {
    this.#sent = undefined;
    this.#text.readOnly = this.isSaved;
    this.#file.hidden = true;
    this.#state.textContent = words;
    this.#state.dataset['problem'] = '';
  }

  get #own(): string {
    return tidyNote(this.#text.value);
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
    this.#text.readOnly = false;
    this.#file.hidden = this.#base === '';
    delete this.#state.dataset['problem'];
    this.#state.textContent = !this.isSaved
      ? l10n.t('Saving…')
      : this.#base === ''
        ? l10n.t('Markdown, kept in your folder')
        : l10n.t('Saved');
  }

  #button(text: string, onClick: () => void): HTMLButtonElement {
    return element('button', { class: 'link-button', text, attributes: { type: 'button' }, on: { click: onClick } });
  }
}
