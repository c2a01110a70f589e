import type { ContentProblem } from './contentProblem.js';
import { fenceKind, parseLessonBlocks } from './lessonBlocks.js';
import { isTokenOf } from './lessonMarkdown.js';
import { readMarkdown } from './markdownFacts.js';
import type { ParsedLesson } from './parsedLesson.js';
import { parseYaml } from './parseYaml.js';
import type { PlacedToken } from './placedTokens.js';
import { lessonFrontMatterSchema } from './schema/lesson.js';

/**
 * Reads a lesson file: front matter, special blocks, and everything a rule or a page wants to find, each with its
 * line. Never throws: what is wrong stands in `problems`, and the rest is still there.
 */
export function parseLesson(path: string, source: string): ParsedLesson {
  const text = source.replace(/\r\n?/g, '\n');
  const split = /^---\n([\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(text);
  const head = split?.[0] ?? '';
  const body = text.slice(head.length);
  const bodyLine = head.split('\n').length;
  const frontMatter = parseYaml(split?.[1] ?? '', lessonFrontMatterSchema, { file: path, linesBefore: split === null ? 0 : 1 });
  const { facts, placed } = readMarkdown(body, bodyLine);
  const { blocks, problems } = parseLessonBlocks(
    path,
    placed.filter(({ parents }) => parents.length === 0),
  );
  return {
    path,
    frontMatter: frontMatter.data,
    frontMatterLine: frontMatter.lineOf,
    body,
    bodyLine,
    ...facts,
    blocks,
    problems: [
      ...(split === null ? [missingFrontMatter(path)] : frontMatter.problems),
      ...problems,
      ...placed.flatMap((item) => nestedBlock(path, item)),
    ],
  };
}

function missingFrontMatter(file: string): ContentProblem {
  return {
    rule: 'schema',
    severity: 'error',
    file,
    line: 1,
    message: 'The lesson has no front matter.',
    fix: 'Begin the file with a line ---, then id, title and the other fields, then a line ---.',
  };
}

function nestedBlock(file: string, { token, line, parents }: PlacedToken): readonly ContentProblem[] {
  if (parents.length === 0 || !isTokenOf(token, 'code') || fenceKind(token) === undefined) {
    return [];
  }
  const message = 'This block stands inside a list, a quote or a footnote, where it stays plain code.';
  return [{ rule: 'schema', severity: 'error', file, line, message, fix: 'Move it to the left margin.' }];
}
