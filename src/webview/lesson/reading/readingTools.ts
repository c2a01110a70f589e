import type { TextSize } from '../../../core/lesson/textSize.js';
import type { Localiser } from '../../../core/localiser.js';
import type { ToEditor } from '../../../protocol/lesson.js';
import type { Announcer } from '../announcer.js';
import type { PositionKeeper } from '../positionKeeper.js';
import { Bookmarks } from './bookmarks.js';
import { addCopyButtons } from './copyButtons.js';
import { addHeadingTools } from './headingTools.js';
import { readSections } from './lessonSections.js';
import { Outline } from './outline.js';
import { TextSizeControl } from './textSizeControl.js';

/** What the reading tools need of the page around them. */
export interface ReadingPage {
  readonly l10n: Localiser;
  readonly announcer: Announcer;
  readonly keeper: PositionKeeper;
  readonly post: (message: ToEditor) => void;
}

/** What helps to read a lesson and is no part of its text: outline, time left, bookmarks, copy buttons, text size. */
export class ReadingTools {
  readonly #size: TextSizeControl;
  readonly #outline: Outline | undefined;
  readonly #bookmarks: Bookmarks;

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
      this.setTextSize(size);
      post({ type: 'set-text-size', size });
    });
    const sections = readSections(page);
    const [bookmarkButtons = new Map<string, HTMLButtonElement>()] = addHeadingTools(
      sections.filter(({ isOfText }) => isOfText),
      [
        {
          icon: 'bookmark',
          name: (words) => l10n.t('Bookmark at “{0}”', words),
          onClick: ({ id }) => {
            this.#bookmarks.toggle(id);
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
        this.#outline?.setMarks([{ icon: 'bookmark', words: l10n.t('bookmarked'), headings }]);
      },
    });
  }

  /** Gives the text of the page a size; the reader stays at the same place. */
  setTextSize(size: TextSize): void {
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

  /** Shows the outline, with the focus in it. */
  showOutline(): void {
    this.#outline?.open();
  }
}
