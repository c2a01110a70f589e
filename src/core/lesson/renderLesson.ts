import type { ParsedLesson } from '../content/parsedLesson.js';
import type { Bibliography } from '../content/schema/bibliography.js';
import type { Localiser } from '../localiser.js';
import { BlockRenderer } from './blockRenderer.js';
import { markedEquations } from './markedEquations.js';
import { createBlockContext, createPageMarkdown, drawBlocks, findListedWorks } from './pageMarkdown.js';
import type { PageMarkdownOptions } from './pageMarkdown.js';
import type { RenderedLesson } from './renderedLesson.js';
import { renderRecap } from './renderPredict.js';
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
  const base: PageMarkdownOptions = { ...surroundings, listed: findListedWorks(lesson) };
  const context = createBlockContext(base);
  const marks = new SymbolMarks(lesson);
  const blocks = new BlockRenderer(lesson, surroundings.hasFigure, marks, context);
  const markdown = createPageMarkdown({ ...base, block: (token) => blocks.render(token) ?? marks.renderCode(token) }).use(
    markedEquations(marks),
  );

  const [opening = '', ...rest] = cutIntoPieces(drawBlocks(lesson, markdown));
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
