import { foldWord, indexWords } from './searchTerms.js';

const before = 30;

/** A line of a text around the first of the words, given in their folded form; its beginning where none stands in it. */
export function excerptOf(text: string, words: readonly string[], length = 140): string {
  const wanted = new Set(words);
  const at =
    [...text.matchAll(/[\p{L}\p{N}\p{M}]+|[∇∂∑∏∞√]/gu)].find(([word]) => indexWords(word).some((part) => wanted.has(foldWord(part))))
      ?.index ?? 0;
  const start = at <= before ? 0 : startOfWord(text, at - before);
  const cut = text.slice(start, start + length);
  const end = start + length >= text.length ? cut.length : Math.max(cut.lastIndexOf(' '), length / 2);
  return `${start > 0 ? '…' : ''}${cut.slice(0, end).trim()}${start + end < text.length ? '…' : ''}`;
}

function startOfWord(text: string, from: number): number {
  const space = text.indexOf(' ', from);
  return space < 0 ? from : space + 1;
}
