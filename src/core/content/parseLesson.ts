import type { Token } from 'marked';
import type { ContentProblem } from './contentProblem.js';
import { HeadingSlugs } from './headingSlugs.js';
import { fenceKind, parseLessonBlocks } from './lessonBlocks.js';
import { createLessonMarkdown, isTokenOf } from './lessonMarkdown.js';
import type { LessonHeading, LessonProse, ParsedLesson, Placed } from './parsedLesson.js';
import { parseYaml } from './parseYaml.js';
import { placedTokens } from './placedTokens.js';
import type { PlacedToken } from './placedTokens.js';
import { plainText } from './plainText.js';
import { lessonFrontMatterSchema } from './schema/lesson.js';

/**
 * Reads a lesson file: front matter, special blocks, and everything a rule or a page wants to find, each with its
 * line. Never throws: what is wrong stands in `problems`, and the rest is still there.
 */
export function parseLesson(path: string, source: string): ParsedLesson {
  const text = source.replace(/\r\n?/g, '\n');
  const split = /^---\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(text);
  const head = split?.[0] ?? '';
  const body = text.slice(head.length);
  const bodyLine = head.split('\n').length;
  const frontMatter = parseYaml(split?.[1] ?? '', lessonFrontMatterSchema, { file: path, linesBefore: split === null ? 0 : 1 });

  const tokens = createLessonMarkdown().lexer(body);
  const placed = [...placedTokens(tokens, bodyLine)];
  const { blocks, problems } = parseLessonBlocks(path, placed.filter(({ parents }) => parents.length === 0));

  return {
    path,
    frontMatter: frontMatter.data,
    frontMatterLine: frontMatter.lineOf,
    body,
    bodyLine,
    tokens,
    blocks,
    headings: headingsOf(placed),
    links: collect(placed, (token) =>
      isTokenOf(token, 'link') ? { href: token.href, text: plainText(token.tokens, 'as written') } : undefined,
    ),
    images: collect(placed, (token) => (isTokenOf(token, 'image') ? { href: token.href, alt: token.text } : undefined)),
    citations: collect(placed, (token) => (isTokenOf(token, 'citation') ? { key: token.key } : undefined)),
    footnoteRefs: collect(placed, (token) => (isTokenOf(token, 'footnoteRef') ? { label: token.label } : undefined)),
    footnotes: collect(placed, (token) => (isTokenOf(token, 'footnote') ? { label: token.label } : undefined)),
    maths: collect(placed, (token) =>
      isTokenOf(token, 'inlineKatex', 'blockKatex') ? { tex: token.text, display: token.displayMode } : undefined,
    ),
    prose: placed.flatMap(proseOf),
    bold: collect(placed, (token) =>
      isTokenOf(token, 'strong') ? { text: plainText(token.tokens, 'as written') } : undefined,
    ),
    html: collect(placed, (token) => (isTokenOf(token, 'html') ? { text: token.text } : undefined)),
    code: collect(placed, (token) =>
      isTokenOf(token, 'code') ? { lang: (token.lang ?? '').trim(), text: token.text } : undefined,
    ),
    problems: [
      ...(split === null ? [missingFrontMatter(path)] : frontMatter.problems),
      ...problems,
      ...placed.flatMap((item) => nestedBlock(path, item)),
    ],
  };
}

function collect<T extends object>(placed: readonly PlacedToken[], read: (token: Token) => T | undefined): readonly Placed<T>[] {
  return placed.flatMap(({ token, line }) => {
    const found = read(token);
    return found === undefined ? [] : [{ ...found, line }];
  });
}

function headingsOf(placed: readonly PlacedToken[]): readonly LessonHeading[] {
  const slugs = new HeadingSlugs();
  return placed.flatMap(({ token, line }) => {
    if (!isTokenOf(token, 'heading')) {
      return [];
    }
    const text = plainText(token.tokens, 'as written');
    return [{ depth: token.depth, text, source: token.text, id: slugs.next(text), line }];
  });
}

function proseOf({ token, line, parents }: PlacedToken): readonly LessonProse[] {
  const kind = proseKind(token, parents);
  if (kind === undefined || !('tokens' in token) || token.tokens === undefined) {
    return [];
  }
  const text = plainText(token.tokens, 'placeholders').replace(ALERT_MARK, '');
  return text.trim() === '' ? [] : [{ kind, text, line }];
}

function proseKind(token: Token, parents: readonly Token[]): LessonProse['kind'] | undefined {
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

function missingFrontMatter(file: string): ContentProblem {
  return {
    rule: 'schema',
    severity: 'error',
    file,
    line: 1,
    message: 'The lesson has no front matter.',
    fix: 'Begin the file with a line ---, then id, title and the other fields, then a line ---.',
  };
}

function nestedBlock(file: string, { token, line, parents }: PlacedToken): readonly ContentProblem[] {
  if (parents.length === 0 || !isTokenOf(token, 'code') || fenceKind(token) === undefined) {
    return [];
  }
  const message = 'This block stands inside a list, a quote or a footnote, where it stays plain code.';
  return [{ rule: 'schema', severity: 'error', file, line, message, fix: 'Move it to the left margin.' }];
}
