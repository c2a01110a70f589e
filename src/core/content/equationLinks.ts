import type { Token, Tokens } from 'marked';
import { isTokenOf } from './lessonMarkdown.js';
import type { MathToken } from './lessonMarkdown.js';
import type { ParsedLesson, SymbolsBlock } from './parsedLesson.js';
import { childrenOf } from './placedTokens.js';

/** A symbol of equations and its names in code. */
export interface SymbolLink {
  /** Unique on the page, such as `2-1`. */
  readonly id: string;
  readonly tex: string;
  readonly names: readonly string[];
  readonly meaning: string;
}

/** A `symbols` block with everything it is about: what stands under the same heading. */
export interface SymbolGroup {
  readonly block: SymbolsBlock;
  readonly links: readonly SymbolLink[];
  /** The displayed equations. */
  readonly equations: readonly MathToken[];
  /** The blocks of Python, cells or not. */
  readonly code: readonly Tokens.Code[];
}

/** Ties the symbols of a lesson's equations to the variables of its code, by its `symbols` blocks. */
export function findSymbolGroups(lesson: Pick<ParsedLesson, 'tokens' | 'blocks'>): readonly SymbolGroup[] {
  const { tokens } = lesson;
  return lesson.blocks.flatMap((block, index): readonly SymbolGroup[] => {
    if (block.kind !== 'symbols' || block.data === undefined) {
      return [];
    }
    const links = Object.entries(block.data).map(([tex, { name, meaning }], row) => ({
      id: `${index + 1}-${row + 1}`,
      tex,
      names: name,
      meaning,
    }));
    const section = [...allOf(sectionOf(tokens, block.token))];
    return [
      {
        block,
        links,
        equations: section.flatMap((token) => (isTokenOf(token, 'inlineKatex', 'blockKatex') && token.displayMode ? [token] : [])),
        code: section.flatMap((token) => (isTokenOf(token, 'code') && /^python(?:\s|$)/.test(token.lang ?? '') ? [token] : [])),
      },
    ];
  });
}

/** The top-level tokens between the headings above and below `token`. */
function sectionOf(tokens: readonly Token[], token: Token): readonly Token[] {
  const at = tokens.indexOf(token);
  const start = tokens.findLastIndex((one, index) => index < at && isTokenOf(one, 'heading'));
  const end = tokens.findIndex((one, index) => index > at && isTokenOf(one, 'heading'));
  return tokens.slice(start + 1, end < 0 ? undefined : end);
}

function* allOf(tokens: readonly Token[]): Generator<Token> {
  for (const token of tokens) {
    yield token;
    yield* allOf(childrenOf(token));
  }
}
