import type { Localiser } from '../localiser.js';

/** What a program prints; of a flood only both ends are kept, however long it goes on. */
export class PrintedText {
  #start = '';
  #end = '';
  #leftOut = 0;
  #isEmpty = true;

  /** @param longest characters that are kept of each end */
  constructor(
    private readonly l10n: Localiser,
    private readonly longest = 4000,
  ) {}

  /** Takes in a line. */
  add(line: string): void {
    const text = this.#isEmpty ? line : `\n${line}`;
    this.#isEmpty = false;
    const room = Math.max(this.longest - this.#start.length, 0);
    this.#start += text.slice(0, room);
    this.#end += text.slice(room);
    // Cut down now and then rather than at each line, which would take time proportional to the end.
    if (this.#end.length > 2 * this.longest) {
      this.#leftOut += this.#end.length - this.longest;
      this.#end = this.#end.slice(-this.longest);
    }
  }

  /** The text, with the number of characters that were left out in their place. */
  get text(): string {
    const leftOut = this.#leftOut + Math.max(this.#end.length - this.longest, 0);
    return leftOut === 0
      ? this.#start + this.#end
      : `${this.#start}\n${this.l10n.t('… {0} characters left out …', leftOut)}\n${this.#end.slice(-this.longest)}`;
  }
}
