import type { Token } from 'marked';
import { fenceKind } from '../content/lessonBlocks.js';
import { isTokenOf } from '../content/lessonMarkdown.js';
import { findSection } from '../content/lessonSection.js';
import type { LessonBlock, ParsedLesson } from '../content/parsedLesson.js';
import { placedTokens } from '../content/placedTokens.js';
import type { PlacedToken } from '../content/placedTokens.js';
import type { MarkdownHeading } from '../content/markdownFacts.js';
import { readableMaths } from './readableMaths.js';
import { readableMarkdown, readableText } from './readableText.js';
import type { SearchDocument } from './searchDocument.js';

/** What can be found of a lesson: itself, each section, the terms of its glossary, its figures. */
export function lessonDocuments(id: string, lesson: ParsedLesson): readonly SearchDocument[] {
  const { frontMatter } = lesson;
  if (frontMatter === undefined) {
    return [];
  }
  const sections = sectionsOf(lesson);
  const place = frontMatter.title;
  const glossary = findSection(lesson, 'glossary');
  return [
    {
      kind: 'lesson',
      id,
      title: frontMatter.title,
      place: '',
      terms: frontMatter.terms.join(', '),
      text: [frontMatter.objective, ...sections.filter(({ heading }) => heading === undefined).map(({ text }) => text)].join(' '),
    },
    ...sections.flatMap(({ heading, text, terms }): readonly SearchDocument[] =>
      heading === undefined || heading.line === glossary?.line
        ? []
        : [{ kind: 'section', id, heading: heading.id, title: readableMarkdown(heading.source), place, terms, text }],
    ),
    ...sections
      .filter(({ heading }) => heading !== undefined && heading.line === glossary?.line)
      .flatMap(({ heading, tokens }) => tokens.flatMap((token) => glossaryTerms(token, { id, place, heading: heading?.id }))),
    ...sections.flatMap(({ heading, figures }) =>
      figures.map((figure): SearchDocument => ({ kind: 'figure', id, ...where(heading?.id), place, terms: '', ...figure })),
    ),
  ];
}

interface Section {
  /** `undefined` for what stands above the first heading. */
  readonly heading: MarkdownHeading | undefined;
  readonly tokens: readonly Token[];
  readonly text: string;
  readonly terms: string;
  readonly figures: readonly { readonly title: string; readonly text: string }[];
}

function sectionsOf(lesson: ParsedLesson): readonly Section[] {
  const headings = new Map(lesson.headings.map((heading) => [heading.line, heading]));
  const blocks = new Map(lesson.blocks.map((block) => [block.token, block]));
  const groups: { heading: MarkdownHeading | undefined; placed: PlacedToken[] }[] = [{ heading: undefined, placed: [] }];
  for (const item of placedTokens(lesson.tokens, lesson.bodyLine)) {
    const heading = item.parents.length === 0 && isTokenOf(item.token, 'heading') ? headings.get(item.line) : undefined;
    if (heading !== undefined) {
      groups.push({ heading, placed: [] });
    } else {
      groups.at(-1)?.placed.push(item);
    }
  }
  return groups.map(({ heading, placed }) => {
    const tokens = placed.filter(({ parents }) => parents.length === 0).map(({ token }) => token);
    const found = tokens.flatMap((token) => blocks.get(token) ?? []);
    return {
      heading,
      tokens,
      text: tokens
        .map((token) => sectionText(token, blocks.get(token)))
        .join(' ')
        .replace(/\s+/g, ' ')
        .trim(),
      terms: definedTerms(placed),
      figures: found.flatMap((block) =>
        block.kind === 'figure' && block.data !== undefined ? [describeFigure(block.id, block.data)] : [],
      ),
    };
  });
}

/** The words of a block that a reader may meet before having answered: no answers, and nothing that is found on its own. */
function sectionText(token: Token, block: LessonBlock | undefined): string {
  if (block === undefined) {
    return isTokenOf(token, 'code') && fenceKind(token) !== undefined ? '' : readableText([token]);
  }
  switch (block.kind) {
    case 'quiz':
    case 'predict':
      return readableMarkdown(block.data?.prompt ?? '');
    case 'paper':
      return block.data?.problems.map(({ problem }) => readableMarkdown(problem)).join(' ') ?? '';
    case 'symbols':
      return Object.entries(block.data ?? {})
        .map(([tex, { name, meaning }]) => `${readableMaths(tex)} ${name.join(' ')} ${readableMarkdown(meaning)}`)
        .join(' ');
    case 'cell':
      return block.code;
    case 'figure':
    case 'output':
      return '';
  }
}

/** Terms are set in bold or in italics where they are first used; a sentence, a label with its colon and a single letter are none. */
function definedTerms(placed: readonly PlacedToken[]): string {
  const terms = placed.flatMap(({ token }) => (isTokenOf(token, 'strong', 'em') ? [readableText([token])] : []));
  return [...new Set(terms.filter((term) => term.length > 1 && !/[.:!?]$/.test(term) && term.split(' ').length <= 5))].join(', ');
}

function glossaryTerms(
  list: Token,
  { id, place, heading }: { readonly id: string; readonly place: string; readonly heading: string | undefined },
): readonly SearchDocument[] {
  if (!isTokenOf(list, 'list')) {
    return [];
  }
  return list.items.flatMap((item): readonly SearchDocument[] => {
    // “**Step size** (learning rate, $\eta$): the number …”: its name, its other names, its meaning.
    const [, name, others = '', text] = /^([^:(]+?)\s*(?:\(([^)]*)\))?\s*:\s*(.*)$/su.exec(readableText(item.tokens)) ?? [];
    return name === undefined || text === undefined
      ? []
      : [{ kind: 'term', id, ...where(heading), title: name, place, terms: others, text }];
  });
}

function describeFigure(id: string, { caption, alt }: { readonly caption?: string | undefined; readonly alt: string }) {
  const name = id.replace(/^fig-/, '').replace(/-/g, ' ');
  return { title: name.charAt(0).toUpperCase() + name.slice(1), text: readableMarkdown([caption, alt].filter(Boolean).join(' ')) };
}

function where(heading: string | undefined): { readonly heading?: string } {
  return heading === undefined ? {} : { heading };
}
