import type { ReadingPosition } from '../../core/lesson/pageState.js';
import { locatePosition, resolvePosition } from './blockPlaces.js';
import type { BlockPlace } from './blockPlaces.js';

const TELL_AFTER = 200;
const SETTLING_FRAMES = 3;

/** Follows where the reader is, brings the reader back there, and stays there when the window gets another width. */
export class PositionKeeper {
  readonly #blocks: readonly HTMLElement[];
  #place: ReadingPosition | undefined;
  #framesToSettle = 0;
  #hasReaderMoved = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(page: HTMLElement) {
    this.#blocks = [...page.querySelectorAll<HTMLElement>('.lesson-text > *, .page > :not(.lesson-text)')];
    for (const event of ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const) {
      window.addEventListener(
        event,
        () => {
          this.#hasReaderMoved = true;
          this.#framesToSettle = 0;
        },
        { passive: true },
      );
    }
    window.addEventListener('resize', () => {
      if (this.#place !== undefined) {
        this.#stayAt(this.#place);
      }
    });
  }

  /** Calls `onMove` with each place the reader comes to. */
  follow(onMove: (position: ReadingPosition) => void): void {
    window.addEventListener(
      'scroll',
      () => {
        // While the page settles, it is not the reader who moves.
        if (this.#framesToSettle > 0) {
          return;
        }
        const place = locatePosition(this.#layOut(), window.scrollY);
        this.#place = place;
        this.#timer ??= setTimeout(() => {
          this.#timer = undefined;
          onMove(this.#place ?? place);
        }, TELL_AFTER);
      },
      { passive: true },
    );
  }

  /** Goes to a place; once more when the fonts have come, for they change the height of formulas. Never pulls away a reader who has begun to read. */
  restore(position: ReadingPosition): void {
    const go = (): void => {
      if (!this.#hasReaderMoved) {
        this.#stayAt(position);
      }
    };
    go();
    void document.fonts.ready.then(go);
  }

  /** Makes a change that lays the page out anew, and keeps the reader at the same place. */
  hold(change: () => void): void {
    const place = window.scrollY > 0 ? (this.#place ?? locatePosition(this.#layOut(), window.scrollY)) : undefined;
    change();
    if (place !== undefined) {
      this.#stayAt(place);
    }
  }

  /** Goes to a place, and holds it in the next frames, in which the page may still be laid out anew. */
  #stayAt(position: ReadingPosition): void {
    const isSettling = this.#framesToSettle > 0;
    this.#place = position;
    this.#framesToSettle = SETTLING_FRAMES;
    if (!isSettling) {
      this.#settle();
    }
  }

  #settle(): void {
    if (this.#framesToSettle === 0 || this.#place === undefined) {
      return;
    }
    this.#framesToSettle -= 1;
    window.scrollTo({ top: resolvePosition(this.#layOut(), this.#place), behavior: 'instant' });
    requestAnimationFrame(() => {
      this.#settle();
    });
  }

  #layOut(): readonly BlockPlace[] {
    return this.#blocks.map((block) => {
      const { top, height } = block.getBoundingClientRect();
      const heading = /^H[2-6]$/.test(block.tagName) && block.id !== '' ? block.id : undefined;
      return { heading, top: top + window.scrollY, height };
    });
  }
}
