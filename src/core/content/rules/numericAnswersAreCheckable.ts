import type { ContentProblem } from '../contentProblem.js';
import { errorsOf } from '../contentProblem.js';
import type { ContentTree } from '../contentTree.js';
import { isWrittenOut, onlyCalculates } from '../onlyCalculates.js';
import { placedQuizzes } from '../placedQuizzes.js';

const error = errorsOf('V21');

/**
 * V21, the part that needs no Python: a numeric item's `check` calculates its answer rather than repeating it, and its
 * tolerance lets no other reading through. That both agree is tested with Python.
 */
export function numericAnswersAreCheckable(tree: ContentTree): readonly ContentProblem[] {
  return placedQuizzes(tree).flatMap(({ quiz, file, lineOf }): readonly ContentProblem[] => {
    if (quiz.kind !== 'numeric') {
      return [];
    }
    const { check, answer, tolerance } = quiz;
    return [
      ...(!onlyCalculates(check)
        ? [
            error(
              file,
              lineOf(['check']),
              'The check is more than a calculation.',
              'Write one Python expression that uses numbers, `math` and `np` only.',
            ),
          ]
        : []),
      ...(isWrittenOut(check)
        ? [error(file, lineOf(['check']), 'The check repeats the answer.', 'Write the calculation that gives it.')]
        : []),
      ...(tolerance > 0.1 * Math.abs(answer) && tolerance > 0.5
        ? [
            error(
              file,
              lineOf(['tolerance']),
              `A tolerance of ${tolerance} accepts wrong answers to ${answer}.`,
              'Make it as small as rounding needs.',
            ),
          ]
        : []),
      ...(tolerance === 0 && !Number.isInteger(answer)
        ? [
            error(
              file,
              lineOf(['tolerance']),
              'An answer with decimals needs a tolerance.',
              'Write half of the last digit asked for, such as 0.0005.',
            ),
          ]
        : []),
    ];
  });
}
