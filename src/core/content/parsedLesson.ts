import type { Token, TokensList } from 'marked';
import type { ContentProblem } from './contentProblem.js';
import type { YamlPath } from './parseYaml.js';
import type { LessonFrontMatter } from './schema/lesson.js';
import type { Paper } from './schema/paper.js';
import type { FigureBlock, Predict, Quiz } from './schema/quiz.js';

/** What a lesson file says, with the line of everything, for the validator and for the page that shows it. */
export interface ParsedLesson {
  /** Path relative to the content folder. */
  readonly path: string;
  /** `undefined` when the front matter is missing or wrong; `problems` says why. */
  readonly frontMatter: LessonFrontMatter | undefined;
  /** The line of a front matter field. */
  readonly frontMatterLine: (path: YamlPath) => number;
  /** The Markdown after the front matter. */
  readonly body: string;
  /** The line of the file on which `body` begins. */
  readonly bodyLine: number;
  /** The lexed body (`createLessonMarkdown`); render these, or lex `body` anew. */
  readonly tokens: TokensList;
  /** Special fences in the order of the text. */
  readonly blocks: readonly LessonBlock[];
  readonly headings: readonly LessonHeading[];
  readonly links: readonly LessonLink[];
  readonly images: readonly LessonImage[];
  readonly citations: readonly Placed<{ readonly key: string }>[];
  readonly footnoteRefs: readonly Placed<{ readonly label: string }>[];
  readonly footnotes: readonly Placed<{ readonly label: string }>[];
  readonly maths: readonly LessonMaths[];
  /** Running text: each paragraph, list item and table cell, without code and special blocks. */
  readonly prose: readonly LessonProse[];
  /** Terms set in bold. */
  readonly bold: readonly Placed<{ readonly text: string }>[];
  /** Raw HTML, which a lesson page shows as text. */
  readonly html: readonly Placed<{ readonly text: string }>[];
  /** Every fence and indented block of code, special or not. */
  readonly code: readonly Placed<{ readonly lang: string; readonly text: string }>[];
  /** What is wrong with the file's form: front matter, block bodies, stray output. */
  readonly problems: readonly ContentProblem[];
}

/** Something with the line it begins on. */
export type Placed<T> = T & { readonly line: number };

interface BlockBase {
  /** Line of the opening fence. */
  readonly line: number;
  /** The token of the fence in `tokens`; a renderer finds its block by it. */
  readonly token: Token;
}

interface DataBlock<K extends string, T> extends BlockBase {
  readonly kind: K;
  /** For quiz, predict and paper unique in the lesson; for a figure the figure's id. */
  readonly id: string;
  /** `undefined` when the body is wrong; the lesson's `problems` say why. */
  readonly data: T | undefined;
  /** The line of a field of the body. */
  readonly lineOf: (path: YamlPath) => number;
}

/** A ```` ```quiz <id> ```` block. */
export type QuizBlock = DataBlock<'quiz', Quiz>;
/** A ```` ```predict <id> ```` block. */
export type PredictBlock = DataBlock<'predict', Predict>;
/** A ```` ```paper <id> ```` block. */
export type PaperBlock = DataBlock<'paper', Paper>;
/** A ```` ```figure <figure-id> ```` block. */
export type FigureEmbed = DataBlock<'figure', FigureBlock>;

/** A ```` ```python run ```` cell. */
export interface CellBlock extends BlockBase {
  readonly kind: 'cell';
  /** `cell-1`, `cell-2`, … in the order of the text. */
  readonly id: string;
  readonly code: string;
  /** What the following ```` ```output ```` block quotes. */
  readonly output: OutputBlock | undefined;
}

/** An ```` ```output ```` block: the exact text its cell prints. */
export interface OutputBlock extends BlockBase {
  readonly kind: 'output';
  readonly text: string;
}

/** A fence that a lesson page shows as something other than code. */
export type LessonBlock = QuizBlock | PredictBlock | PaperBlock | FigureEmbed | CellBlock | OutputBlock;

/** A heading; `id` is its anchor in the page. */
export interface LessonHeading {
  readonly depth: number;
  /** Without Markdown marks. */
  readonly text: string;
  /** As written, Markdown marks included. */
  readonly source: string;
  /** GitHub's slug, unique in the lesson. */
  readonly id: string;
  readonly line: number;
}

/** A link; `href` as written. */
export interface LessonLink {
  readonly href: string;
  readonly text: string;
  readonly line: number;
}

/** An image; `href` as written. */
export interface LessonImage {
  readonly href: string;
  readonly alt: string;
  readonly line: number;
}

/** A formula. */
export interface LessonMaths {
  readonly tex: string;
  readonly display: boolean;
  readonly line: number;
}

/** A piece of running text; inline code reads `code`, inline maths reads `x`. */
export interface LessonProse {
  readonly kind: 'paragraph' | 'item' | 'cell' | 'heading';
  readonly text: string;
  readonly line: number;
}
