/** What takes time in a part of a lesson. */
export interface ReadingLoad {
  readonly words: number;
  readonly formulas: number;
  /** Checks and predictions. */
  readonly questions: number;
  readonly figures: number;
}

// How many words take as long as one of these: a formula is read several times, a question is thought about, a figure is played with.
const WORDS_PER_FORMULA = 4;
const WORDS_PER_QUESTION = 80;
const WORDS_PER_FIGURE = 200;

/** How much reading a part of a lesson is, counted in words. */
export function weighReading({ words, formulas, questions, figures }: ReadingLoad): number {
  return words + formulas * WORDS_PER_FORMULA + questions * WORDS_PER_QUESTION + figures * WORDS_PER_FIGURE;
}

/** How much of a lesson is behind the reader, 0 … 1: the parts before `part` and `fraction` (0 … 1) of it, by their weights. */
export function shareRead(weights: readonly number[], part: number, fraction: number): number {
  const total = sum(weights);
  return total === 0 ? 0 : Math.min(1, (sum(weights.slice(0, part)) + (weights[part] ?? 0) * fraction) / total);
}

/** The minutes that are left of a lesson. The author's estimate for the whole (`minutes`, from the front matter) is shared out by weight. */
export function minutesLeft(minutes: number, share: number): number {
  return Math.ceil(minutes * (1 - share));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
