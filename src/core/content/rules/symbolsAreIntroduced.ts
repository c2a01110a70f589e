import type { ContentProblem } from '../contentProblem.js';
import { errorsOf } from '../contentProblem.js';
import type { ContentTree } from '../contentTree.js';
import type { ParsedLesson } from '../parsedLesson.js';
import { symbolsOf } from '../texSymbols.js';

const error = errorsOf('V11');

/**
 * V11: a symbol of a displayed equation also stands in the running text or a table of the lesson, before the equation or
 * in the part it belongs to: that is where it is said what the symbol means. A lesson's symbol table introduces all it lists.
 */
export function symbolsAreIntroduced(tree: ContentTree): readonly ContentProblem[] {
  return [...tree.lessons.values()].flatMap(({ lesson }) => unexplained(lesson));
}

function unexplained(lesson: ParsedLesson): readonly ContentProblem[] {
  const explained = lesson.maths
    .filter(({ display }) => !display)
    .flatMap(({ tex, line }) => [...symbolsOf(tex)].map((symbol) => ({ symbol, line })));
  const reported = new Set<string>();
  return lesson.maths
    .filter(({ display }) => display)
    .flatMap(({ tex, line }) => {
      const end = lesson.headings.find((heading) => heading.line > line)?.line ?? Infinity;
      const unknown = [...symbolsOf(tex)].filter(
        (symbol) => !reported.has(symbol) && !explained.some((place) => place.symbol === symbol && place.line < end),
      );
      unknown.forEach((symbol) => reported.add(symbol));
      return unknown.map((symbol) =>
        error(
          lesson.path,
          line,
          `The equation uses ${symbol.length > 1 ? `\\${symbol}` : symbol}, which the text does not introduce.`,
          'Say in the sentence before or after what it stands for, as inline maths, or list it in a table of symbols.',
        ),
      );
    });
}
