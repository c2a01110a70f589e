import { tidyNote } from './notesFile.js';

/** Both sides of a note: as it was when the writer began, what the writer made of it, and what the file holds now. */
export interface NoteSides {
  readonly base: string;
  readonly mine: string;
  readonly theirs: string;
}

/**
 * What a note becomes when it may have been changed at both ends. Whoever alone changed it wins; where both did, both versions
 * stand there, with `marker` as a line between them. Nothing written is lost: an emptied note does not take a changed one with it.
 */
export function mergeNote({ base, mine, theirs }: NoteSides, marker: string): string {
  const [before, own, other] = [tidyNote(base), tidyNote(mine), tidyNote(theirs)];
  if (own === before) {
    return other;
  }
  if (other === before || other === '') {
    return own;
  }
  if (other.includes(own)) {
    return other;
  }
  return own.includes(other) ? own : `${other}\n\n${marker}\n\n${own}`;
}
