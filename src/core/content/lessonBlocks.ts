import type { Token, Tokens } from 'marked';
import type { z } from 'zod';
import type { ContentProblem } from './contentProblem.js';
import { isTokenOf } from './lessonMarkdown.js';
import type { Placed } from './markdownFacts.js';
import { parseYaml } from './parseYaml.js';
import type { CellBlock, LessonBlock, OutputBlock } from './parsedLesson.js';
import { figureIdSchema, slugSchema } from './schema/ids.js';
import { paperSchema } from './schema/paper.js';
import { figureBlockSchema, predictSchema, quizSchema } from './schema/quiz.js';
import { symbolsSchema } from './schema/symbols.js';

/** The special fences of a lesson and what is wrong with them. */
export interface LessonBlocks {
  readonly blocks: readonly LessonBlock[];
  readonly problems: readonly ContentProblem[];
}

type Fence = Placed<{ readonly token: Tokens.Code }>;

/** Finds quiz, predict, paper, figure and symbols blocks, runnable cells and their output among the top-level tokens of a lesson. */
export function parseLessonBlocks(file: string, topLevel: readonly Placed<{ readonly token: Token }>[]): LessonBlocks {
  const blocks: LessonBlock[] = [];
  const problems: ContentProblem[] = [];
  const content = topLevel.filter(({ token }) => token.type !== 'space');
  let cells = 0;
  let legends = 0;
  for (const [index, { token, line }] of content.entries()) {
    if (!isTokenOf(token, 'code')) {
      continue;
    }
    const fence = { token, line };
    switch (fenceKind(token)) {
      case 'quiz':
        blocks.push({ kind: 'quiz', ...readBody(file, fence, slugSchema, quizSchema, problems) });
        break;
      case 'predict':
        blocks.push({ kind: 'predict', ...readBody(file, fence, slugSchema, predictSchema, problems) });
        break;
      case 'paper':
        blocks.push({ kind: 'paper', ...readBody(file, fence, slugSchema, paperSchema, problems) });
        break;
      case 'figure':
        blocks.push({ kind: 'figure', ...readBody(file, fence, figureIdSchema, figureBlockSchema, problems) });
        break;
      case 'symbols':
        legends += 1;
        blocks.push({ kind: 'symbols', id: `symbols-${legends}`, ...readData(file, fence, symbolsSchema, problems) });
        break;
      case 'cell': {
        cells += 1;
        const output = outputOf(content[index + 1]);
        const cell: CellBlock = { kind: 'cell', id: `cell-${cells}`, line, token, code: token.text, output };
        blocks.push(cell);
        break;
      }
      case 'output': {
        blocks.push({ kind: 'output', line, token, text: token.text });
        const before = content[index - 1]?.token;
        if (before === undefined || !isTokenOf(before, 'code') || fenceKind(before) !== 'cell') {
          problems.push(
            problem(
              file,
              line,
              'This output follows no runnable cell.',
              'Put it right after its ```python run cell, or call the fence ```text.',
            ),
          );
        }
        break;
      }
      case undefined:
    }
  }
  return { blocks, problems };
}

/** Which special block a code token is, if any. */
export function fenceKind(token: Tokens.Code): LessonBlock['kind'] | undefined {
  const [language, argument] = infoOf(token);
  switch (language) {
    case 'quiz':
    case 'predict':
    case 'paper':
    case 'figure':
    case 'symbols':
    case 'output':
      return language;
    case 'python':
      return argument === 'run' ? 'cell' : undefined;
    default:
      return undefined;
  }
}

function infoOf(token: Tokens.Code): readonly string[] {
  return (token.lang ?? '').trim().split(/\s+/);
}

function outputOf(next: Placed<{ readonly token: Token }> | undefined): OutputBlock | undefined {
  return next !== undefined && isTokenOf(next.token, 'code') && fenceKind(next.token) === 'output'
    ? { kind: 'output', line: next.line, token: next.token, text: next.token.text }
    : undefined;
}

function readBody<S extends z.ZodType>(
  file: string,
  { token, line }: Fence,
  idSchema: z.ZodType<string>,
  schema: S,
  problems: ContentProblem[],
) {
  const [language = '', id = '', ...rest] = infoOf(token);
  const parsedId = idSchema.safeParse(id);
  if (!parsedId.success || rest.length > 0) {
    const reason = rest.length > 0 ? 'one id only' : (parsedId.error?.issues[0]?.message ?? 'an id');
    problems.push(
      problem(file, line, `The id of this ${language} block is not right: ${reason}.`, `Write \`\`\`${language} <id> on the fence.`),
    );
  }
  return { id, ...readData(file, { token, line }, schema, problems) };
}

function readData<S extends z.ZodType>(file: string, { token, line }: Fence, schema: S, problems: ContentProblem[]) {
  const body = parseYaml(token.text, schema, { file, linesBefore: line });
  problems.push(...body.problems);
  return { line, token, data: body.data, lineOf: body.lineOf };
}

function problem(file: string, line: number, message: string, fix: string): ContentProblem {
  return { rule: 'schema', severity: 'error', file, line, message, fix };
}
