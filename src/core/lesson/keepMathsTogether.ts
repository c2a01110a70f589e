import type { Token } from 'marked';
import { isTokenOf } from '../content/lessonMarkdown.js';

const JOINER = '\u2060';

/** Keeps punctuation on the line of the formula it belongs to: browsers break a line on either side of a formula. */
export function keepMathsTogether(token: Token): void {
  const inline = 'tokens' in token && Array.isArray(token.tokens) ? token.tokens : [];
  for (const [index, item] of inline.entries()) {
    if (!isTokenOf(item, 'inlineKatex')) {
      continue;
    }
    const [before, after] = [inline[index - 1], inline[index + 1]];
    if (before !== undefined && isTokenOf(before, 'text') && /[([“‘"'−±]$/.test(before.text)) {
      before.text += JOINER;
    }
    if (after !== undefined && isTokenOf(after, 'text') && /^[)\].,;:!?’”"'%-]/.test(after.text)) {
      after.text = JOINER + after.text;
    }
  }
}
