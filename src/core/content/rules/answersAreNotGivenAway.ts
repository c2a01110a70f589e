import type { ContentProblem } from '../contentProblem.js';
import { errorsOf } from '../contentProblem.js';
import type { ContentTree } from '../contentTree.js';
import { placedQuizzes } from '../placedQuizzes.js';
import type { PlacedQuiz } from '../placedQuizzes.js';

const error = errorsOf('V20');

/** From this many items on, where the answers stand is judged over the content as a whole. */
const ENOUGH_ITEMS = 12;

interface Choice extends PlacedQuiz {
  readonly lengths: readonly number[];
  readonly answer: number;
}

/**
 * V20: neither the place of an option nor its length tells that it is the answer. One item may have its answer anywhere;
 * over all items, no place holds more answers than chance would put there (mean + 2 standard deviations).
 */
export function answersAreNotGivenAway(tree: ContentTree): readonly ContentProblem[] {
  const choices = placedQuizzes(tree).flatMap(toChoice);
  return [
    ...choices
      .filter(isLongestByFar)
      .map(({ file, lineOf, answer }) =>
        error(
          file,
          lineOf(['options', answer]),
          'The right option is far longer than the others.',
          'Shorten it, and move what it explains to `why`; or make the wrong ones as full.',
        ),
      ),
    ...(choices.length < ENOUGH_ITEMS ? [] : [...crowdedPlaces(choices), ...longestTooOften(choices)]),
  ];
}

function toChoice(placed: PlacedQuiz): readonly Choice[] {
  const { quiz } = placed;
  if (quiz.kind !== 'single') {
    return [];
  }
  const answer = quiz.options.findIndex(({ correct }) => correct);
  return answer < 0 ? [] : [{ ...placed, lengths: quiz.options.map(({ text }) => text.length), answer }];
}

function others({ lengths, answer }: Choice): readonly number[] {
  return lengths.filter((_, index) => index !== answer);
}

function isLongestByFar(choice: Choice): boolean {
  const longest = Math.max(...others(choice));
  const length = choice.lengths[choice.answer] ?? 0;
  return length > 1.6 * longest && length > longest + 25;
}

function crowdedPlaces(choices: readonly Choice[]): readonly ContentProblem[] {
  const places = Math.max(...choices.map(({ lengths }) => lengths.length));
  return Array.from({ length: places }, (_, place) => place).flatMap((place) => {
    const shares = choices.map(({ lengths }) => (place < lengths.length ? 1 / lengths.length : 0));
    const here = choices.filter(({ answer }) => answer === place);
    const last = here.at(-1);
    return last !== undefined && here.length > mostByChance(shares)
      ? [
          error(
            last.file,
            last.lineOf(['options', place]),
            `Option ${place + 1} is the right one in ${here.length} of ${choices.length} single-choice items.`,
            'Move the right option of some items to another place.',
          ),
        ]
      : [];
  });
}

function longestTooOften(choices: readonly Choice[]): readonly ContentProblem[] {
  const longest = choices.filter((choice) => (choice.lengths[choice.answer] ?? 0) > Math.max(...others(choice)));
  const last = longest.at(-1);
  return last !== undefined &&
    longest.length > Math.max(mostByChance(choices.map(({ lengths }) => 1 / lengths.length)), choices.length * 0.5)
    ? [
        error(
          last.file,
          last.lineOf(['options', last.answer]),
          `The right option is the longest one in ${longest.length} of ${choices.length} single-choice items.`,
          'Shorten right options, or make wrong ones as full.',
        ),
      ]
    : [];
}

/** The mean plus two standard deviations of a sum of independent yes-or-no events with these probabilities. */
function mostByChance(probabilities: readonly number[]): number {
  const mean = probabilities.reduce((sum, p) => sum + p, 0);
  const variance = probabilities.reduce((sum, p) => sum + p * (1 - p), 0);
  return mean + 2 * Math.sqrt(variance);
}
