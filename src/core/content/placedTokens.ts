import type { Token, Tokens } from 'marked';
import { isTokenOf } from './lessonMarkdown.js';

/** A token with the line it begins on and the tokens it stands in, outermost first. */
export interface PlacedToken {
  readonly token: Token;
  readonly line: number;
  readonly parents: readonly Token[];
}

/**
 * Walks tokens in the order of the text and says on which line each begins. `marked` keeps no positions: those of
 * top-level tokens follow from their raw text, those inside are found by searching it. Table cells come as tokens of
 * type `tablecell`.
 */
export function* placedTokens(tokens: readonly Token[], firstLine: number): Generator<PlacedToken> {
  let line = firstLine;
  for (const token of tokens) {
    // The footnotes extension puts a token first that stands for no text, save for blank lines marked adds to it.
    if (token.type !== 'footnotes') {
      yield { token, line, parents: [] };
      yield* inside(token, { raw: token.raw, line, at: 0 }, [token]);
    }
    line += countNewlines(token.raw);
  }
}

interface Cursor {
  readonly raw: string;
  readonly line: number;
  at: number;
}

function* inside(token: Token, cursor: Cursor, parents: readonly Token[]): Generator<PlacedToken> {
  for (const child of childrenOf(token)) {
    // Blank lines hold nothing to find, and a footnote begins with one that is not in its text.
    if (child.type === 'space') {
      continue;
    }
    const start = findFrom(cursor, child.raw);
    cursor.at = start;
    yield { token: child, line: cursor.line + countNewlines(cursor.raw.slice(0, start)), parents };
    yield* inside(child, cursor, [...parents, child]);
    cursor.at = Math.max(cursor.at, endOf(cursor, start, child.raw));
  }
}

function findFrom(cursor: Cursor, raw: string): number {
  const exact = cursor.raw.indexOf(raw, cursor.at);
  if (exact >= 0) {
    return exact;
  }
  // In lists and quotes the raw text of a child has lost its indentation, so only its first line can be found.
  const first = raw.split('\n').find((part) => part.trim() !== '') ?? '';
  const loose = cursor.raw.indexOf(first.trim(), cursor.at);
  return loose >= 0 ? loose : cursor.at;
}

function endOf(cursor: Cursor, start: number, raw: string): number {
  return cursor.raw.startsWith(raw, start) ? start + raw.length : start;
}

/** The tokens directly inside a token. */
export function childrenOf(token: Token): readonly Token[] {
  if (isTokenOf(token, 'table')) {
    return [token.header, ...token.rows].flat().map(asToken);
  }
  if (isTokenOf(token, 'list')) {
    return token.items;
  }
  if (isTokenOf(token, 'footnote')) {
    return token.content;
  }
  return 'tokens' in token && Array.isArray(token.tokens) ? token.tokens : [];
}

function asToken(cell: Tokens.TableCell): Token {
  return { type: 'tablecell', raw: cell.text, text: cell.text, tokens: cell.tokens };
}

function countNewlines(text: string): number {
  return text.split('\n').length - 1;
}
