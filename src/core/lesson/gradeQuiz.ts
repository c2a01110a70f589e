import { parseNumber } from './parseNumber.js';
import type { QuizAnswer, QuizKey } from './quizKey.js';

/** How one option, item or pair was answered. `missed` is right and was not chosen; `left` is wrong and was rightly left. */
export type Mark = 'right' | 'wrong' | 'missed' | 'left';

/** What a graded answer says. */
export interface Grade {
  readonly outcome: 'graded';
  readonly correct: boolean;
  /** One for each option, item, pair or rubric point, by its number; empty for numeric and find-the-bug. */
  readonly marks: readonly Mark[];
  /** Numeric: which of the known mistakes gives this number. */
  readonly mistake?: number | undefined;
}

/** An answer that cannot be graded yet, and why. */
export interface NotGraded {
  readonly outcome: 'incomplete' | 'not-a-number';
}

/** Grades an answer; one that does not fit the key, for the item has changed since, is incomplete. */
export function gradeQuiz(key: QuizKey, answer: QuizAnswer): Grade | NotGraded {
  switch (key.kind) {
    case 'single':
    case 'multi':
    case 'predict-output':
      return answer.kind === key.kind ? gradeChoice(key, answer.chosen) : incomplete;
    case 'numeric':
      return answer.kind === 'numeric' ? gradeNumber(key, answer.text) : incomplete;
    case 'order':
      return answer.kind === 'order' ? gradePlaces(key.items, answer.order) : incomplete;
    case 'match':
      return answer.kind === 'match' ? gradePlaces(key.pairs, answer.matches) : incomplete;
    case 'find-the-bug': {
      const isLine = answer.kind === 'find-the-bug' && answer.line >= 1 && answer.line <= key.lines;
      return isLine ? { outcome: 'graded', correct: answer.line === key.line, marks: [] } : incomplete;
    }
    case 'explain':
      return answer.kind === 'explain' ? gradeExplanation(key.points, answer.met) : incomplete;
  }
}

const incomplete: NotGraded = { outcome: 'incomplete' };

function gradeChoice(key: Extract<QuizKey, { options: number }>, chosen: readonly number[]): Grade | NotGraded {
  if (chosen.length === 0 || chosen.some((option) => option < 0 || option >= key.options)) {
    return incomplete;
  }
  if (key.kind !== 'multi' && chosen.length > 1) {
    return incomplete;
  }
  const marks = numbersBelow(key.options).map((option): Mark => {
    const isRight = key.right.includes(option);
    return chosen.includes(option) ? (isRight ? 'right' : 'wrong') : isRight ? 'missed' : 'left';
  });
  return { outcome: 'graded', correct: !marks.some((mark) => mark === 'wrong' || mark === 'missed'), marks };
}

function gradeNumber(key: Extract<QuizKey, { kind: 'numeric' }>, text: string): Grade | NotGraded {
  const value = parseNumber(text);
  if (value === undefined) {
    return { outcome: text.trim() === '' ? 'incomplete' : 'not-a-number' };
  }
  if (isNear(value, key.answer, key.tolerance)) {
    return { outcome: 'graded', correct: true, marks: [] };
  }
  const mistake = key.mistakes.findIndex((known) => isNear(value, known, key.tolerance));
  return { outcome: 'graded', correct: false, marks: [], mistake: mistake < 0 ? undefined : mistake };
}

// A hair more than the tolerance, so that 0.3 is accepted where the key was computed as 0.1 + 0.2.
function isNear(value: number, target: number, tolerance: number): boolean {
  return Math.abs(value - target) <= tolerance + 1e-9 * Math.abs(target);
}

/** For order: item `places[i]` stands in place i. For match: the left part i was given the right part `places[i]`. */
function gradePlaces(n: number, places: readonly number[]): Grade | NotGraded {
  const isComplete = places.length === n && places.every((place) => place >= 0 && place < n);
  if (!isComplete) {
    return incomplete;
  }
  const marks = numbersBelow(n).map((number): Mark => (places[number] === number ? 'right' : 'wrong'));
  return { outcome: 'graded', correct: !marks.includes('wrong'), marks };
}

function gradeExplanation(points: number, met: readonly number[]): Grade {
  const marks = numbersBelow(points).map((point): Mark => (met.includes(point) ? 'right' : 'missed'));
  return { outcome: 'graded', correct: !marks.includes('missed'), marks };
}

function numbersBelow(n: number): readonly number[] {
  return Array.from({ length: n }, (_, index) => index);
}
