import assert from 'node:assert/strict';
import * as z from 'zod';
import { formatProblem } from '../../../../src/core/content/contentProblem.js';
import { parseYaml } from '../../../../src/core/content/parseYaml.js';
import { bibliographySchema } from '../../../../src/core/content/schema/bibliography.js';
import { quizSchema } from '../../../../src/core/content/schema/quiz.js';

const schema = z.strictObject({
  title: z.string().min(3).max(8),
  wave: z.union([z.literal(1), z.literal(2)]),
  items: z.array(z.strictObject({ id: z.string().regex(/^[a-z]+$/, 'use small letters'), n: z.number().int() })).min(1),
  kind: z.enum(['red', 'green']).optional(),
  pair: z.array(z.number()).length(2).optional(),
});

function problemsOf(text: string, linesBefore = 0): readonly string[] {
  return parseYaml(text, schema, { file: 'a.yaml', linesBefore }).problems.map(formatProblem);
}

const valid = 'title: Means\nwave: 1\nitems:\n  - { id: a, n: 1 }\n';

describe('parseYaml', () => {
  it('gives the value of a text that fits, and the line of each part', () => {
    const { data, problems, lineOf } = parseYaml(valid, schema, { file: 'a.yaml', linesBefore: 10 });
    assert.deepEqual(data, { title: 'Means', wave: 1, items: [{ id: 'a', n: 1 }] });
    assert.deepEqual(problems, []);
    assert.deepEqual(
      [lineOf([]), lineOf(['wave']), lineOf(['items', 0, 'n']), lineOf(['items', 7]), lineOf(['title', 'x'])],
      [11, 12, 14, 13, 11],
    );
  });

  it('says for each part that does not fit where it is, what is wrong and what to write', () => {
    assert.deepEqual(problemsOf('title: Me\nwave: 3\nitems:\n  - id: A\n    n: 1.5\n  - id: b\n    m: 2\nkind: blue\npair: [1]\n', 2), [
      'a.yaml:3: [schema] `title` is too small or too short. → Make it at least 3 characters long.',
      'a.yaml:4: [schema] `wave` is missing or not known. → Use one of: 1, 2.',
      'a.yaml:6: [schema] `items[0].id` is not written as it should be. → Use small letters.',
      'a.yaml:7: [schema] `items[0].n` has the wrong type. → Write a value of type int.',
      'a.yaml:8: [schema] `items[1].n` is missing. → Add it: a value of type number.',
      'a.yaml:9: [schema] `items[1]`: there is no field `m` here. → Remove it, or correct its spelling.',
      'a.yaml:10: [schema] `kind` has a value that is not known. → Use one of: red, green.',
      'a.yaml:11: [schema] `pair` is too small or too short. → Make it exactly 2 entries long.',
    ]);
  });

  it('says what is missing in an empty text', () => {
    assert.deepEqual(problemsOf(''), ['a.yaml:1: [schema] This YAML has the wrong type. → Write a value of type object.']);
  });

  it('says where a text is no YAML', () => {
    const [problem, ...others] = problemsOf('title: Means: and more\nwave: 1\n');
    assert.deepEqual(others, []);
    assert.match(problem ?? '', /^a\.yaml:1: \[yaml\] This is not valid YAML: Nested mappings .* → Check indentation and quotes\./);
  });

  it('says that a key is there twice', () => {
    assert.match(problemsOf(`${valid}title: Again\n`).join('\n'), /^a\.yaml:5: \[yaml\] This is not valid YAML: Map keys must be unique/);
  });

  it('says that a text is too long', () => {
    assert.match(
      problemsOf(valid.replace('Means', 'Means of numbers')).join('\n'),
      /`title` is too large or too long\. → Make it at most 8 characters long/,
    );
  });

  it('says what a key, an address and a choice by kind should be', () => {
    const bibliography =
      'Key 1:\n  authors: A. B.\n  year: 2000\n  title: A title\nkey2:\n  authors: A. B.\n  year: 2000\n  title: A title\n  url: nowhere\n';
    assert.deepEqual(parseYaml(bibliography, bibliographySchema, { file: 'b.yaml' }).problems.map(formatProblem), [
      'b.yaml:1: [schema] `Key 1` is not allowed. → Use lower-case letters, digits, dots and hyphens.',
      'b.yaml:9: [schema] `key2.url` is not written as it should be. → Invalid URL.',
    ]);
    assert.match(
      parseYaml('kind: guess', quizSchema, { file: 'q.yaml' }).problems.map(formatProblem).join('\n'),
      /^q\.yaml:1: \[schema\] `kind` is missing or not known\. → .*'single' \| 'multi'.*\.$/,
    );
  });
});
