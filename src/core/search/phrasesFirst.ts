import type { SearchHit } from './searchIndex.js';
import { foldWord, indexWords } from './searchTerms.js';

/**
 * Puts hits first that have the words one after the other: in a title or among its terms, then in the text. The question of a card is
 * text: it is a sentence that uses the words, and no name of what they mean. The order is kept otherwise.
 */
export function phrasesFirst(hits: readonly SearchHit[], words: readonly string[]): readonly SearchHit[] {
  if (words.length < 2) {
    return hits;
  }
  const phrase = ` ${words.map(foldWord).join(' ')}`;
  const ranks = new Map(hits.map((hit) => [hit, rank(hit, phrase)]));
  return hits.toSorted((a, b) => (ranks.get(a) ?? 0) - (ranks.get(b) ?? 0));
}

function rank({ document: { kind, title, terms, text } }: SearchHit, phrase: string): number {
  const isNamed = has(title, phrase) || has(terms, phrase);
  return isNamed && kind !== 'card' ? 0 : isNamed || has(text, phrase) ? 1 : 2;
}

/** The last word of the phrase may be the beginning of one. */
function has(text: string, phrase: string): boolean {
  return ` ${indexWords(text).map(foldWord).join(' ')}`.includes(phrase);
}
