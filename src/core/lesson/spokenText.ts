import renderA11yString from 'katex/contrib/render-a11y-string';
import type { Token } from 'marked';
import { createLessonMarkdown, isTokenOf } from '../content/lessonMarkdown.js';
import { childrenOf } from '../content/placedTokens.js';

/** A short Markdown text as it is said: the name of a control, for browsers leave formulas out of names. */
export interface SpokenText {
  readonly text: string;
  readonly hasMaths: boolean;
}

/** Reads a short Markdown text aloud, formulas in English words ("x squared"). */
export function spokenText(markdown: string): SpokenText {
  const tokens = createLessonMarkdown({ throwOnError: false, strict: 'ignore' }).lexer(markdown);
  const said = speak(tokens);
  return { text: said.text.replace(/\s+/g, ' ').trim(), hasMaths: said.hasMaths };
}

function speak(tokens: readonly Token[]): SpokenText {
  const parts = tokens.map((token): SpokenText => {
    if (isTokenOf(token, 'inlineKatex', 'blockKatex')) {
      return { text: ` ${speakFormula(token.text)} `, hasMaths: true };
    }
    const children = childrenOf(token);
    if (children.length > 0) {
      return speak(children);
    }
    return { text: isTokenOf(token, 'text', 'escape', 'codespan', 'code') ? token.text : '', hasMaths: false };
  });
  return { text: parts.map(({ text }) => text).join(''), hasMaths: parts.some(({ hasMaths }) => hasMaths) };
}

function speakFormula(tex: string): string {
  try {
    return renderA11yString(tex, { strict: 'ignore' }).replace(/[,\\]/g, ' ');
  } catch {
    // A formula it has no words for is better read as it is written than not at all.
    return tex;
  }
}
