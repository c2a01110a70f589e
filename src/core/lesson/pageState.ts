import type { QuizAnswer } from './quizKey.js';

/** Where a reader is on a page, in terms that survive another width, font size or a small change of the text. */
export interface ReadingPosition {
  /** The id of the heading above; empty before the first one. */
  readonly heading: string;
  /** Which block after that heading stands at the top of the window, counted from 0. */
  readonly block: number;
  /** How much of that block has been scrolled past, 0 … 1. */
  readonly fraction: number;
}

/** The parts of a page that follow its document once that is painted: safe HTML, each for the end of an element. */
export interface LaterParts {
  /** For the text of the lesson, piece by piece. */
  readonly article: readonly string[];
  /** For the page, after the text. */
  readonly main: string;
}

/** What the learner has done on a lesson page, from the journal. */
export interface PageProgress {
  /** Answers by quiz id. */
  readonly answers: Readonly<Record<string, QuizAnswer>>;
  /** The learner's words, by predict id. */
  readonly predictions: Readonly<Record<string, string>>;
  readonly isRead: boolean;
  /** Ids of the headings that have a bookmark. */
  readonly bookmarks: readonly string[];
}

/** What the page keeps for itself between visits. */
export interface PageMemory {
  /** When it was written, in milliseconds since 1970: of two copies the later one counts. */
  readonly at: number;
  readonly position?: ReadingPosition | undefined;
  /** What each figure saved, by its key on the page. */
  readonly figures: Readonly<Record<string, unknown>>;
}
