import { element } from '../../figures/shared/element.js';
import { createIcon } from './icon.js';
import type { IconName } from './icon.js';
import type { LessonSection } from './lessonSections.js';

/** Something of the learner's own that a heading has. */
export interface OutlineMark {
  readonly icon: IconName;
  /** What it is, for screen readers. */
  readonly words: string;
  /** The ids of the headings that have it. */
  readonly headings: ReadonlySet<string>;
}

/** The links of an outline, one to each heading. Tab and the arrow keys go from one to the next. */
export class OutlineList {
  readonly root = element('ol', { class: 'outline-list' });
  readonly #links: readonly HTMLAnchorElement[];
  #current = -1;

  constructor(private readonly sections: readonly LessonSection[]) {
    this.#links = sections.map(({ heading, id, level }) => {
      const words = element('span', { class: 'outline-words' }, ...copyWords(heading));
      const link = element('a', { attributes: { href: `#${id}` } }, words);
      this.root.append(element('li', { class: `outline-${level}` }, link));
      return link;
    });
    this.root.addEventListener('keydown', (event) => {
      this.#move(event);
    });
  }

  /** Marks the section that the reader is in. */
  setCurrent(index: number): void {
    if (index === this.#current) {
      return;
    }
    this.#links[this.#current]?.removeAttribute('aria-current');
    this.#current = index;
    this.#links[index]?.setAttribute('aria-current', 'location');
    this.showCurrent();
  }

  /** Shows at each heading which marks it has. */
  setMarks(marks: readonly OutlineMark[]): void {
    this.sections.forEach(({ id }, index) => {
      const link = this.#links[index];
      link?.querySelector('.outline-marks')?.remove();
      const own = marks.filter(({ headings }) => headings.has(id));
      if (own.length > 0) {
        const icons = own.flatMap(({ icon, words }) => [
          createIcon(icon),
          element('span', { class: 'visually-hidden', text: ` ${words}` }),
        ]);
        link?.append(element('span', { class: 'outline-marks' }, ...icons));
      }
    });
  }

  /** Scrolls the list, and nothing else, so that the current section is in sight. */
  showCurrent(): void {
    const row = this.#links[this.#current]?.parentElement;
    if (row === null || row === undefined) {
      return;
    }
    const { root } = this;
    const above = row.offsetTop;
    const below = above + row.offsetHeight;
    if (above < root.scrollTop || below > root.scrollTop + root.clientHeight) {
      root.scrollTop = above - root.clientHeight / 2;
    }
  }

  /** The words of the current section's heading; empty above the first one. */
  get currentWords(): string {
    return this.sections[this.#current]?.title ?? '';
  }

  /** Gives the focus to the current section, or the first one. */
  focus(): void {
    this.#links[Math.max(0, this.#current)]?.focus();
  }

  #move(event: KeyboardEvent): void {
    const at = this.#links.findIndex((link) => link === document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: this.#links.length - 1 }[event.key];
    const link = to === undefined ? undefined : this.#links[to];
    if (link !== undefined) {
      event.preventDefault();
      link.focus();
    }
  }
}

/** What a heading says, with its formulas; without links and anchors, which are the page's own. */
function copyWords(heading: HTMLElement): readonly Node[] {
  const copy = heading.cloneNode(true);
  if (!(copy instanceof HTMLElement)) {
    return [];
  }
  copy.querySelector('sup')?.remove();
  for (const link of copy.querySelectorAll('a')) {
    link.replaceWith(...link.childNodes);
  }
  for (const named of copy.querySelectorAll('[id]')) {
    named.removeAttribute('id');
  }
  return [...copy.childNodes];
}
