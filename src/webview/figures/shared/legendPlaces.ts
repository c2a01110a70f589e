/** Where an entry of a legend begins, in pixels from the left and in rows from the top. */
export interface LegendPlace {
  readonly left: number;
  readonly row: number;
}

/** Wider than letters of 12 pixels are, so that entries never touch. */
const WIDE_LETTER = 7;
/** The swatch, and the room around it and behind the words. */
const BESIDE = 72;
const PADDING = 16;

/** Places the entries of a legend with these words in rows, none wider than the picture unless one entry alone is. */
export function legendPlaces(texts: readonly string[], width: number): readonly LegendPlace[] {
  let left = PADDING;
  let row = 0;
  return texts.map((text) => {
    const needed = BESIDE + text.length * WIDE_LETTER;
    if (left > PADDING && left + needed > width) {
      left = PADDING;
      row += 1;
    }
    const place = { left, row };
    left += needed;
    return place;
  });
}
