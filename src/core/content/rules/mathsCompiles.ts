import katex from 'katex';
import type { ContentProblem } from '../contentProblem.js';
import { errorsOf } from '../contentProblem.js';
import type { ContentTree } from '../contentTree.js';

const error = errorsOf('V11');

/** Commands that define commands, load something, or set colours that no theme knows of. */
const FORBIDDEN =
  /\\(?:g|e|x)?def\b|\\(?:let|futurelet|(?:re)?newcommand|providecommand|href|url|includegraphics|html[A-Z]\w*|color|textcolor|colorbox|fcolorbox)\b/;

/** V11: every formula of every text compiles under KaTeX's strictest settings, for a broken one is shown to the learner in red. */
export function mathsCompiles(tree: ContentTree): readonly ContentProblem[] {
  return tree.texts.flatMap(({ file, facts }) =>
    facts.maths.flatMap(({ tex, raw, display, line }): readonly ContentProblem[] => {
      if (!display && /^\$\s|\s\$$/.test(raw.trim())) {
        return [
          error(
            file,
            line,
            `There is a space inside the dollar signs of “${raw.trim()}”.`,
            'Remove it; a dollar sign that means money is written \\$.',
          ),
        ];
      }
      const forbidden = FORBIDDEN.exec(tex);
      if (forbidden !== null) {
        return [error(file, line, `The formula uses ${forbidden[0]}.`, 'Write it without definitions, links, pictures and colours.')];
      }
      const failure = compile(tex, display);
      return failure === undefined
        ? []
        : [
            error(
              file,
              line,
              `“${tex}” does not compile: ${failure}`,
              'Correct the TeX; KaTeX’s list of supported functions says what there is.',
            ),
          ];
    }),
  );
}

function compile(tex: string, displayMode: boolean): string | undefined {
  try {
    katex.renderToString(tex, { displayMode, throwOnError: true, strict: 'error', trust: false });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message.replace(/^KaTeX parse error: /, '') : String(error);
  }
}
