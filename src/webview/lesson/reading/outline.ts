import { minutesLeft, shareRead } from '../../../core/lesson/readingTime.js';
import type { Localiser } from '../../../core/localiser.js';
import { element } from '../../figures/shared/element.js';
import { createIcon } from './icon.js';
import type { LessonSection } from './lessonSections.js';
import { OutlineList } from './outlineList.js';
import type { OutlineMark } from './outlineList.js';
import { findReadingLine, findReadingPlace } from './readingLine.js';

/** From this width of the window, in `rem`, there is room for a column beside the text; `outline.css` makes it at the same width. */
const COLUMN_FROM = 66;

/** What an outline shows. */
export interface OutlineOptions {
  readonly l10n: Localiser;
  readonly sections: readonly LessonSection[];
  /** The author's estimate for the whole lesson. */
  readonly minutes: number;
  /** Stands below the list. */
  readonly footer: HTMLElement;
}

/**
 * The outline of a lesson: which section the reader is in, and how long the rest takes. Where there is room it is a column
 * beside the text; elsewhere it opens from a bar that lies over the top of the page and goes away while one reads on.
 */
export class Outline {
  readonly #list: OutlineList;
  readonly #panel: HTMLElement;
  readonly #bar: HTMLElement;
  readonly #button: HTMLButtonElement;
  readonly #place = element('span', { class: 'outline-place' });
  readonly #progress = element('span', { class: 'outline-progress', attributes: { 'aria-hidden': 'true' } });
  readonly #times: readonly HTMLElement[];
  #isColumn = false;
  #lastTop = 0;
  #isAsked = false;

  constructor(private readonly options: OutlineOptions) {
    const { l10n, sections, footer } = options;
    this.#list = new OutlineList(sections);
    const time = element('p', { class: 'outline-time' });
    const barTime = element('span', { class: 'outline-time' });
    this.#times = [time, barTime];
    const title = element('p', { class: 'outline-title', text: l10n.t('In this lesson') });
    const head = element('div', { class: 'outline-head' }, title, time);
    this.#panel = element(
      'nav',
      { class: 'outline', attributes: { 'aria-label': l10n.t('Outline of the lesson') } },
      head,
      this.#list.root,
      footer,
    );
    this.#button = element('button', { class: 'outline-button', attributes: { type: 'button', 'aria-haspopup': 'true' } });
    this.#button.append(createIcon('list'), l10n.t('Outline'));
    this.#button.popoverTargetElement = this.#panel;
    this.#bar = element(
      'section',
      { class: 'outline-bar', attributes: { 'aria-label': l10n.t('Where you are') } },
      this.#button,
      this.#place,
      barTime,
      this.#progress,
    );
    this.#followKeys();
  }

  /** Puts the outline into the page, and follows the reader from now on. */
  attach(page: HTMLElement): void {
    // After the text, so that Tab leads into that first; from the bar, an open outline comes next all the same.
    page.before(this.#bar);
    page.after(this.#panel);
    const ask = (): void => {
      this.update();
    };
    window.addEventListener('scroll', ask, { passive: true });
    new ResizeObserver(ask).observe(page);
    window.addEventListener('resize', ask);
    this.update();
  }

  /** Looks again where the reader is and how much room there is, before the next frame. */
  update(): void {
    if (!this.#isAsked) {
      this.#isAsked = true;
      requestAnimationFrame(() => {
        this.#isAsked = false;
        this.#fit();
        this.#follow();
      });
    }
  }

  /** Shows what of the learner's own the headings have. */
  setMarks(marks: readonly OutlineMark[]): void {
    this.#list.setMarks(marks);
  }

  /** Shows the outline, with the focus in it. */
  open(): void {
    this.#fit();
    if (!this.#isColumn) {
      this.#panel.showPopover();
    }
    this.#list.focus();
  }

  #fit(): void {
    const isColumn = window.innerWidth >= COLUMN_FROM * parseFloat(getComputedStyle(document.documentElement).fontSize);
    if (isColumn === this.#isColumn && document.body.dataset['outline'] !== undefined) {
      return;
    }
    this.#isColumn = isColumn;
    document.body.dataset['outline'] = isColumn ? 'column' : 'bar';
    const focused = document.activeElement;
    const isInUse = focused instanceof HTMLElement && this.#panel.contains(focused);
    this.#panel.popover = isColumn ? null : 'auto';
    // A reader who makes the text larger until the column has no room goes on doing so.
    if (isInUse && !isColumn) {
      this.#panel.showPopover();
    }
    if (isInUse) {
      focused.focus({ preventScroll: true });
    }
  }

  #follow(): void {
    const { sections, minutes, l10n } = this.options;
    const text = document.querySelector('.lesson-text');
    const tops = sections.map(({ heading }) => heading.getBoundingClientRect().top + scrollY);
    const end = (text?.getBoundingClientRect().bottom ?? 0) + scrollY;
    const { scrollHeight } = document.documentElement;
    const line = findReadingLine({ scrollTop: scrollY, height: innerHeight, pageHeight: scrollHeight });
    const { section, fraction } = findReadingPlace(tops, end, line);
    const weights = sections.map(({ weight }) => weight);
    const share = section < 0 ? 0 : shareRead(weights, section, fraction);
    const left = minutesLeft(minutes, share);
    const words = left === 0 ? l10n.t('Read to the end') : left === 1 ? l10n.t('About 1 min left') : l10n.t('About {0} min left', left);
    for (const time of this.#times) {
      time.textContent = words;
    }
    this.#list.setCurrent(section);
    this.#place.textContent = this.#list.currentWords;
    this.#progress.style.setProperty('--share', String(share));
    this.#panel.style.setProperty('--share', String(share));
    this.#showBar();
  }

  /** The bar is there at the top of the page and while one scrolls back. */
  #showBar(): void {
    const top = window.scrollY;
    const moved = top - this.#lastTop;
    this.#lastTop = top;
    if (top < 8 || moved < -2) {
      delete this.#bar.dataset['away'];
    } else if (moved > 2) {
      this.#bar.dataset['away'] = '';
      // A focus that is out of sight would be lost on who needs it.
      if (this.#button.matches(':focus') && !this.#panel.matches(':popover-open')) {
        this.#button.blur();
      }
    }
  }

  #followKeys(): void {
    this.#bar.addEventListener('focusin', () => {
      delete this.#bar.dataset['away'];
    });
    this.#panel.addEventListener('toggle', (event) => {
      if (event instanceof ToggleEvent && event.newState === 'open') {
        this.#list.showCurrent();
        if (!this.#panel.contains(document.activeElement)) {
          this.#list.focus();
        }
      }
    });
    // Following a link takes the focus to its heading.
    this.#panel.addEventListener('focusout', ({ relatedTarget }) => {
      if (!this.#isColumn && relatedTarget instanceof Node && !this.#panel.contains(relatedTarget)) {
        this.#panel.hidePopover();
      }
    });
    this.#panel.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') {
        return;
      }
      if (this.#isColumn && document.activeElement instanceof HTMLElement) {
        document.activeElement.blur();
      } else if (!this.#isColumn) {
        this.#panel.hidePopover();
        this.#button.focus({ preventScroll: true });
      }
    });
  }
}
