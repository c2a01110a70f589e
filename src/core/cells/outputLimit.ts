import type { CellOutput, PrintedStream } from './cellOutput.js';

/** Characters of one stream that a run shows as they come. */
const first = 200_000;
/** Characters at the end of a flood that are shown when it is over. */
const last = 10_000;

/** Lets the beginning of a stream pass, and of what would be too much keeps the end. */
export class OutputLimit {
  #passed = 0;
  #kept = '';
  #skipped = 0;

  constructor(
    private readonly stream: PrintedStream,
    private readonly most = first,
    private readonly end = last,
  ) {}

  /** The part of the next piece that is shown now. */
  take(text: string): readonly CellOutput[] {
    const room = this.most - this.#passed;
    const shown = text.slice(0, room);
    this.#passed += shown.length;
    this.#keep(text.slice(shown.length));
    return shown === '' ? [] : [{ kind: 'text', stream: this.stream, text: shown }];
  }

  /** What is shown of the rest; the next run begins anew. */
  finish(): readonly CellOutput[] {
    const kept = this.#kept.slice(-this.end);
    const skipped = this.#skipped + this.#kept.length - kept.length;
    this.#passed = 0;
    this.#kept = '';
    this.#skipped = 0;
    return [
      ...(skipped === 0 ? [] : [{ kind: 'skipped', stream: this.stream, characters: skipped } as const]),
      ...(kept === '' ? [] : [{ kind: 'text', stream: this.stream, text: kept } as const]),
    ];
  }

  #keep(text: string): void {
    this.#kept += text;
    // Cut now and then rather than each time, which would take time proportional to the end for every piece.
    if (this.#kept.length > 8 * this.end) {
      this.#skipped += this.#kept.length - this.end;
      this.#kept = this.#kept.slice(-this.end);
    }
  }
}
