import type { Localiser } from '../../../core/localiser.js';
import type { NotesMessage, OpenNotesMessage, SaveNoteMessage } from '../../../protocol/readingTools.js';
import type { Announcer } from '../../shared/announcer.js';
import type { LessonSection } from './lessonSections.js';
import { NoteEditor } from './noteEditor.js';
import type { WrittenNote } from './noteEditor.js';
import { NotesList } from './notesList.js';

/** What the notes of a page need of it. */
export interface NotesPage {
  readonly l10n: Localiser;
  readonly announcer: Announcer;
  readonly page: HTMLElement;
  /** The headings that can have a note, and the button of each. */
  readonly sections: readonly LessonSection[];
  readonly buttons: ReadonlyMap<string, HTMLButtonElement>;
  readonly post: (message: SaveNoteMessage | OpenNotesMessage) => void;
  readonly onShow: (headings: ReadonlySet<string>) => void;
}

/** The learner's notes on a lesson page: a field under each heading where it is asked for, and a list of all at the end. */
export class Notes {
  readonly #editors = new Map<string, NoteEditor>();
  readonly #list: NotesList;
  #known: Omit<NotesMessage, 'type'> = { notes: [] };

  constructor(private readonly options: NotesPage) {
    const { l10n, page, sections, post } = options;
    this.#list = new NotesList(
      l10n,
      page,
      new Set(sections.map(({ id }) => id)),
      () => {
        post({ type: 'open-notes' });
      },
      (heading) => {
        this.#edit(heading);
      },
    );
    const saveAll = (): void => {
      for (const editor of this.#editors.values()) {
        editor.save();
      }
    };
    window.addEventListener('pagehide', saveAll);
    document.addEventListener('visibilitychange', saveAll);
    this.#showButtons();
  }

  /** Opens the note of a heading, or closes it. */
  toggle(section: LessonSection): void {
    const editor = this.#editors.get(section.id);
    if (editor?.root.isConnected === true) {
      this.#close(section, editor);
    } else {
      this.#open(section, editor ?? this.#createEditor(section));
    }
  }

  /** Shows the notes as their file has them now. */
  show(known: Omit<NotesMessage, 'type'>): void {
    this.#known = known;
    for (const [heading, editor] of this.#editors) {
      if (known.problem === undefined) {
        editor.show(this.#find(heading));
      } else {
        editor.showProblem(known.problem.words);
      }
      this.#settle(heading, editor);
    }
    this.#list.show(known);
    this.#showButtons();
  }

  #createEditor(section: LessonSection): NoteEditor {
    const { l10n, announcer, post, sections } = this.options;
    return new NoteEditor(section, this.#find(section.id), {
      l10n,
      save: ({ id, title }, text, base) => {
        post({ type: 'save-note', heading: id, title, text, base, order: sections.map((one) => one.id) });
      },
      openFile: (heading) => {
        post({ type: 'open-notes', heading });
      },
      onClose: (editor) => {
        this.#close(section, editor);
      },
      onForeignChange: () => {
        announcer.say(l10n.t('This note was changed elsewhere too. You see all of it.'));
      },
    });
  }

  #open({ id }: LessonSection, editor: NoteEditor): void {
    this.#editors.set(id, editor);
    if (!editor.root.isConnected) {
      this.#attach(id, editor);
    }
    if (this.#known.problem !== undefined) {
      editor.showProblem(this.#known.problem.words);
    }
    this.#showButtons();
    editor.focus();
  }

  #edit(heading: string): void {
    const section = this.options.sections.find(({ id }) => id === heading);
    if (section === undefined) {
      return;
    }
    const editor = this.#editors.get(heading) ?? this.#createEditor(section);
    this.#open(section, editor);
    editor.edit();
  }

  #close({ id }: LessonSection, editor: NoteEditor): void {
    editor.save();
    editor.root.remove();
    if (editor.isSaved) {
      this.#editors.delete(id);
    }
    this.#showButtons();
    this.options.buttons.get(id)?.focus({ preventScroll: true });
  }

  /** A closed note is forgotten when it is saved, and comes back with all its words when it cannot be. */
  #settle(heading: string, editor: NoteEditor): void {
    if (editor.root.isConnected) {
      return;
    }
    if (editor.isSaved) {
      this.#editors.delete(heading);
    } else if (this.#known.problem !== undefined) {
      this.#attach(heading, editor);
    }
  }

  // After the buttons of the heading, so that Tab leads from them into the note.
  #attach(heading: string, editor: NoteEditor): void {
    this.options.buttons.get(heading)?.parentElement?.after(editor.root);
  }

  #find(heading: string): WrittenNote {
    return this.#known.notes.find((note) => note.heading === heading) ?? { text: '', html: '' };
  }

  #showButtons(): void {
    const headings = new Set(this.#known.notes.map(({ heading }) => heading));
    for (const [heading, button] of this.options.buttons) {
      button.ariaExpanded = String(this.#editors.get(heading)?.root.isConnected === true);
      button.toggleAttribute('data-filled', headings.has(heading));
    }
    this.options.onShow(headings);
  }
}
