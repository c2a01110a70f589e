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
    const seen = this.#used.get(slug);
    this.#used.set(slug, (seen ?? -1) + 1);
    return seen === undefined ? slug : `${slug}-${seen + 1}`;
  }
}
