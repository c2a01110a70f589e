import { type JournalProblem, linesOf, parseLine } from './parseJournal.js';

/** What has to be added to a journal to have it hold another one too. */
export interface JournalUnion {
  /** Lines to append, as they are written in the other journal; empty where there is nothing new. */
  readonly lines: string;
  /** How many events those are, and how many of them are of a type that this version does not know. */
  readonly added: number;
  readonly addedUnknown: number;
  /** Events of the other journal that are there already. */
  readonly known: number;
  /** Lines of the other journal that cannot be read. */
  readonly problems: readonly JournalProblem[];
}

/** Finds what `other` holds and `journal` does not. An event is known by its id; what cannot be read is left out and listed. */
export function uniteJournals(journal: string, other: string): JournalUnion {
  const ids = new Set<string>();
  for (const { text } of linesOf(journal)) {
    const parsed = parseLine(text);
    if (typeof parsed !== 'string') {
      ids.add(parsed.id);
    }
  }
  const problems: JournalProblem[] = [];
  const lines: string[] = [];
  let known = 0;
  let addedUnknown = 0;
  for (const { line, text, isLast } of linesOf(other)) {
    const parsed = parseLine(text);
    if (typeof parsed === 'string') {
      problems.push({ line, text, reason: parsed === 'not-json' && isLast ? 'cut-off' : parsed });
    } else if (ids.has(parsed.id)) {
      known += 1;
    } else {
      ids.add(parsed.id);
      lines.push(`${text}\n`);
      addedUnknown += parsed.type === undefined ? 1 : 0;
    }
  }
  return { lines: lines.join(''), added: lines.length, addedUnknown, known, problems };
}
