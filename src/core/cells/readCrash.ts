/** What is known of how Python crashed. */
export interface Crash {
  /** Such as `Fatal Python error: Segmentation fault`. */
  readonly text?: string | undefined;
  /** The line of the cell that it was in. */
  readonly line?: number | undefined;
}

/** Reads Python's last words, as its fault handler prints them, for the innermost line of a cell. */
export function readCrash(lastWords: string, cell: string): Crash {
  const text = lastWords.split('\n').find((line) => /^(Fatal Python error|Windows fatal exception)\b/.test(line));
  const [, line] = new RegExp(`File "<${cell}>", line (\\d+)`).exec(lastWords) ?? [];
  return { text, line: line === undefined ? undefined : Number(line) };
}
