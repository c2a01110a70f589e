import { Marked } from 'marked';
import type { MarkedExtension, MarkedToken, Token } from 'marked';
import markedFootnote from 'marked-footnote';
import markedKatex from 'marked-katex-extension';
import type { MarkedKatexOptions } from 'marked-katex-extension';

/** `[@boyd2004]`: a reference to a work in the bibliography. */
export interface CitationToken {
  readonly type: 'citation';
  readonly raw: string;
  /** What stands after the `@`; a key of the bibliography when the lesson is right. */
  readonly key: string;
}

/** A formula, inline (`inlineKatex`) or on lines of its own (`blockKatex`). */
export interface MathToken {
  readonly type: 'inlineKatex' | 'blockKatex';
  readonly raw: string;
  /** The TeX between the dollar signs, trimmed. */
  readonly text: string;
  readonly displayMode: boolean;
}

/** `[^1]` where a note is referred to. */
export interface FootnoteRefToken {
  readonly type: 'footnoteRef';
  readonly raw: string;
  readonly label: string;
}

/** `[^1]: …`, the note itself. */
export interface FootnoteToken {
  readonly type: 'footnote';
  readonly raw: string;
  readonly label: string;
  readonly content: Token[];
}

type LessonToken = MarkedToken | CitationToken | MathToken | FootnoteRefToken | FootnoteToken;

/** Narrows a token of lesson Markdown by its type, the extensions' own tokens included. */
export function isTokenOf<T extends LessonToken['type']>(
  token: Token | LessonToken,
  ...types: readonly T[]
): token is Extract<LessonToken, { type: T }> {
  return types.some((type) => type === token.type);
}

/**
 * The one dialect of lesson Markdown: GFM with maths, footnotes and citations. Make a new one for each text, for
 * footnotes keep state. The page's renderer adds alerts and its own renderers with `.use(…)`.
 */
export function createLessonMarkdown(katex: MarkedKatexOptions = {}): Marked {
  return new Marked(
    { gfm: true },
    // nonStandard: "($\eta$)" is maths too; a dollar sign that means money is written "\$".
    markedKatex({ throwOnError: true, strict: 'error', ...katex, nonStandard: true }),
    markedFootnote(),
    citations,
  );
}

const citations: MarkedExtension = {
  extensions: [
    {
      name: 'citation',
      level: 'inline',
      start: (source) => {
        const at = source.indexOf('[@');
        return at < 0 ? undefined : at;
      },
      tokenizer: (source) => {
        const match = /^\[@([^\]\n]*)\](?!\()/.exec(source);
        return match === null ? undefined : ({ type: 'citation', raw: match[0], key: match[1] ?? '' } satisfies CitationToken);
      },
      renderer: (token) => escapeHtml(token.raw),
    },
  ],
};

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
