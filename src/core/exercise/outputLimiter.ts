import type { Localiser } from '../localiser.js';

const longestLine = 2000;

/** Passes output on until it becomes a flood; of that, only the end is kept. */
export class OutputLimiter {
  #passed = 0;
  #last: string[] = [];
  #leftOut = 0;

  /**
   * @param most lines that are passed on at once
   * @param end lines that are kept of what comes after them
   */
  constructor(
    private readonly write: (line: string) => void,
    private readonly l10n: Localiser,
    private readonly most = 2000,
    private readonly end = 200,
  ) {}

  /** Takes in a line. */
  add(line: string): void {
    const short = line.length <= longestLine ? line : `${line.slice(0, longestLine)} …`;
    if (this.#passed < this.most) {
      this.#passed += 1;
      this.write(short);
      return;
    }
    this.#last.push(short);
    // Cut down now and then rather than at each line, which would take time proportional to the end.
    if (this.#last.length > 2 * this.end) {
      this.#leftOut += this.#last.length - this.end;
      this.#last = this.#last.slice(-this.end);
    }
  }

  /** Writes the end of a flood; called once, when the process is over. */
  finish(): void {
    const kept = this.#last.slice(-this.end);
    this.#leftOut += this.#last.length - kept.length;
    if (this.#leftOut > 0) {
      this.write(this.l10n.t('… {0} lines left out …', this.#leftOut));
    }
    for (const line of kept) {
      this.write(line);
    }
    this.#last = [];
    this.#leftOut = 0;
  }
}
