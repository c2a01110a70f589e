import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as z from 'zod';
import type { CellBlock, ParsedLesson } from '../../src/core/content/parsedLesson.js';
import { readQuotedNumber } from '../../src/core/content/quotedNumber.js';
import type { LessonFrontMatter } from '../../src/core/content/schema/lesson.js';
import type { Quiz } from '../../src/core/content/schema/quiz.js';
import { findDifference } from './compareOutput.js';
import { checksDir } from './realContent.js';

const outcomeSchema = z.object({ output: z.string().optional(), value: z.number().optional(), error: z.string().optional() });
const resultSchema = z.object({
  cells: z.array(outcomeSchema),
  numbers: z.array(outcomeSchema),
  checks: z.array(outcomeSchema),
  programs: z.array(outcomeSchema),
  compile: z.array(outcomeSchema),
});

type Outcome = z.infer<typeof outcomeSchema>;

/** Something of a lesson's Python that is not as the lesson says, with its line in the file. */
export interface Mismatch {
  readonly line: number;
  readonly message: string;
}

/**
 * Runs all Python of a lesson in one process and compares: cells with their quoted output, numbers of the text and quiz answers with
 * their checks, and quiz answers with their code.
 */
export async function runLesson({ blocks, frontMatter, frontMatterLine }: ParsedLesson, python: string): Promise<readonly Mismatch[]> {
  const cells = blocks.filter((block): block is CellBlock => block.kind === 'cell');
  const quizzes = blocks.flatMap((block) =>
    block.kind === 'quiz' && block.data !== undefined ? [{ quiz: block.data, line: block.line }] : [],
  );
  const numbers = (frontMatter?.numbers ?? []).map((number, index) => ({ ...number, line: frontMatterLine(['numbers', index, 'text']) }));
  return runAll({ cells, numbers, quizzes }, python);
}

/** Runs the Python of quiz items, as {@link runLesson} does. */
export function runQuizzes(quizzes: readonly LinedQuiz[], python: string): Promise<readonly Mismatch[]> {
  return runAll({ cells: [], numbers: [], quizzes }, python);
}

/** What of a lesson is run or evaluated. */
interface RunnableParts {
  readonly cells: readonly CellBlock[];
  readonly numbers: readonly LinedNumber[];
  readonly quizzes: readonly LinedQuiz[];
}

async function runAll({ cells, numbers, quizzes }: RunnableParts, python: string): Promise<readonly Mismatch[]> {
  const numeric = quizzesOf(quizzes, 'numeric');
  const programs = quizzesOf(quizzes, 'predict-output');
  const bugs = quizzesOf(quizzes, 'find-the-bug');
  const result = await runPython(python, {
    cells: cells.map(({ code }) => code),
    numbers: numbers.map(({ check }) => check),
    checks: numeric.map(({ quiz }) => quiz.check),
    programs: programs.map(({ quiz }) => quiz.code),
    compile: bugs.map(({ quiz }) => quiz.code),
  });
  return [
    ...cells.flatMap((cell, i) => judgeCell(cell, result.cells[i])),
    ...numbers.flatMap((number, i) => judgeQuoted(number, result.numbers[i])),
    ...numeric.flatMap(({ quiz, line }, i) => judgeNumber(quiz, line, result.checks[i])),
    ...programs.flatMap(({ quiz, line }, i) => judgeProgram(quiz, line, result.programs[i])),
    ...bugs.flatMap(({ line }, i) => judgeError(line, 'The code of the quiz', result.compile[i])),
  ];
}

/** A number of the text with its line in the front matter. */
type LinedNumber = LessonFrontMatter['numbers'][number] & { readonly line: number };

/** A quiz item with its line in the file. */
interface LinedQuiz {
  readonly quiz: Quiz;
  readonly line: number;
}

type QuizOf<K extends Quiz['kind']> = { readonly quiz: Extract<Quiz, { kind: K }>; readonly line: number };

function quizzesOf<K extends Quiz['kind']>(quizzes: readonly LinedQuiz[], kind: K): readonly QuizOf<K>[] {
  const isOfKind = (quiz: Quiz): quiz is Extract<Quiz, { kind: K }> => quiz.kind === kind;
  return quizzes.flatMap(({ quiz, line }) => (isOfKind(quiz) ? [{ quiz, line }] : []));
}

