import type { QuizKey } from '../../core/lesson/quizKey.js';

/** Reads the key of a quiz item from the attributes that the renderer wrote (`renderQuiz`); `undefined` for an unknown kind. */
export function readQuizKey(section: HTMLElement): QuizKey | undefined {
  const { kind } = section.dataset;
  switch (kind) {
    case 'single':
    case 'multi':
    case 'predict-output': {
      const options = [...section.querySelectorAll<HTMLElement>('.option')];
      const right = options.flatMap((option, index) => (option.dataset['right'] === undefined ? [] : [index]));
      return { kind, options: options.length, right };
    }
    case 'numeric': {
      const mistakes = [...section.querySelectorAll<HTMLElement>('[data-mistake]')];
      return {
        kind,
        answer: Number(section.dataset['answer']),
        tolerance: Number(section.dataset['tolerance']),
        mistakes: mistakes.map((mistake) => Number(mistake.dataset['mistake'])),
      };
    }
    case 'order':
      return { kind, items: section.querySelectorAll('.order-item').length };
    case 'match':
      return { kind, pairs: section.querySelectorAll('.match-left').length };
    case 'find-the-bug':
      return { kind, line: Number(section.dataset['bug']), lines: section.querySelectorAll('.bug-line').length };
    case 'explain':
      return { kind, points: Number(section.dataset['points']) };
    default:
      return undefined;
  }
}
