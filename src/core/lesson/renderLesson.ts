import { createLessonMarkdown, isTokenOf } from '../content/lessonMarkdown.js';
import type { ParsedLesson } from '../content/parsedLesson.js';
import { placedTokens } from '../content/placedTokens.js';
import type { Bibliography } from '../content/schema/bibliography.js';
import type { Localiser } from '../localiser.js';
import type { BlockContext } from './blockContext.js';
import { BlockRenderer } from './blockRenderer.js';
import { escapeHtml } from './escapeHtml.js';
import { lessonAlerts } from './lessonAlerts.js';
import { lessonFootnotes, withFootnotesLast } from './lessonFootnotes.js';
import { findListedWork, lessonRenderers } from './lessonRenderers.js';
import type { RendererOptions } from './lessonRenderers.js';
import { renderRecap } from './renderPredict.js';
import { spokenText } from './spokenText.js';

/** What the page around a lesson knows and the lesson's text does not. */
export interface LessonSurroundings {
  readonly l10n: Localiser;
  readonly bibliography: Bibliography;
  /** The address of an image, by its path as the lesson writes it; `undefined` when it may not be shown. */
  readonly imageUrl: (path: string) => string | undefined;
  /** Is there a figure with this id to load? */
  readonly hasFigure: (id: string) => boolean;
}

/** A lesson as HTML, and what its page must know of it. */
export interface RenderedLesson {
  /** The text, safe to put into a page; readable without script. */
  readonly html: string;
  /** The predictions again, with their answers: goes after the text. */
  readonly recap: string;
  /** Does the page need the style sheet of KaTeX? */
  readonly hasMaths: boolean;
  /** Does the page need the style sheet of the figures? */
  readonly hasFigures: boolean;
  /** Ids of the quiz items that can be answered, in the order of the text. */
  readonly quizzes: readonly string[];
}

/** Draws a parsed lesson. Never throws for what is wrong with the content: a broken block becomes a box that says so. */
export function renderLesson(lesson: ParsedLesson, surroundings: LessonSurroundings): RenderedLesson {
  const listed = new Set<string>();
  for (const { token } of placedTokens(lesson.tokens, 1)) {
    const key = isTokenOf(token, 'list_item') ? findListedWork(token) : undefined;
    if (key !== undefined) {
      listed.add(key);
    }
  }
  const base: Omit<RendererOptions, 'block'> = { ...surroundings, listed };
  const context = blockContext(base);
  const blocks = new BlockRenderer(lesson, surroundings.hasFigure, context);
  const markdown = createMarkdown({ ...base, block: (token) => blocks.render(token) });

  const tokens = withFootnotesLast(lesson.tokens);
  void markdown.walkTokens(tokens, (token) => markdown.defaults.walkTokens?.call(markdown, token));
  const html = markdown.parser(tokens);
  const recap = renderRecap(blocks.predictions, context);
  return {
    html,
    recap,
    hasMaths: html.includes('class="katex') || recap.includes('class="katex'),
    hasFigures: blocks.figures > 0,
    quizzes: blocks.quizzes,
  };
}

function createMarkdown(options: RendererOptions): ReturnType<typeof createLessonMarkdown> {
  return createLessonMarkdown({ throwOnError: false, strict: 'ignore', output: 'htmlAndMathml', errorColor: 'inherit' }).use(
    lessonAlerts(options.l10n),
    lessonFootnotes(options.l10n),
    lessonRenderers(options),
  );
}

function blockContext(base: Omit<RendererOptions, 'block'>): BlockContext {
  const markdown = createMarkdown({ ...base, block: () => undefined });
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