function judgeCell(cell: CellBlock, outcome: Outcome | undefined): readonly Mismatch[] {
  const failed = judgeError(cell.line, 'The cell', outcome);
  if (failed.length > 0) {
    return failed;
  }
  const printed = outcome?.output ?? '';
  if (cell.output === undefined) {
    return printed.trim() === ''
      ? []
      : [{ line: cell.line, message: `The cell prints “${printed.trim()}”, and no \`\`\`output block quotes it.` }];
  }
  const difference = findDifference(cell.output.text, printed);
  return difference === undefined ? [] : [{ line: cell.output.line, message: `The output is not what the cell prints, ${difference}.` }];
}

function judgeQuoted({ text, check, line }: LinedNumber, outcome: Outcome | undefined): readonly Mismatch[] {
  const { value, tolerance } = readQuotedNumber(text) ?? { value: NaN, tolerance: 0 };
  // What lies in the middle between two numbers may be rounded to either, and computers miss the middle by a little.
  const most = tolerance * (1 + 1e-9) + 1e-12 * Math.abs(value);
  return judgeCheck({ said: `The text says “${text}”`, value, most }, check, line, outcome);
}

function judgeNumber(
  { answer, tolerance, check }: QuizOf<'numeric'>['quiz'],
  line: number,
  outcome: Outcome | undefined,
): readonly Mismatch[] {
  const most = Math.max(tolerance, 1e-9 * Math.abs(answer));
  return judgeCheck({ said: `The answer is ${answer}`, value: answer, most }, check, line, outcome);
}

/** A number as somebody has said it, and the most by which the true one may differ. */
interface Said {
  readonly said: string;
  readonly value: number;
  readonly most: number;
}

function judgeCheck({ said, value, most }: Said, check: string, line: number, outcome: Outcome | undefined): readonly Mismatch[] {
  const failed = judgeError(line, 'The check', outcome);
  const off = Math.abs((outcome?.value ?? NaN) - value);
  return failed.length > 0 || off <= most ? failed : [{ line, message: `${said}, but ${check} gives ${outcome?.value ?? 'nothing'}.` }];
}

function judgeProgram({ options }: QuizOf<'predict-output'>['quiz'], line: number, outcome: Outcome | undefined): readonly Mismatch[] {
  const failed = judgeError(line, 'The program', outcome);
  if (failed.length > 0) {
    return failed;
  }
  const printed = (outcome?.output ?? '').trimEnd();
  return options
    .filter(({ text, correct }) => (findDifference(asOutput(text), printed) === undefined) !== correct)
    .map(({ text, correct }) => ({
      line,
      message: correct
        ? `The program prints “${printed}”, not “${text}”.`
        : `The option “${text}” is marked wrong, and is what the program prints.`,
    }));
}

/** An option may set the output as code. */
function asOutput(option: string): string {
  return option
    .trim()
    .replace(/^```[^\n]*\n([\s\S]*?)\n?```$/, '$1')
    .replace(/^`+ ?(.*?) ?`+$/, '$1');
}

function judgeError(line: number, what: string, outcome: Outcome | undefined): readonly Mismatch[] {
  return outcome?.error === undefined ? [] : [{ line, message: `${what} ends with ${outcome.error}` }];
}

async function runPython(python: string, work: Readonly<Record<string, readonly string[]>>): Promise<z.infer<typeof resultSchema>> {
  const folder = await mkdtemp(join(tmpdir(), 'ascent-lesson-'));
  try {
    const output = await new Promise<string>((resolve, reject) => {
      const child = execFile(
        python,
        ['-B', join(checksDir, 'run_lesson.py')],
        {
          cwd: folder,
          env: { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1', PYTHONUTF8: '1' },
          timeout: 120_000,
          maxBuffer: 1e8,
        },
        (error, stdout, stderr) => (error === null ? resolve(stdout) : reject(new Error(`${error.message}\n${stderr}`))),
      );
      child.stdin?.end(JSON.stringify(work));
    });
    return resultSchema.parse(JSON.parse(output));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
