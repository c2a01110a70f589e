import type { Localiser } from '../../core/localiser.js';

/** Knows when a lesson has been read, which is: its end was in view and its checks are answered. Says so at the end of the page. */
export class ReadTracker {
  readonly #open: Set<string>;
  readonly #state: HTMLElement | null;
  readonly #mark: HTMLElement | null;
  #l10n: Localiser | undefined;
  #hasReachedEnd = false;
  #isRead = false;

  constructor(
    page: HTMLElement,
    quizzes: readonly string[],
    private readonly onRead: () => void,
  ) {
    this.#open = new Set(quizzes);
    this.#state = page.querySelector('.read-state');
    this.#mark = page.querySelector('[data-read-mark]');
    const end = page.querySelector('.lesson-end');
    if (end !== null) {
      new IntersectionObserver((entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) {
          this.#hasReachedEnd = true;
          this.#update();
        }
      }).observe(end);
    }
  }

  /** A check has been answered, right or wrong. */
  answered(quiz: string): void {
    this.#open.delete(quiz);
    this.#update();
  }

  /** What the journal knows; from now on the end of the page says where the reader stands. */
  start(isRead: boolean, l10n: Localiser): void {
    this.#isRead ||= isRead;
    this.#l10n = l10n;
    this.#update();
  }

  #update(): void {
    const l10n = this.#l10n;
    if (l10n === undefined) {
      return;
    }
    if (!this.#isRead && this.#hasReachedEnd && this.#open.size === 0) {
      this.#isRead = true;
      this.onRead();
    }
    this.#say(l10n);
  }

  #say(l10n: Localiser): void {
    if (this.#state === null) {
      return;
    }
    const [next] = this.#open;
    this.#state.dataset['state'] = this.#isRead ? 'read' : 'open';
    if (this.#isRead) {
      this.#state.textContent = l10n.t('You have read this lesson.');
    } else if (next === undefined) {
      this.#state.textContent = l10n.t('This lesson counts as read when you reach this line.');
    } else {
      const link = document.createElement('a');
      link.href = `#quiz:${next}`;
      link.textContent = this.#open.size === 1 ? l10n.t('One check is still open.') : l10n.t('{0} checks are still open.', this.#open.size);
      this.#state.replaceChildren(link, ` ${l10n.t('Answer them, and this lesson counts as read.')}`);
    }
    if (this.#mark !== null) {
      this.#mark.hidden = !this.#isRead;
      this.#mark.dataset['state'] = 'read';
      this.#mark.textContent = l10n.t('Read');
    }
  }
}
