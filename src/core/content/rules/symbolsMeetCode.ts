import katex from 'katex';
import { highlightCode } from '../../lesson/highlightCode.js';
import { markIdentifiers } from '../../lesson/markIdentifiers.js';
import type { ContentProblem } from '../contentProblem.js';
import { errorsOf } from '../contentProblem.js';
import type { ContentTree } from '../contentTree.js';
import { findSymbolGroups } from '../equationLinks.js';
import type { SymbolGroup, SymbolLink } from '../equationLinks.js';
import { markSymbols } from '../markSymbols.js';

const error = errorsOf('V23');

/**
 * V23: each symbol of a `symbols` block stands in a displayed equation under the same heading, and each of its names in a
 * block of Python there; no name stands for two symbols. Otherwise the page would promise a link that leads nowhere.
 */
export function symbolsMeetCode(tree: ContentTree): readonly ContentProblem[] {
  return [...tree.lessons.values()].flatMap(({ lesson }) => findSymbolGroups(lesson).flatMap((group) => check(lesson.path, group)));
}

function check(file: string, group: SymbolGroup): readonly ContentProblem[] {
  const { links, block } = group;
  const inEquations = new Set(group.equations.flatMap(({ text }) => markSymbols(text, links, (_, tex) => tex).found));
  const owners = new Map<string, string>();
  return links.flatMap((link) => {
    const line = block.lineOf([link.tex]);
    const failure = compile(link.tex);
    if (failure !== undefined) {
      return [error(file, line, `“${link.tex}” does not compile: ${failure}`, 'Correct the TeX; write it without dollar signs.')];
    }
    return [
      ...(inEquations.has(link.id)
        ? []
        : [
            error(
              file,
              line,
              `No displayed equation under this heading uses ${link.tex}.`,
              'Write the symbol as the equation does, or move the block to the part that has the equation and the code.',
            ),
          ]),
      ...link.names.flatMap((name) => checkName(file, line, name, link, group, owners)),
    ];
  });
}

function checkName(
  file: string,
  line: number,
  name: string,
  link: SymbolLink,
  { code }: SymbolGroup,
  owners: Map<string, string>,
): readonly ContentProblem[] {
  const owner = owners.get(name);
  owners.set(name, owner ?? link.tex);
  if (owner !== undefined) {
    return [
      error(
        file,
        line,
        `${name} is the name of both ${owner} and ${link.tex}.`,
        'List the symbol once, without its index: x also stands for x_k and x_{k+1}.',
      ),
    ];
  }
  const names = new Map([[name, link.id]]);
  return code.some(({ text }) => markIdentifiers(highlightCode(text, 'python'), names).found.length > 0)
    ? []
    : [
        error(
          file,
          line,
          `No Python under this heading has a variable ${name}.`,
          'Use the name that the code uses; strings, comments and names after a dot do not count.',
        ),
      ];
}

function compile(tex: string): string | undefined {
  try {
    katex.renderToString(tex, { throwOnError: true, strict: 'error', trust: false });
    return undefined;
  } catch (failure) {
    return failure instanceof Error ? failure.message.replace(/^KaTeX parse error: /, '') : String(failure);
  }
}
