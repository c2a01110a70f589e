import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatProblem } from '../../../../src/core/content/contentProblem.js';
import { parseLesson } from '../../../../src/core/content/parseLesson.js';

const valid = readFileSync(join(__dirname, 'validContent', 'steps', 'start', 'lessons', 'start.mean.md'), 'utf8');

/** Parses a body; line 1 of it is line 3 of the file. */
function parseBody(body: string) {
  return parseLesson('a.md', `---\n---\n${body}`);
}

describe('parseLesson', () => {
  it('reads front matter, headings and blocks of a lesson, each with its line', () => {
    const lesson = parseLesson('a.md', valid);
    const lineOf = (text: string): number => valid.split('\n').findIndex((line) => line.includes(text)) + 1;
    assert.deepEqual(lesson.problems, []);
    assert.equal(lesson.frontMatter?.title, 'The mean as a balance point');
    assert.equal(lesson.frontMatterLine(['sections', 'code']), lineOf('code: In code'));
    assert.deepEqual(lesson.headings[1], {
      depth: 2,
      text: 'A seesaw of numbers',
      source: 'A seesaw of numbers',
      id: 'a-seesaw-of-numbers',
      line: lineOf('## A seesaw'),
    });
    assert.deepEqual(
      lesson.blocks.map((block) => [block.kind, 'id' in block ? block.id : undefined, block.line]),
      [
        ['predict', 'one-long-ride', lineOf('```predict')],
        ['figure', 'fig-balance', lineOf('```figure')],
        ['cell', 'cell-1', lineOf('```python run')],
        ['output', undefined, lineOf('```output')],
        ['cell', 'cell-2', lineOf('def mean_of') - 1],
        ['output', undefined, lineOf('print(mean_of') + 3],
        ['quiz', 'by-hand', lineOf('```quiz by-hand')],
        ['quiz', 'wrong-line', lineOf('```quiz wrong-line')],
        ['quiz', 'pulled-away', lineOf('```quiz pulled-away')],
        ['quiz', 'say-why', lineOf('```quiz say-why')],
      ],
    );
    const cell = lesson.blocks.find(({ kind }) => kind === 'cell');
    assert.ok(cell?.kind === 'cell');
    assert.equal(cell.output?.text, 'sum 36, count 4, mean 9.0\nbelow 7.0 above 7.0');
    assert.ok(lesson.tokens.includes(cell.token), 'a renderer finds the block by its token');
    const quiz = lesson.blocks.find(({ kind }) => kind === 'quiz');
    assert.ok(quiz?.kind === 'quiz' && quiz.data?.kind === 'numeric');
    assert.equal(quiz.data.answer, 6);
    assert.equal(quiz.lineOf(['answer']), lineOf('answer: 6'));
  });

  it('finds what stands in running text, in lists, tables, quotes and notes, on its line', () => {
    const lesson = parseBody(
      [
        'One [link](lesson:a.b) and $a$,',
        'then ($b$) [@key1999] and ![alt](x.png).[^1]',
        '',
        '- item **bold** `code`',
        '- item [two](step:x)',
        '',
        '  its paragraph $c$',
        '',
        '> [!NOTE]',
        '> quoted $d$',
        '',
        '| a | b |',
        '|---|---|',
        '| $e$ | [three](card:x.y) |',
        '',
        '$$',
        'f = 1',
        '$$',
        '',
        '<b>',
        '',
        '[^1]: A note with $g$.',
        '',
        '## Twice',
        '## Twice',
      ].join('\n'),
    );
    assert.deepEqual(lesson.links, [
      { href: 'lesson:a.b', text: 'link', line: 3 },
      { href: 'step:x', text: 'two', line: 7 },
      { href: 'card:x.y', text: 'three', line: 16 },
    ]);
    assert.deepEqual(
      lesson.maths.map(({ tex, display, line }) => [tex, display, line]),
      [
        ['a', false, 3],
        ['b', false, 4],
        ['c', false, 9],
        ['d', false, 12],
        ['e', false, 16],
        ['f = 1', true, 18],
        ['g', false, 24],
      ],
    );
    assert.deepEqual(lesson.citations, [{ key: 'key1999', line: 4 }]);
    assert.deepEqual(lesson.images, [{ href: 'x.png', alt: 'alt', line: 4 }]);
    assert.deepEqual(lesson.footnoteRefs, [{ label: '1', line: 4 }]);
    assert.deepEqual(lesson.footnotes, [{ label: '1', line: 24 }]);
    assert.deepEqual(lesson.bold, [{ text: 'bold', line: 6 }]);
    assert.deepEqual(lesson.codeSpans, [{ text: 'code', line: 6 }]);
    assert.deepEqual(lesson.tables, [{ rows: 1, line: 14 }]);
    assert.deepEqual(
      lesson.html.map(({ line }) => line),
      [22],
    );
    assert.deepEqual(
      lesson.headings.map(({ id }) => id),
      ['twice', 'twice-1'],
    );
    assert.deepEqual(
      lesson.prose.map(({ kind, text, line }) => [kind, text, line]),
      [
        ['paragraph', 'One link and x,\nthen (x)  and .', 3],
        ['item', 'item bold code', 6],
        ['item', 'item two', 7],
        ['item', 'its paragraph x', 9],
        ['paragraph', '\nquoted x', 11],
        ['cell', 'a', 14],
        ['cell', 'b', 14],
        ['cell', 'x', 16],
        ['cell', 'three', 16],
        ['paragraph', 'A note with x.', 24],
        ['heading', 'Twice', 26],
        ['heading', 'Twice', 27],
      ],
    );
  });

  it('counts lines alike when the file has Windows line ends, or blank lines before its first word', () => {
    assert.deepEqual(
      parseLesson('a.md', '---\r\n---\r\n\r\n\r\n# One\r\n').headings.map(({ line }) => line),
      [5],
    );
    assert.deepEqual(
      parseBody('\n# One\n').headings.map(({ line }) => line),
      [4],
    );
  });

  it('says that front matter is missing, and reads the rest', () => {
    const lesson = parseLesson('a.md', '# One\n');
    assert.deepEqual(
      lesson.problems.map(({ line, message }) => [line, message]),
      [[1, 'The lesson has no front matter.']],
    );
    assert.equal(lesson.frontMatter, undefined);
    assert.deepEqual(
      lesson.headings.map(({ line }) => line),
      [1],
    );
  });

  it('says on its own line what is wrong in a block', () => {
    const body =
      '```quiz\nkind: single\n```\n\n```figure balance two\nalt: x\n```\n\n```output\n1\n```\n\n- ```quiz a\n  kind: single\n  ```\n';
    const problems = parseBody(body)
      .problems.filter(({ message }) => !message.includes('missing'))
      .map(formatProblem);
    assert.deepEqual(problems, [
      'a.md:2: [schema] This YAML has the wrong type. → Write a value of type object.',
      'a.md:3: [schema] The id of this quiz block is not right: use lower-case letters, digits, dots and hyphens. → Write ```quiz <id> on the fence.',
      'a.md:7: [schema] The id of this figure block is not right: one id only. → Write ```figure <id> on the fence.',
      'a.md:8: [schema] `alt` is too small or too short. → Make it at least 40 characters long.',
      'a.md:11: [schema] This output follows no runnable cell. → Put it right after its ```python run cell, or call the fence ```text.',
      'a.md:15: [schema] This block stands inside a list, a quote or a footnote, where it stays plain code. → Move it to the left margin.',
    ]);
  });

  it('leaves code alone that is shown and not run', () => {
    const lesson = parseBody('```python\nprint(1)\n```\n\n```text\nquiz\n```\n');
    assert.deepEqual(lesson.blocks, []);
    assert.deepEqual(
      lesson.code.map(({ lang, line }) => [lang, line]),
      [
        ['python', 3],
        ['text', 7],
      ],
    );
  });

  it('reads a paper set', () => {
    const problems = Array.from({ length: 5 }, (_, i) => `  - { problem: Solve number ${i}., answer: It comes out as ${i}. }\n`).join('');
    const [block] = parseBody(`\`\`\`paper by-hand\nproblems:\n${problems}\`\`\`\n`).blocks;
    assert.ok(block?.kind === 'paper');
    assert.equal(block.data?.problems.length, 5);
  });

  it('reads a broken line as two, and code in bold as it is written', () => {
    const lesson = parseBody('one  \ntwo **`code` $x$** ~~three~~ \\*four\n');
    assert.deepEqual(
      lesson.prose.map(({ text }) => text),
      ['one\ntwo code x three *four'],
    );
    assert.deepEqual(lesson.bold, [{ text: 'code $x$', line: 4 }]);
  });
});
