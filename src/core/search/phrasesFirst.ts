import type { SearchHit } from './searchIndex.js';
import { foldWord, indexWords } from './searchTerms.js';

/** Puts hits first that have the words one after the other: in a title or among its terms, then in the text. The order is kept otherwise. */
export function phrasesFirst(hits: readonly SearchHit[], words: readonly string[]): readonly SearchHit[] {
  if (words.length < 2) {
    return hits;
  }
  const phrase = ` ${words.map(foldWord).join(' ')}`;
  const ranks = new Map(hits.map((hit) => [hit, rank(hit, phrase)]));
  return hits.toSorted((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
}

function rank({ document: { title, terms, text } }: SearchHit, phrase: string): number {
  return has(title, phrase) || has(terms, phrase) ? 0 : has(text, phrase) ? 1 : 2;
}

/** The last word of the phrase may be the beginning of one. */
function has(text: string, phrase: string): boolean {
  return ` ${indexWords(text).map(foldWord).join(' ')}`.includes(phrase);
}
