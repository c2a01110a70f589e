import type { Marked } from 'marked';
import { createLessonMarkdown, isTokenOf } from '../content/lessonMarkdown.js';
import type { ParsedLesson } from '../content/parsedLesson.js';
import { placedTokens } from '../content/placedTokens.js';
import type { BlockContext } from './blockContext.js';
import { escapeHtml } from './escapeHtml.js';
import { lessonAlerts } from './lessonAlerts.js';
import { lessonFootnotes, withFootnotesLast } from './lessonFootnotes.js';
import { findListedWork, lessonRenderers } from './lessonRenderers.js';
import type { RendererOptions } from './lessonRenderers.js';
import { pageMaths } from './markedEquations.js';
import { spokenText } from './spokenText.js';

/** What the Markdown of a page depends on, its special blocks aside. */
export type PageMarkdownOptions = Omit<RendererOptions, 'block'>;

/** The works that the reading list of a lesson names. */
export function findListedWorks({ tokens }: Pick<ParsedLesson, 'tokens'>): ReadonlySet<string> {
  const listed = [...placedTokens(tokens, 1)].flatMap(({ token }) => (isTokenOf(token, 'list_item') ? (findListedWork(token) ?? []) : []));
  return new Set(listed);
}

/** Lesson Markdown as a page shows it; a new one for each text. */
export function createPageMarkdown(options: RendererOptions): Marked {
  return createLessonMarkdown(pageMaths).use(lessonAlerts(options.l10n), lessonFootnotes(options.l10n), lessonRenderers(options));
}

/** Draws a lesson with a Markdown made for it, a piece of HTML for each block of its text. */
export function drawBlocks(lesson: Pick<ParsedLesson, 'tokens'>, markdown: Marked): readonly string[] {
  const tokens = withFootnotesLast(lesson.tokens);
  void markdown.walkTokens(tokens, (token) => markdown.defaults.walkTokens?.call(markdown, token));
  return tokens.map((token) => markdown.parser([token]));
}

/** What blocks of a page draw the texts inside them with. */
export function createBlockContext(base: PageMarkdownOptions): BlockContext {
  const markdown = createPageMarkdown({ ...base, block: () => undefined });
  const blocks = (text: string): string => markdown.parse(text, { async: false }).trim();
  return {
    l10n: base.l10n,
    blocks,
    inline: (text) => {
      const html = blocks(text);
      const [, only] = /^<p>((?:(?!<\/?p>)[\s\S])*)<\/p>$/.exec(html) ?? [];
      return only ?? html;
    },
    nameAttribute: (text) => {
      const said = spokenText(text);
      return said.hasMaths ? ` aria-label="${escapeHtml(said.text)}"` : '';
    },
    spoken: (text) => spokenText(text).text,
  };
}
