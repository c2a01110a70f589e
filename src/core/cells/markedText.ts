/** Splits a stream of text at a mark, wherever the pieces that it comes in are cut. */
export class MarkedText {
  #held = '';

  constructor(
    private readonly mark: string,
    private readonly onText: (text: string) => void,
    private readonly onMark: () => void,
  ) {}

  /** Takes in the next piece. */
  push(piece: string): void {
    let rest = this.#held + piece;
    this.#held = '';
    for (let at = rest.indexOf(this.mark); at >= 0; at = rest.indexOf(this.mark)) {
      this.#pass(rest.slice(0, at));
      this.onMark();
      rest = rest.slice(at + this.mark.length);
    }
    const held = this.#beginningOfMark(rest);
    this.#held = rest.slice(rest.length - held);
    this.#pass(rest.slice(0, rest.length - held));
  }

  /** Hands out what was held back for fear that it begins a mark. */
  end(): void {
    const held = this.#held;
    this.#held = '';
    this.#pass(held);
  }

  #pass(text: string): void {
    if (text !== '') {
      this.onText(text);
    }
  }

  /** How many characters at the end may begin a mark. */
  #beginningOfMark(text: string): number {
    for (let length = Math.min(text.length, this.mark.length - 1); length > 0; length -= 1) {
      if (text.endsWith(this.mark.slice(0, length))) {
        return length;
      }
    }
    return 0;
  }
}
