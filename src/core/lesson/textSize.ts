/** The sizes that the text of lessons can have, smallest first; the names are the values of the setting `ascent.lesson.textSize`. */
export const textSizes = ['small', 'normal', 'large', 'larger', 'largest'] as const;

/** How large the text of lessons is. */
export type TextSize = (typeof textSizes)[number];

/** The size of someone who never chose one. */
export const usualTextSize: TextSize = 'normal';

/** Reads the setting; anything that is no size counts as the usual one. */
export function parseTextSize(value: unknown): TextSize {
  return textSizes.find((size) => size === value) ?? usualTextSize;
}

/** The next size up or down; `undefined` where there is none. */
export function findNextTextSize(size: TextSize, direction: 'larger' | 'smaller'): TextSize | undefined {
  return textSizes[textSizes.indexOf(size) + (direction === 'larger' ? 1 : -1)];
}
