import type { ContentProblem } from '../contentProblem.js';
import { errorsOf, warningsOf } from '../contentProblem.js';
import type { ContentTree } from '../contentTree.js';
import { countWords, findSection, inSection } from '../lessonSection.js';
import type { MarkdownProse } from '../markdownFacts.js';
import type { ParsedLesson } from '../parsedLesson.js';

const error = errorsOf('V10');
const warning = warningsOf('V10');
const WORDS = { least: 900, target: 1600, most: 2000 };
const MOST_WORDS_OF_WHY = 120;
const LONGEST_AVERAGE_SENTENCE = 20;
const MOST_EQUATIONS_BEFORE_NUMBERS = 4;

/** V10: a lesson is long enough to teach and short enough for one sitting, in sentences that are read once. */
export function lessonLength(tree: ContentTree): readonly ContentProblem[] {
  return [...tree.lessons.values()].flatMap(({ lesson }) =>
    lesson.frontMatter === undefined ? [] : [...wholeLength(lesson), ...why(lesson), ...sentences(lesson), ...equations(lesson)],
  );
}

/** The words of a lesson's prose: paragraphs, lists, tables and notes, without headings, code and blocks. */
export function countProseWords(lesson: ParsedLesson): number {
  return lesson.prose.filter(isText).reduce((sum, { text }) => sum + countWords(text), 0);
}

function isText({ kind }: MarkdownProse): boolean {
  return kind !== 'heading';
}

function wholeLength(lesson: ParsedLesson): readonly ContentProblem[] {
  const words = countProseWords(lesson);
  if (words < WORDS.least) {
    return [error(lesson.path, lesson.bodyLine, `The lesson has ${words} words of prose.`, `Write at least ${WORDS.least}.`)];
  }
  if (words > WORDS.most) {
    return [
      error(
        lesson.path,
        lesson.bodyLine,
        `The lesson has ${words} words of prose.`,
        `Cut it to ${WORDS.most} at most; ${WORDS.target} is better.`,
      ),
    ];
  }
  return words > WORDS.target
    ? [
        warning(
          lesson.path,
          lesson.bodyLine,
          `The lesson has ${words} words of prose.`,
          `Cut it to about ${WORDS.target} if nothing is lost.`,
        ),
      ]
    : [];
}

function why(lesson: ParsedLesson): readonly ContentProblem[] {
  const section = findSection(lesson, 'why');
  if (section === undefined) {
    return [];
  }
  const words = inSection(section, lesson.prose)
    .filter(isText)
    .reduce((sum, { text }) => sum + countWords(text), 0);
  return words > MOST_WORDS_OF_WHY
    ? [error(lesson.path, section.line, `The opening has ${words} words.`, `Cut it to ${MOST_WORDS_OF_WHY}: one concrete situation.`)]
    : [];
}

function sentences(lesson: ParsedLesson): readonly ContentProblem[] {
  const counts = lesson.prose
    .filter(({ kind }) => kind === 'paragraph' || kind === 'item')
    .flatMap(({ text }) => text.split(/(?<=[.!?:])["”’)]*\s+/))
    .map(countWords)
    .filter((words) => words > 0);
  const average = counts.reduce((sum, words) => sum + words, 0) / Math.max(1, counts.length);
  return average > LONGEST_AVERAGE_SENTENCE
    ? [
        warning(
          lesson.path,
          lesson.bodyLine,
          `Sentences have ${average.toFixed(1)} words on average.`,
          `Split long ones until the average is ${LONGEST_AVERAGE_SENTENCE} or less.`,
        ),
      ]
    : [];
}

function equations(lesson: ParsedLesson): readonly ContentProblem[] {
  const example = findSection(lesson, 'example');
  if (example === undefined) {
    return [];
  }
  const before = lesson.maths.filter(({ display, line }) => display && line < example.line);
  const last = before.at(-1);
  return before.length > MOST_EQUATIONS_BEFORE_NUMBERS && last !== undefined
    ? [
        error(
          lesson.path,
          last.line,
          `${before.length} displayed equations come before the first example with numbers.`,
          `Move the example up, so that at most ${MOST_EQUATIONS_BEFORE_NUMBERS} come before it.`,
        ),
      ]
    : [];
}
