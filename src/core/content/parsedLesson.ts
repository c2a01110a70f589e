import type { Token } from 'marked';
import type { ContentProblem } from './contentProblem.js';
import type { MarkdownFacts } from './markdownFacts.js';
import type { YamlPath } from './parseYaml.js';
import type { LessonFrontMatter } from './schema/lesson.js';
import type { Paper } from './schema/paper.js';
import type { FigureBlock, Predict, Quiz } from './schema/quiz.js';
import type { Symbols } from './schema/symbols.js';

/** What a lesson file says, with the line of everything, for the validator and for the page that shows it. */
export interface ParsedLesson extends MarkdownFacts {
  /** Path relative to the content folder. */
  readonly path: string;
  /** `undefined` when the front matter is missing or wrong; `problems` says why. */
  readonly frontMatter: LessonFrontMatter | undefined;
  /** The line of a front matter field. */
  readonly frontMatterLine: (path: YamlPath) => number;
  /** The Markdown after the front matter; `tokens` is what it was lexed to. */
  readonly body: string;
  /** The line of the file on which `body` begins. */
  readonly bodyLine: number;
  /** Special fences in the order of the text. */
  readonly blocks: readonly LessonBlock[];
  /** What is wrong with the file's form: front matter, block bodies, stray output. */
  readonly problems: readonly ContentProblem[];
}

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

/** A ```` ```symbols ```` block; its id is `symbols-1`, `symbols-2`, … in the order of the text. */
export type SymbolsBlock = DataBlock<'symbols', Symbols>;

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
export type LessonBlock = QuizBlock | PredictBlock | PaperBlock | FigureEmbed | SymbolsBlock | CellBlock | OutputBlock;
