import type { CellBlock, LessonBlock } from '../content/parsedLesson.js';

/** A program of lesson cells. */
export interface RunnableScript {
  readonly code: string;
  /** The line on which the cell that was asked for begins, counted from 0. */
  readonly line: number;
}

/**
 * Writes a cell of a lesson as a program that runs by itself: with the cells before it, for they share their state, each
 * under a `# %%` line that editors take for the border of a cell. `undefined` when the lesson has no such cell.
 */
export function writeScript(
  blocks: readonly LessonBlock[],
  id: string,
  title: string,
  label: (number: number) => string,
): RunnableScript | undefined {
  const cells = blocks.filter((block): block is CellBlock => block.kind === 'cell');
  const last = cells.findIndex((cell) => cell.id === id);
  if (last < 0) {
    return undefined;
  }
  const parts = cells.slice(0, last + 1).map(({ code }, index) => `# %% ${label(index + 1)}\n${code.trimEnd()}\n`);
  const before = [`# ${title}\n`, ...parts.slice(0, -1)].join('\n');
  return { code: [before, parts.at(-1) ?? ''].join('\n'), line: before.split('\n').length };
}
