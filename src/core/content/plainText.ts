import type { Token } from 'marked';
import { isTokenOf } from './lessonMarkdown.js';
import { childrenOf } from './placedTokens.js';

/** How code and maths read in plain text: as they are written, or as the words `code` and `x`. */
export type PlainTextStyle = 'as written' | 'placeholders';

/** The words of inline tokens without Markdown marks; images, notes and citations leave nothing. */
export function plainText(tokens: readonly Token[], style: PlainTextStyle): string {
  return tokens.map((token) => textOf(token, style)).join('');
}

function textOf(token: Token, style: PlainTextStyle): string {
  if (isTokenOf(token, 'codespan')) {
    return style === 'as written' ? token.text : 'code';
  }
  if (isTokenOf(token, 'inlineKatex', 'blockKatex')) {
    return style === 'as written' ? token.raw.trim() : 'x';
  }
  if (isTokenOf(token, 'br')) {
    return '\n';
  }
  if (isTokenOf(token, 'image', 'citation', 'footnoteRef', 'html')) {
    return '';
  }
  const children = childrenOf(token);
  if (children.length > 0) {
    return plainText(children, style);
  }
  return isTokenOf(token, 'text', 'escape') ? token.text : '';
}
