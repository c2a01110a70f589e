import type { Token, TokensList } from 'marked';
import { HeadingSlugs } from './headingSlugs.js';
import { createLessonMarkdown, isTokenOf } from './lessonMarkdown.js';
import { childrenOf, placedTokens } from './placedTokens.js';
import type { PlacedToken } from './placedTokens.js';
import { plainText } from './plainText.js';

/** Something with the line it begins on. */
export type Placed<T> = T & { readonly line: number };

/** What stands in a Markdown text, each thing with its line. */
export interface MarkdownFacts {
  /** The lexed text (`createLessonMarkdown`). */
  readonly tokens: TokensList;
  readonly headings: readonly MarkdownHeading[];
  /** Links; `href` as written. */
  readonly links: readonly Placed<{ readonly href: string; readonly text: string }>[];
  /** Images; `href` as written. */
  readonly images: readonly Placed<{ readonly href: string; readonly alt: string }>[];
  readonly citations: readonly Placed<{ readonly key: string }>[];
  readonly footnoteRefs: readonly Placed<{ readonly label: string }>[];
  readonly footnotes: readonly Placed<{ readonly label: string }>[];
  /** Formulas: TeX without its dollar signs, and with them. */
  readonly maths: readonly Placed<{ readonly tex: string; readonly raw: string; readonly display: boolean }>[];
  /** Running text: each paragraph, list item, table cell and heading, without code and special blocks. */
  readonly prose: readonly MarkdownProse[];
  readonly bold: readonly Placed<{ readonly text: string }>[];
  readonly html: readonly Placed<{ readonly text: string }>[];
  /** Fences and indented blocks of code, special ones too. */
  readonly code: readonly Placed<{ readonly lang: string; readonly text: string }>[];
  /** Code inside running text. */
  readonly codeSpans: readonly Placed<{ readonly text: string }>[];
  readonly tables: readonly Placed<{ readonly rows: number }>[];
}

/** A heading; `id` is its anchor in the page. */
export interface MarkdownHeading {
  readonly depth: number;
  /** Without Markdown marks. */
  readonly text: string;
  /** As written, Markdown marks included. */
  readonly source: string;
  /** GitHub's slug, unique in the text. */
  readonly id: string;
  readonly line: number;
}

/** A piece of running text; inline code reads `code`, inline maths reads `x`. */
export interface MarkdownProse {
  readonly kind: 'paragraph' | 'item' | 'cell' | 'heading';
  readonly text: string;
  readonly line: number;
  /** Inside how many lists it stands. */
  readonly listDepth: number;
}

/** Reads a Markdown text that begins on `firstLine` of its file. */
export function readMarkdown(text: string, firstLine: number): { readonly facts: MarkdownFacts; readonly placed: readonly PlacedToken[] } {
  const tokens = createLessonMarkdown().lexer(text);
  const placed = [...placedTokens(tokens, firstLine)];
  const facts: MarkdownFacts = {
    tokens,
    headings: headingsOf(placed),
    links: collect(placed, (token) =>
      isTokenOf(token, 'link') ? { href: token.href, text: plainText(token.tokens, 'as written') } : undefined,
    ),
    images: collect(placed, (token) => (isTokenOf(token, 'image') ? { href: token.href, alt: token.text } : undefined)),
    citations: collect(placed, (token) => (isTokenOf(token, 'citation') ? { key: token.key } : undefined)),
    footnoteRefs: collect(placed, (token) => (isTokenOf(token, 'footnoteRef') ? { label: token.label } : undefined)),
    footnotes: collect(placed, (token) => (isTokenOf(token, 'footnote') ? { label: token.label } : undefined)),
    maths: collect(placed, (token) =>
      isTokenOf(token, 'inlineKatex', 'blockKatex') ? { tex: token.text, raw: token.raw, display: token.displayMode } : undefined,
    ),
    prose: placed.flatMap(proseOf),
    bold: collect(placed, (token) => (isTokenOf(token, 'strong') ? { text: plainText(token.tokens, 'as written') } : undefined)),
    html: collect(placed, (token) => (isTokenOf(token, 'html') ? { text: token.text } : undefined)),
    code: collect(placed, (token) => (isTokenOf(token, 'code') ? { lang: (token.lang ?? '').trim(), text: token.text } : undefined)),
    codeSpans: collect(placed, (token) => (isTokenOf(token, 'codespan') ? { text: token.text } : undefined)),
    tables: collect(placed, (token) => (isTokenOf(token, 'table') ? { rows: token.rows.length } : undefined)),
  };
  return { facts, placed };
}

function collect<T extends object>(placed: readonly PlacedToken[], read: (token: Token) => T | undefined): readonly Placed<T>[] {
  return placed.flatMap(({ token, line }) => {
    const found = read(token);
    return found === undefined ? [] : [{ ...found, line }];
  });
}

function headingsOf(placed: readonly PlacedToken[]): readonly MarkdownHeading[] {
  const slugs = new HeadingSlugs();
  return placed.flatMap(({ token, line }) => {
    if (!isTokenOf(token, 'heading')) {
      return [];
    }
    const text = plainText(token.tokens, 'as written');
    return [{ depth: token.depth, text, source: token.text, id: slugs.next(text), line }];
  });
}

function proseOf({ token, line, parents }: PlacedToken): readonly MarkdownProse[] {
  const kind = proseKind(token, parents);
  if (kind === undefined) {
    return [];
  }
  const text = plainText(childrenOf(token), 'placeholders').replace(ALERT_MARK, '');
  const listDepth = parents.filter(({ type }) => type === 'list').length;
  return text.trim() === '' ? [] : [{ kind, text, line, listDepth }];
}

function proseKind(token: Token, parents: readonly Token[]): MarkdownProse['kind'] | undefined {
  switch (token.type) {
    case 'heading':
      return 'heading';
    case 'tablecell':
      return 'cell';
    case 'paragraph':
      return parents.some(({ type }) => type === 'list_item') ? 'item' : 'paragraph';
    case 'text':
      // The text of a tight list item is a block of its own; other text tokens stand inside inline ones.
      return parents.at(-1)?.type === 'list_item' ? 'item' : undefined;
    default:
      return undefined;
  }
}

/** `[!NOTE]`, the first line of a GitHub alert; its line break stays, so that lines can be counted. */
const ALERT_MARK = /^\[!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*/;
