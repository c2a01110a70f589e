import type { Token } from 'marked';
import { createLessonMarkdown, isTokenOf } from '../content/lessonMarkdown.js';
import { childrenOf } from '../content/placedTokens.js';
import { readableMaths } from './readableMaths.js';

/** The words of Markdown tokens in one line, formulas as they are read; images, notes and citations leave nothing. */
export function readableText(tokens: readonly Token[]): string {
  return tokens.map(textOf).join('').replace(/\s+/g, ' ').trim();
}

/** The words of a Markdown text, such as a field of a card. */
export function readableMarkdown(markdown: string): string {
  return readableText(createLessonMarkdown({ throwOnError: false, strict: 'ignore' }).lexer(markdown));
}

/** Tokens after which a word of the next one begins anew. */
const blocks = new Set(['paragraph', 'heading', 'list_item', 'tablecell', 'blockquote', 'code', 'blockKatex', 'space', 'br', 'hr']);

function textOf(token: Token): string {
  const text = bareText(token);
  return blocks.has(token.type) ? `${text} ` : text;
}

function bareText(token: Token): string {
  if (isTokenOf(token, 'inlineKatex', 'blockKatex')) {
    return readableMaths(token.text);
  }
  if (isTokenOf(token, 'codespan', 'code')) {
    return token.text;
  }
  if (isTokenOf(token, 'image', 'citation', 'footnoteRef', 'html', 'footnote')) {
    return '';
  }
  const children = childrenOf(token);
  if (children.length > 0) {
    return children.map(textOf).join('');
  }
  return isTokenOf(token, 'text', 'escape') ? token.text.replace(/^\[!\w+\]\s*/, '') : '';
}
