import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { ContentProblem } from '../../../../src/core/content/contentProblem.js';
import { parseContentTree } from '../../../../src/core/content/parseContentTree.js';
import { validateContent } from '../../../../src/core/content/validateContent.js';

/** A change to the valid content: each makes one thing wrong, or differently right. */
export type Edit = (files: Map<string, string>) => void;

/** The problem a rule is expected to report. */
export interface ExpectedProblem {
  readonly rule: string;
  readonly severity?: ContentProblem['severity'];
  readonly file: string;
  /** A line number, or the text of the line. */
  readonly line: number | string;
  readonly says: RegExp;
  readonly fix: RegExp;
}

/** The lesson, exercise and other files that the edits of a case change. */
export const lesson = 'steps/start/lessons/start.mean.md';
export const exercise = 'steps/start/exercises/ex-mean';

const folder = join(__dirname, 'validContent');

/** The files of a small content folder in which nothing is wrong. */
export function validFiles(): Map<string, string> {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => statSync(join(folder, path)).isFile());
  return new Map(paths.sort().map((path) => [path.split(sep).join('/'), readFileSync(join(folder, path), 'utf8')]));
}

/** Replaces a text that must be there. */
export function replace(path: string, from: string | RegExp, to: string): Edit {
  return (files) => {
    const text = files.get(path);
    assert.ok(text !== undefined, `there is no ${path}`);
    const changed = text.replace(from, () => to);
    assert.notEqual(changed, text, `${path} does not hold ${String(from)}`);
    files.set(path, changed);
  };
}

/** Writes a file. */
export function write(path: string, text: string): Edit {
  return (files) => void files.set(path, text);
}

/** Deletes a file that must be there. */
export function remove(path: string): Edit {
  return (files) => assert.ok(files.delete(path), `there is no ${path}`);
}

/** Says that the changed content breaks exactly the expected rules, in the expected places, and tells its author what to do. */
export function rejects(title: string, edits: Edit | readonly Edit[], ...expected: readonly ExpectedProblem[]): void {
  it(`rejects ${title}`, () => {
    const files = changed(edits);
    const problems = check(files);
    assert.deepEqual(
      problems.map(({ rule, severity, file, line }) => ({ rule, severity, file, line })),
      expected.map(({ rule, severity = 'error', file, line }) => ({ rule, severity, file, line: lineNumber(files, file, line) })),
      JSON.stringify(problems, undefined, 1),
    );
    problems.forEach(({ message, fix }, index) => {
      assert.match(message, expected[index]?.says ?? /^$/);
      assert.match(fix, expected[index]?.fix ?? /^$/);
    });
  });
}

/** Says that no rule minds the changed content. */
export function accepts(title: string, edits: Edit | readonly Edit[]): void {
  it(`accepts ${title}`, () => {
    assert.deepEqual(check(changed(edits)), []);
  });
}

function changed(edits: Edit | readonly Edit[]): Map<string, string> {
  const files = validFiles();
  for (const edit of [edits].flat()) {
    edit(files);
  }
  return files;
}

function check(files: ReadonlyMap<string, string>): readonly ContentProblem[] {
  return validateContent(parseContentTree(files, new Set(['fig-balance'])));
}

function lineNumber(files: ReadonlyMap<string, string>, file: string, line: number | string): number {
  if (typeof line === 'number') {
    return line;
  }
  const index = (files.get(file) ?? '').split('\n').findIndex((text) => text.includes(line));
  assert.ok(index >= 0, `no line of ${file} holds ${line}`);
  return index + 1;
}
