import type { TextSize } from '../../../core/lesson/textSize.js';
import type { Localiser } from '../../../core/localiser.js';
import type { ToEditor } from '../../../protocol/lesson.js';
import type { NotesMessage } from '../../../protocol/readingTools.js';
import type { Announcer } from '../../shared/announcer.js';
import type { PositionKeeper } from '../positionKeeper.js';
import { Bookmarks } from './bookmarks.js';
import { addCopyButtons } from './copyButtons.js';
import { addHeadingTools } from './headingTools.js';
import type { IconName } from './icon.js';
import { readSections } from './lessonSections.js';
import { Notes } from './notes.js';
import { Outline } from './outline.js';
import type { OutlineMark } from './outlineList.js';
import { TextSizeControl } from './textSizeControl.js';

/** How long, in milliseconds, it may take until the editor has written the setting. */
const SETTING_TAKES = 2000;

/** What the reading tools need of the page around them. */
export interface ReadingPage {
  readonly l10n: Localiser;
  readonly announcer: Announcer;
  readonly keeper: PositionKeeper;
  readonly post: (message: ToEditor) => void;
}

/** What helps to read a lesson and is no part of its text: outline, time left, bookmarks, notes, copy buttons, text size. */
export class ReadingTools {
  readonly #size: TextSizeControl;
  readonly #outline: Outline | undefined;
  readonly #bookmarks: Bookmarks;
  readonly #notes: Notes;
  #chosen: { readonly size: TextSize; readonly at: number } | undefined;
  readonly #marks = new Map<IconName, OutlineMark>();

  constructor(
    page: HTMLElement,
    private readonly surroundings: ReadingPage,
  ) {
    const { l10n, announcer, post } = surroundings;
    addCopyButtons(page, {
      l10n,
      announcer,
      copyElsewhere: (text) => {
        post({ type: 'copy-text', text });
      },
    });
    this.#size = new TextSizeControl(l10n, (size) => {
      this.#chosen = { size, at: performance.now() };
      this.setTextSize(size);
      post({ type: 'set-text-size', size });
    });
    const sections = readSections(page);
    const ofText = sections.filter(({ isOfText }) => isOfText);
    const [bookmarkButtons = new Map<string, HTMLButtonElement>(), noteButtons = new Map<string, HTMLButtonElement>()] = addHeadingTools(
      ofText,
      [
        {
          icon: 'bookmark',
          name: (words) => l10n.t('Bookmark at “{0}”', words),
          onClick: ({ id }) => {
            this.#bookmarks.toggle(id);
          },
        },
        {
          icon: 'note',
          name: (words) => l10n.t('Note at “{0}”', words),
          onClick: (section) => {
            this.#notes.toggle(section);
          },
        },
      ],
    );
    const minutes = Number(page.dataset['minutes']);
    // A step's page, or one that says what went wrong, has no outline.
    if (Number.isFinite(minutes)) {
      this.#outline = new Outline({ l10n, sections, minutes, footer: this.#size.root });
      this.#outline.attach(page);
    }
    this.#bookmarks = new Bookmarks(bookmarkButtons, {
      l10n,
      announcer,
      onSet: (heading, set) => {
        post({ type: 'set-bookmark', heading, set });
      },
      onShow: (headings) => {
        this.#mark('bookmark', { icon: 'bookmark', words: l10n.t('bookmarked'), headings });
      },
    });
    this.#notes = new Notes({
      l10n,
      announcer,
      page,
      sections: ofText,
      buttons: noteButtons,
      post,
      onShow: (headings) => {
        this.#mark('note', { icon: 'note', words: l10n.t('with a note'), headings });
      },
    });
  }

  /** Gives the text of the page a size; the reader stays at the same place. */
  setTextSize(size: TextSize): void {
    // The editor tells of each size that was chosen on the way to this one, a moment later.
    if (this.#chosen !== undefined && size !== this.#chosen.size && performance.now() - this.#chosen.at < SETTING_TAKES) {
      return;
    }
    this.#size.show(size);
    const { dataset } = document.documentElement;
    if (dataset['textSize'] !== size) {
      this.surroundings.keeper.hold(() => {
        dataset['textSize'] = size;
      });
      this.#outline?.update();
    }
  }

  /** Shows the bookmarks that the journal knows. */
  showBookmarks(headings: readonly string[]): void {
    this.#bookmarks.show(headings);
  }

  /** Shows the notes as their file has them. */
  showNotes(notes: Omit<NotesMessage, 'type'>): void {
    this.#notes.show(notes);
  }

  /** Shows the outline, with the focus in it. */
  showOutline(): void {
    this.#outline?.open();
  }

  #mark(kind: IconName, mark: OutlineMark): void {
    this.#marks.set(kind, mark);
    this.#outline?.setMarks([...this.#marks.values()]);
  }
}
