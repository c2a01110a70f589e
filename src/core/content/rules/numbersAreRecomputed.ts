import type { ContentProblem } from '../contentProblem.js';
import { errorsOf } from '../contentProblem.js';
import type { ContentTree } from '../contentTree.js';
import { isWrittenOut, onlyCalculates } from '../onlyCalculates.js';
import type { ParsedLesson } from '../parsedLesson.js';
import { readQuotedNumber } from '../quotedNumber.js';

const error = errorsOf('V13');

/**
 * V13, the part that needs no Python: the `numbers` of a lesson quote its text, each with one number that a calculation gives. That the
 * calculation gives this number is tested with Python.
 */
export function numbersAreRecomputed(tree: ContentTree): readonly ContentProblem[] {
  return [...tree.lessons.values()].flatMap(({ lesson }) => judge(lesson));
}

function judge({ frontMatter, frontMatterLine, path, body }: ParsedLesson): readonly ContentProblem[] {
  const said = flatten(body);
  return (frontMatter?.numbers ?? []).flatMap(({ text, check }, index): readonly ContentProblem[] => {
    const textLine = frontMatterLine(['numbers', index, 'text']);
    const checkLine = frontMatterLine(['numbers', index, 'check']);
    return [
      ...(said.includes(flatten(text)) ? [] : [error(path, textLine, `The lesson does not say “${text}”.`, 'Quote the lesson exactly.')]),
      ...(readQuotedNumber(text) === undefined
        ? [error(path, textLine, `“${text}” holds no number, or more than one.`, 'Quote words with a single number among them.')]
        : []),
      ...(onlyCalculates(check)
        ? []
        : [error(path, checkLine, 'The check is more than a calculation.', 'Write one Python expression that only calculates.')]),
      ...(isWrittenOut(check) ? [error(path, checkLine, 'The check repeats the number.', 'Write the calculation that gives it.')] : []),
    ];
  });
}

/** A text on one line, as it is read. */
function flatten(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
