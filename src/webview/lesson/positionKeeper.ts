import type { ReadingPosition } from '../../core/lesson/pageState.js';
import { locatePosition, resolvePosition } from './blockPlaces.js';
import type { BlockPlace } from './blockPlaces.js';

const NOTE_AFTER = 200;

/** Follows where the reader is, and brings the reader back there. */
export class PositionKeeper {
  readonly #blocks: readonly HTMLElement[];
  #hasReaderMoved = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(page: HTMLElement) {
    this.#blocks = [...page.querySelectorAll<HTMLElement>('.lesson-text > *, .page > :not(.lesson-text)')];
    for (const event of ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const) {
      window.addEventListener(event, () => (this.#hasReaderMoved = true), { passive: true });
    }
  }

  /** Calls `onMove` with each place the reader comes to. */
  follow(onMove: (position: ReadingPosition) => void): void {
    window.addEventListener(
      'scroll',
      () => {
        this.#timer ??= setTimeout(() => {
          this.#timer = undefined;
          onMove(locatePosition(this.#places(), window.scrollY));
        }, NOTE_AFTER);
      },
      { passive: true },
    );
  }

  /** Goes to a place, and once more when the fonts have come, for they change the height of formulas. Never pulls away a reader who has begun to read. */
  restore(position: ReadingPosition): void {
    this.#goTo(position);
    void document.fonts.ready.then(() => {
      this.#goTo(position);
    });
  }

  #goTo(position: ReadingPosition): void {
    if (this.#hasReaderMoved) {
      return;
    }
    window.scrollTo({ top: resolvePosition(this.#places(), position), behavior: 'instant' });
  }

  #places(): readonly BlockPlace[] {
    return this.#blocks.map((block) => {
      const { top, height } = block.getBoundingClientRect();
      const heading = /^H[2-6]$/.test(block.tagName) && block.id !== '' ? block.id : undefined;
      return { heading, top: top + window.scrollY, height };
    });
  }
}
