import type { ContentProblem } from '../contentProblem.js';
import { errorsOf } from '../contentProblem.js';
import type { ContentTree, StepFolder } from '../contentTree.js';
import { countWords } from '../lessonSection.js';

const error = errorsOf('V22');
const CARDS_OF_A_LESSON = 5;
const MOST_WORDS_OF_A_BACK = 60;

/**
 * V22: each written lesson has at least five cards in its step's deck, so that a deck reaches its twelve with its third
 * lesson; backs are short enough to recall, and no two cards of the course ask the same.
 */
export function decksAreComplete(tree: ContentTree): readonly ContentProblem[] {
  return [
    ...[...tree.steps.values()].flatMap((step) => [...deck(step, tree), ...lessonsWithoutCards(step, tree)]),
    ...repeatedFronts(tree),
  ];
}

function deck({ id, cards }: StepFolder, tree: ContentTree): readonly ContentProblem[] {
  if (cards.data === undefined) {
    return [];
  }
  const { path, lineOf } = cards;
  return [
    ...(cards.data.deck === `deck-${id}`
      ? []
      : [error(path, lineOf(['deck']), `The deck of step ${id} is called ${cards.data.deck}.`, `Call it deck-${id}.`)]),
    ...cards.data.cards.flatMap(({ back, lesson }, i) => [
      ...(countWords(back) <= MOST_WORDS_OF_A_BACK
        ? []
        : [
            error(
              path,
              lineOf(['cards', i, 'back']),
              `The back has ${countWords(back)} words.`,
              `Cut it to ${MOST_WORDS_OF_A_BACK}, or make two cards.`,
            ),
          ]),
      ...(tree.lessons.get(lesson)?.step === id
        ? []
        : [
            error(
              path,
              lineOf(['cards', i, 'lesson']),
              `Step ${id} has no lesson ${lesson}.`,
              'Name the lesson that teaches what the card asks.',
            ),
          ]),
    ]),
  ];
}

function lessonsWithoutCards({ id, cards }: StepFolder, tree: ContentTree): readonly ContentProblem[] {
  if (cards.exists && cards.data === undefined) {
    return [];
  }
  return [...tree.lessons.values()].flatMap((file) => {
    const count = (cards.data?.cards ?? []).filter(({ lesson }) => lesson === file.id).length;
    return file.step !== id || count >= CARDS_OF_A_LESSON
      ? []
      : [
          error(
            cards.exists ? cards.path : file.lesson.path,
            1,
            `The lesson ${file.id} has ${count} cards.`,
            `Write at least ${CARDS_OF_A_LESSON} in ${cards.path}.`,
          ),
        ];
  });
}

function repeatedFronts({ steps }: ContentTree): readonly ContentProblem[] {
  const fronts = [...steps.values()].flatMap(({ cards }) =>
    (cards.data?.cards ?? []).map(({ front }, i) => ({
      front: front.trim().toLowerCase(),
      file: cards.path,
      line: cards.lineOf(['cards', i, 'front']),
    })),
  );
  return fronts
    .filter(({ front }, i) => fronts.findIndex((other) => other.front === front) < i)
    .map(({ file, line }) => error(file, line, 'Another card asks the same.', 'Ask something else, or delete one of the two.'));
}
