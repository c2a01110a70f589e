import type { AuthoredText } from '../authoredText.js';
import type { ContentProblem } from '../contentProblem.js';
import { errorsOf } from '../contentProblem.js';
import type { ContentTree } from '../contentTree.js';
import { findSection } from '../lessonSection.js';

const error = errorsOf('V16');

/** Words that tell a reader who struggles that others do not. */
const BELITTLING = /\b(?:simply|obviously|just|easy|easily|of course|trivial|trivially)\b/gi;

const ISE_STEMS =
  'optimi|minimi|maximi|normali|generali|regulari|initiali|visuali|standardi|organi|recogni|summari|randomi|vectori|penali|categori|' +
  'characteri|emphasi|speciali|reali|utili|memori|factori|parameteri|quanti|tokeni|stabili|equali|seriali|synchroni|prioriti|discreti|digiti';

/** American spellings of words that a course on machine learning is likely to use. */
const AMERICAN = new RegExp(
  `\\b(?:(?:${ISE_STEMS})z(?:e[sdr]?|ers|ing|ations?)|analyz(?:e[sdr]?|ing)|(?:color|behavior|favor|neighbor|honor|labor)(?:s|ed|ing|ful|ite|able|hood)?|` +
    'center(?:s|ed|ing)?|label(?:ed|ing)|model(?:ed|ing)|travel(?:ed|ing)|cancel(?:ed|ing)|catalog|artifacts?|fulfill?|skillful)\\b',
  'gi',
);

/** V16: no text belittles the reader's effort, and all of them spell as the British do, for two spellings of one word are two words to search for. */
export function plainLanguage(tree: ContentTree): readonly ContentProblem[] {
  return [
    ...tree.texts.flatMap((text) => [
      ...find(text, BELITTLING).map(({ word, line }) => belittles(text.file, line, word)),
      ...find(text, AMERICAN)
        .filter(({ line }) => !isAmongTitles(text, line, tree))
        .map(({ word, line }) =>
          error(text.file, line, `“${word}” is American spelling.`, 'Spell it as in British English; code goes into backticks.'),
        ),
    ]),
    ...[...tree.files].flatMap(([file, text]) => (/\/exercises\/.*\.py$/.test(file) ? inPython(file, text) : [])),
  ];
}

function find({ facts }: AuthoredText, words: RegExp): readonly { readonly word: string; readonly line: number }[] {
  return facts.prose.flatMap(({ text, line }) =>
    [...text.matchAll(words)].map((match) => ({ word: match[0], line: line + text.slice(0, match.index).split('\n').length - 1 })),
  );
}

function inPython(file: string, text: string): readonly ContentProblem[] {
  return text.split('\n').flatMap((line, index) => [...line.matchAll(BELITTLING)].map(([word]) => belittles(file, index + 1, word)));
}

function belittles(file: string, line: number, word: string): ContentProblem {
  return error(file, line, `“${word}” belittles the reader’s effort.`, 'Leave the word out, or say what makes the thing quick.');
}

/** Titles of books keep the spelling of their authors. */
function isAmongTitles({ file, field }: AuthoredText, line: number, { lessons }: ContentTree): boolean {
  const lesson = [...lessons.values()].find((candidate) => candidate.lesson.path === file)?.lesson;
  const reading = lesson === undefined ? undefined : findSection(lesson, 'reading');
  return field === undefined && reading !== undefined && line > reading.line && line < reading.end;
}
