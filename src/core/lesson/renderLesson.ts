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
import type { RenderedLesson } from './renderedLesson.js';
import { renderRecap } from './renderPredict.js';
import { markedEquations, pageMaths } from './markedEquations.js';
import { spokenText } from './spokenText.js';
import { SymbolMarks } from './symbolMarks.js';

/** What the page around a lesson knows and the lesson's text does not. */
export interface LessonSurroundings {
  readonly l10n: Localiser;
  readonly bibliography: Bibliography;
  /** The address of an image, by its path as the lesson writes it; `undefined` when it may not be shown. */
  readonly imageUrl: (path: string) => string | undefined;
  /** Is there a figure with this id to load? */
  readonly hasFigure: (id: string) => boolean;
}

/** Enough for the highest window, in blocks or, where they are large, in characters. */
const OPENING_BLOCKS = 20;
const OPENING_LENGTH = 16_000;
/** What a page lays out within a frame. */
const PIECE_LENGTH = 40_000;

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
  const marks = new SymbolMarks(lesson);
  const blocks = new BlockRenderer(lesson, surroundings.hasFigure, marks, context);
  const markdown = createMarkdown({ ...base, block: (token) => blocks.render(token) ?? marks.renderCode(token) }).use(
    markedEquations(marks),
  );

  const tokens = withFootnotesLast(lesson.tokens);
  void markdown.walkTokens(tokens, (token) => markdown.defaults.walkTokens?.call(markdown, token));
  const [opening = '', ...rest] = cutIntoPieces(tokens.map((token) => markdown.parser([token])));
  const recap = renderRecap(blocks.predictions, context);
  return {
    opening,
    rest,
    recap,
    hasMaths: [opening, ...rest, recap].some((html) => html.includes('class="katex')),
    hasFigures: blocks.figures > 0,
    quizzes: blocks.quizzes,
  };
}

/** Puts blocks together until a piece is large enough; the first is small, for it is painted first. */
function cutIntoPieces(blocks: readonly string[]): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  let count = 0;
  for (const block of blocks) {
    piece += block;
    // The space between blocks is a token too.
    count += block === '' ? 0 : 1;
    const isOpening = pieces.length === 0;
    if (isOpening ? piece.length >= OPENING_LENGTH || count >= OPENING_BLOCKS : piece.length >= PIECE_LENGTH) {
      pieces.push(piece);
      piece = '';
    }
  }
  return piece === '' ? pieces : [...pieces, piece];
}

function createMarkdown(options: RendererOptions): ReturnType<typeof createLessonMarkdown> {
  return createLessonMarkdown(pageMaths).use(lessonAlerts(options.l10n), lessonFootnotes(options.l10n), lessonRenderers(options));
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
