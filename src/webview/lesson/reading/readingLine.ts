/** Where in the lesson a reader is. */
export interface ReadingPlace {
  /** Index of the section; -1 above the first heading. */
  readonly section: number;
  /** How much of the section is behind, 0 … 1. */
  readonly fraction: number;
}

/** What the window shows of the page; lengths in CSS pixels. */
export interface WindowOnPage {
  readonly scrollTop: number;
  readonly height: number;
  readonly pageHeight: number;
}

const EYES_AT = 0.25;

/**
 * The height of the page at which the reader reads: a quarter down the window, and in the last screenful it moves to the
 * window's end, so that the last sections are reached although they cannot be scrolled to the top.
 */
export function findReadingLine({ scrollTop, height, pageHeight }: WindowOnPage): number {
  const left = Math.max(0, pageHeight - height - scrollTop);
  const share = Math.max(0, 1 - left / height);
  return scrollTop + height * (EYES_AT + (1 - EYES_AT) * share);
}

/** In which section a height of the page lies; `tops` are the heights of the headings, `end` that of the text's end. */
export function findReadingPlace(tops: readonly number[], end: number, line: number): ReadingPlace {
  const section = tops.findLastIndex((top) => top <= line);
  const top = tops[section];
  if (top === undefined) {
    return { section: -1, fraction: 0 };
  }
  const next = tops[section + 1] ?? end;
  return { section, fraction: next <= top ? 1 : Math.min(1, (line - top) / (next - top)) };
}
