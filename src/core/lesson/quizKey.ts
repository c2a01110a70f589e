/** The right answer to a quiz item, without its words: all that grading needs. */
export type QuizKey =
  | { readonly kind: 'single' | 'multi' | 'predict-output'; readonly options: number; readonly right: readonly number[] }
  | { readonly kind: 'numeric'; readonly answer: number; readonly tolerance: number; readonly mistakes: readonly number[] }
  /** Items are numbered in the right order. */
  | { readonly kind: 'order'; readonly items: number }
  /** The left and right parts of a pair have the same number. */
  | { readonly kind: 'match'; readonly pairs: number }
  | { readonly kind: 'find-the-bug'; readonly line: number; readonly lines: number }
  | { readonly kind: 'explain'; readonly points: number };

/** What a learner answered, as the journal keeps it. */
export type QuizAnswer =
  | { readonly kind: 'single' | 'multi' | 'predict-output'; readonly chosen: readonly number[] }
  | { readonly kind: 'numeric'; readonly text: string }
  | { readonly kind: 'order'; readonly order: readonly number[] }
  /** For each left part the number of the right part, or -1 where none was chosen. */
  | { readonly kind: 'match'; readonly matches: readonly number[] }
  /** A line, counted from 1. */
  | { readonly kind: 'find-the-bug'; readonly line: number }
  /** The learner's words, and the points of the rubric the learner found in them. */
  | { readonly kind: 'explain'; readonly text: string; readonly met: readonly number[] };

/** The kinds of quiz items. */
export type QuizKind = QuizKey['kind'];
