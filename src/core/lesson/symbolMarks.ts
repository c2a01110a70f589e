import type { Token } from 'marked';
import { findSymbolGroups } from '../content/equationLinks.js';
import type { SymbolLink } from '../content/equationLinks.js';
import { isTokenOf } from '../content/lessonMarkdown.js';
import type { ParsedLesson } from '../content/parsedLesson.js';
import type { LinkedNames } from './renderCode.js';
import { renderCode } from './renderCode.js';

/** Knows which symbols and names are marked in which equations and blocks of code of a lesson. */
export class SymbolMarks {
  readonly #links = new Map<Token, readonly SymbolLink[]>();

  constructor(lesson: Pick<ParsedLesson, 'tokens' | 'blocks'>) {
    for (const { block, links, equations, code } of findSymbolGroups(lesson)) {
      for (const token of [block.token, ...equations, ...code]) {
        this.#links.set(token, [...this.linksOf(token), ...links]);
      }
    }
  }

  /** The symbols that a legend lists, or that an equation or a block of code is searched for. */
  linksOf(token: Token): readonly SymbolLink[] {
    return this.#links.get(token) ?? [];
  }

  /** The names to mark in a block of code; of two symbols with one name the first counts. */
  namesIn(token: Token): LinkedNames {
    return new Map(
      this.linksOf(token)
        .flatMap(({ id, names }) => names.map((name) => [name, id] as const))
        .reverse(),
    );
  }

  /** Draws a plain block of code with marks; `undefined` where it has none. */
  renderCode(token: Token): string | undefined {
    const names = this.namesIn(token);
    return names.size > 0 && isTokenOf(token, 'code') ? renderCode(token.text, 'python', names) : undefined;
  }
}
