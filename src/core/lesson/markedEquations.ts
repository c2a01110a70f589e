import katex from 'katex';
import type { KatexOptions } from 'katex';
import type { MarkedExtension, Token, Tokens } from 'marked';
import { isTokenOf } from '../content/lessonMarkdown.js';
import { markSymbols } from '../content/markSymbols.js';
import type { SoughtSymbol } from '../content/markSymbols.js';
import { escapeHtml } from './escapeHtml.js';

/** How formulas of pages are drawn: for the eye and as MathML; a broken one shows its source. */
export const pageMaths: KatexOptions = { throwOnError: false, strict: 'ignore', output: 'htmlAndMathml', errorColor: 'inherit' };

/** Draws displayed equations with their linked symbols marked by `data-symbol="<id>"`; all other formulas are left to the next renderer. */
export function markedEquations(marks: { readonly linksOf: (token: Token) => readonly SoughtSymbol[] }): MarkedExtension {
  const renderer = (token: Tokens.Generic): string | false => {
    const symbols = marks.linksOf(token);
    if (symbols.length === 0 || !isTokenOf(token, 'inlineKatex', 'blockKatex')) {
      return false;
    }
    return renderMarked(token.text, symbols) ?? false;
  };
  return {
    extensions: [
      { name: 'inlineKatex', renderer },
      { name: 'blockKatex', renderer },
    ],
  };
}

/** Draws an equation with marks; `undefined` where it cannot be drawn with them. */
export function renderMarked(tex: string, symbols: readonly SoughtSymbol[]): string | undefined {
  const marked = markSymbols(tex, symbols, (id, symbol) => `{\\htmlData{symbol=${id}}{${symbol}}}`);
  try {
    const html = katex.renderToString(marked.tex, { ...pageMaths, throwOnError: true, displayMode: true, trust: isOurs });
    // The source that readers copy and listeners hear is the author's.
    return html.replace(/(<annotation encoding="application\/x-tex">)[^<]*/, (_, tag: string) => `${tag}${escapeHtml(tex)}`);
  } catch {
    return undefined;
  }
}

/** Nothing but our own marks may put attributes into a page. */
const isOurs: Exclude<KatexOptions['trust'], boolean | undefined> = (context) =>
  context.command === '\\htmlData' &&
  Object.entries(context.attributes).every(([name, value]) => name === 'data-symbol' && /^\d+-\d+$/.test(value));
