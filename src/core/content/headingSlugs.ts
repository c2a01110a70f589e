/** Gives headings the anchors GitHub gives them: one instance for each page, for a repeated heading gets a number. */
export class HeadingSlugs {
  readonly #used = new Map<string, number>();

  /** The anchor of the next heading with this text. */
  next(text: string): string {
    const slug = text
      .toLowerCase()
      .trim()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
      .replace(/ /g, '-');
    let number = this.#used.get(slug) ?? 0;
    let anchor = slug;
    while (this.#used.has(anchor)) {
      number += 1;
      anchor = `${slug}-${number}`;
    }
    this.#used.set(slug, number);
    this.#used.set(anchor, this.#used.get(anchor) ?? 0);
    return anchor;
  }
}
