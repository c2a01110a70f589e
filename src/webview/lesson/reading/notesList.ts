import type { Localiser } from '../../../core/localiser.js';
import type { NotesMessage, ShownNote } from '../../../protocol/readingTools.js';
import { element } from '../../figures/shared/element.js';
import { createNoteWords, showNoteWords } from './noteWords.js';

/** All notes of a lesson at the end of its page: under their headings, and last those whose heading the lesson no longer has. */
export class NotesList {
  readonly #root = element('section', { class: 'notes-list', attributes: { 'aria-labelledby': 'notes:title' } });

  constructor(
    private readonly l10n: Localiser,
    private readonly page: HTMLElement,
    /** The ids of the headings that the lesson has, in order. */
    private readonly headings: ReadonlySet<string>,
    private readonly onOpenFile: () => void,
    /** The reader wants to change the note of a heading that the lesson has. */
    private readonly onEdit: (heading: string) => void,
  ) {}

  /** Shows the notes, or why there are none; nothing at all where there is nothing to say. */
  show({ notes, problem }: Omit<NotesMessage, 'type'>): void {
    // That a folder is needed is said where somebody wants to write.
    if (notes.length === 0 && (problem === undefined || problem.remedy === 'open-folder')) {
      this.#root.remove();
      return;
    }
    const { l10n } = this;
    const order = [...this.headings];
    const here = notes.filter(({ heading }) => this.headings.has(heading));
    const orphans = notes.filter(({ heading }) => !this.headings.has(heading));
    this.#root.replaceChildren(
      element('h2', { text: l10n.t('Your notes'), attributes: { id: 'notes:title' } }),
      ...(problem === undefined ? [] : [element('p', { class: 'notes-problem', text: problem.words })]),
      ...here.sort((a, b) => order.indexOf(a.heading) - order.indexOf(b.heading)).map((note) => this.#draw(note, true)),
      ...(orphans.length === 0
        ? []
        : [element('p', { class: 'notes-orphans', text: l10n.t('At headings that this lesson no longer has:') })]),
      ...orphans.map((note) => this.#draw(note, false)),
      ...(problem?.remedy === 'none' ? [] : [this.#fileButton()]),
    );
    if (!this.#root.isConnected) {
      this.page.append(this.#root);
    }
  }

  #draw({ heading, title, text, html }: ShownNote, isThere: boolean): HTMLElement {
    const name = isThere ? element('a', { text: title, attributes: { href: `#${heading}` } }) : element('span', { text: title });
    const edit = (): void => {
      this.onEdit(heading);
    };
    const words = createNoteWords(isThere ? edit : undefined);
    showNoteWords(words, { text, html });
    return element(
      'div',
      { class: 'notes-item' },
      element('h3', { class: 'notes-heading' }, name, ...(isThere ? [this.#editButton(title, edit)] : [])),
      words,
    );
  }

  #editButton(title: string, edit: () => void): HTMLElement {
    const text = this.l10n.t('Edit');
    return element('button', {
      class: 'link-button',
      text,
      attributes: { type: 'button', 'aria-label': `${text}: ${this.l10n.t('Your note at “{0}”', title)}` },
      on: { click: edit },
    });
  }

  #fileButton(): HTMLElement {
    return element('button', {
      class: 'secondary',
      text: this.l10n.t('Open notes'),
      attributes: { type: 'button' },
      on: { click: this.onOpenFile },
    });
  }
}
