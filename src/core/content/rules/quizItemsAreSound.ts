import type { ContentProblem } from '../contentProblem.js';
import { errorsOf } from '../contentProblem.js';
import type { ContentTree } from '../contentTree.js';
import { placedQuizzes } from '../placedQuizzes.js';
import type { PlacedQuiz } from '../placedQuizzes.js';
import type { Quiz } from '../schema/quiz.js';

const error = errorsOf('V20');
const CATCH_ALL = /^\W*(?:(?:all|none|both|any|neither) of (?:the above|these|them)|(?:both )?[a-d] and [a-d])\b/i;

type Finding = readonly [path: readonly (string | number)[], message: string, fix: string];

/** V20: each quiz item has the answers its kind needs, no two of its parts are the same, and no option only points at others. */
export function quizItemsAreSound(tree: ContentTree): readonly ContentProblem[] {
  const quizzes = placedQuizzes(tree);
  return [...repeatedIds(tree), ...quizzes.flatMap((placed) => judge(placed.quiz).map((finding) => atPlace(placed, finding)))];
}

function atPlace({ file, lineOf }: PlacedQuiz, [path, message, fix]: Finding): ContentProblem {
  return error(file, lineOf(path), message, fix);
}

function judge(quiz: Quiz): readonly Finding[] {
  switch (quiz.kind) {
    case 'single':
    case 'predict-output':
    case 'multi':
      return options(quiz);
    case 'numeric':
      return quiz.mistakes.flatMap(({ value }, i): readonly Finding[] =>
        Math.abs(value - quiz.answer) <= quiz.tolerance
          ? [[['mistakes', i], `The mistake ${value} would be accepted as the answer.`, 'Remove it, or make the tolerance smaller.']]
          : [],
      );
    case 'order':
      return repeatedTexts(
        quiz.items.map(({ text }) => text),
        'items',
      );
    case 'match':
      return [
        ...repeatedTexts(
          quiz.pairs.map(({ left }) => left),
          'pairs',
        ),
        ...repeatedTexts(
          quiz.pairs.map(({ right }) => right),
          'pairs',
        ),
      ];
    case 'find-the-bug':
      return buggyLines(quiz);
    case 'explain':
      return [];
  }
}

function options({ kind, options: all }: Extract<Quiz, { kind: 'single' | 'multi' | 'predict-output' }>): readonly Finding[] {
  const right = all.filter(({ correct }) => correct).length;
  const isRight = kind === 'multi' ? right >= 2 : right === 1;
  const wanted = kind === 'multi' ? 'two or more options' : 'exactly one option';
  return [
    ...(isRight
      ? []
      : [
          [
            ['options'],
            `${right} options are marked correct.`,
            `Mark ${wanted} with \`correct: true\`, or change the kind.`,
          ] satisfies Finding,
        ]),
    ...(kind === 'multi' && right === all.length
      ? [[['options'], 'Every option is correct.', 'Add one that is not.'] satisfies Finding]
      : []),
    ...all.flatMap(({ text }, i): readonly Finding[] =>
      CATCH_ALL.test(text) ? [[['options', i], `The option “${text}” only points at others.`, 'Say what it means, or leave it out.']] : [],
    ),
    ...repeatedTexts(
      all.map(({ text }) => text),
      'options',
    ),
  ];
}

function buggyLines({ code, line, others }: Extract<Quiz, { kind: 'find-the-bug' }>): readonly Finding[] {
  const lines = code.split('\n');
  const isCode = (n: number): boolean => (lines[n - 1] ?? '').trim() !== '';
  return [
    ...(isCode(line) ? [] : [[['line'], `The code has nothing on line ${line}.`, 'Count the lines of `code` from 1.'] satisfies Finding]),
    ...others.flatMap((other, i): readonly Finding[] =>
      !isCode(other.line) || other.line === line || others.findIndex((first) => first.line === other.line) < i
        ? [[['others', i], `Line ${other.line} is empty, repeated, or the wrong line itself.`, 'Name each other line of the code once.']]
        : [],
    ),
  ];
}

function repeatedTexts(texts: readonly string[], field: string): readonly Finding[] {
  return texts.flatMap((text, i): readonly Finding[] =>
    texts.findIndex((other) => other.trim() === text.trim()) < i
      ? [[[field, i], `“${text}” stands here twice.`, 'Make each one different.']]
      : [],
  );
}

function repeatedIds(tree: ContentTree): readonly ContentProblem[] {
  return [...tree.lessons.values()].flatMap(({ lesson }) => {
    const named = lesson.blocks.flatMap((block) =>
      block.kind === 'quiz' || block.kind === 'predict' || block.kind === 'paper' ? [block] : [],
    );
    return named
      .filter(({ id }, i) => named.findIndex((other) => other.id === id) < i)
      .map(({ id, line }) =>
        error(
          lesson.path,
          line,
          `The id ${id} is used twice in this lesson.`,
          'Give each block an id of its own: answers are kept under it.',
        ),
      );
  });
}
