import { LineCounter, isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document } from 'yaml';
import type { z } from 'zod';
import type { ContentProblem } from './contentProblem.js';
import { describeIssue } from './describeIssue.js';

/** A path into a YAML value: map keys and list indices. */
export type YamlPath = readonly (string | number)[];

/** What a YAML text gives: its value when it fits the schema, every problem with its line, and a way to find lines later. */
export interface ParsedYaml<T> {
  readonly data: T | undefined;
  readonly problems: readonly ContentProblem[];
  /** The line, counted from 1 in the file, of the deepest existing part of `path`. */
  readonly lineOf: (path: YamlPath) => number;
}

/** Where a YAML text stands. */
export interface YamlPlace {
  readonly file: string;
  /** Lines of the file before the text: 0 for a whole file. */
  readonly linesBefore?: number;
}

/** Parses YAML and checks it against a schema, giving file and line for each thing that is wrong. */
export function parseYaml<S extends z.ZodType>(text: string, schema: S, place: YamlPlace): ParsedYaml<z.infer<S>> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const before = place.linesBefore ?? 0;
  const lineAt = (offset: number): number => Math.max(1, lines.linePos(offset).line) + before;
  const lineOf = (path: YamlPath): number => lineAt(offsetOf(document, path));
  const broken = [...document.errors, ...document.warnings].map((error): ContentProblem => ({
    rule: 'yaml',
    severity: 'error',
    file: place.file,
    line: lineAt(error.pos[0]),
    message: `This is not valid YAML: ${firstLine(error.message)}`,
    fix: 'Check indentation and quotes. Put text that holds ": ", "#" or a backslash in a block (`|`) or in single quotes.',
  }));
  if (broken.length > 0) {
    return { data: undefined, problems: broken, lineOf };
  }
  const parsed = schema.safeParse(document.toJS());
  if (parsed.success) {
    return { data: parsed.data, problems: [], lineOf };
  }
  const problems = parsed.error.issues.flatMap(describeIssue).map(({ path, message, fix }): ContentProblem => ({
    rule: 'schema',
    severity: 'error',
    file: place.file,
    line: lineOf(path),
    message,
    fix,
  }));
  return { data: undefined, problems, lineOf };
}

function offsetOf(document: Document.Parsed, path: YamlPath): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && item.key.value === step);
      if (pair === undefined || !isNode(pair.key)) {
        return offset;
      }
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number') {
      const item: unknown = node.items[step];
      if (!isNode(item)) {
        return offset;
      }
      offset = item.range?.[0] ?? offset;
      node = item;
    } else {
      return offset;
    }
  }
  return offset;
}

function firstLine(text: string): string {
  return (text.split('\n')[0] ?? text).replace(/ at line \d+, column \d+:?$/, '');
}
