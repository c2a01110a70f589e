import assert from 'node:assert/strict';
import { parseLesson } from '../../src/core/content/parseLesson.js';
import { findDifference } from './compareOutput.js';
import { contentPythons } from './pythons.js';
import { listLessons } from './realContent.js';
import { runLesson } from './runLesson.js';

const python = contentPythons()[0]?.python ?? 'python3';

function cell(code: string, output?: string): string {
  return `\`\`\`python run\n${code}\n\`\`\`\n\n${output === undefined ? '' : `\`\`\`output\n${output}\n\`\`\`\n\n`}`;
}

function quiz(body: string): string {
  return `\`\`\`quiz q\n${body}\n\`\`\`\n`;
}

async function mismatches(body: string): Promise<readonly (readonly [number, string])[]> {
  const found = await runLesson(parseLesson('a.md', `---\n---\n${body}`), python);
  return found.map(({ line, message }) => [line, message]);
}

describe('The running of a lesson', () => {
  it('accepts cells that share their state and print what is quoted', async () => {
    assert.deepEqual(
      await mismatches(cell('x = 2\n\ndef f():\n    return x') + cell('print(f"{f():.2f}")\nprint("end")', '2.00\nend')),
      [],
    );
  });

  it('rejects output that differs, is not quoted, or is an error, on its own line', async () => {
    assert.deepEqual(await mismatches(cell('print(2)', '3')), [
      [7, 'The output is not what the cell prints, line 1: the lesson quotes “3”, the cell prints “2”.'],
    ]);
    assert.deepEqual(await mismatches(cell('print(2)')), [[3, 'The cell prints “2”, and no ```output block quotes it.']]);
    assert.deepEqual(await mismatches(cell('1 / 0')), [[3, 'The cell ends with ZeroDivisionError: division by zero']]);
  });

  it('rejects a cell that reaches for the network', async () => {
    const [[line, message] = []] = await mismatches(cell('import urllib.request\nurllib.request.urlopen("http://127.0.0.1:9")'));
    assert.equal(line, 3);
    assert.match(message ?? '', /must not use the network/);
  });

  it('compares a numeric answer with its check', async () => {
    const item = (answer: number, check: string): string =>
      quiz(
        `kind: numeric\nprompt: What is the root of two?\nanswer: ${answer}\ntolerance: 0.001\ncheck: ${check}\nwhy: Because its square is two.`,
      );
    assert.deepEqual(await mismatches(item(1.414, 'math.sqrt(2)')), []);
    assert.deepEqual(await mismatches(item(1.41, 'math.sqrt(2)')), [[3, 'The answer is 1.41, but math.sqrt(2) gives 1.4142135623730951.']]);
    assert.match((await mismatches(item(1.41, 'math.root(2)')))[0]?.[1] ?? '', /The check ends with AttributeError/);
  });

  it('compares a number of the text with its calculation, which may use what the cells leave behind', async () => {
    const real = listLessons().find(({ frontMatter }) => frontMatter?.id === 'start.what-is-ml');
    assert.ok(real?.frontMatter !== undefined);
    const { frontMatter } = real;
    const judge = async (text: string, check: string): Promise<readonly string[]> => {
      const lesson = parseLesson('a.md', `---\n---\n${cell('def double(x):\n    return 2 * x')}`);
      const found = await runLesson({ ...lesson, frontMatter: { ...frontMatter, numbers: [{ text, check }] } }, python);
      return found.map(({ message }) => message);
    };
    assert.deepEqual(await judge('it doubles to 6.28', 'double(math.pi)'), []);
    assert.deepEqual(await judge('it doubles to 6.29', 'double(math.pi)'), [
      'The text says “it doubles to 6.29”, but double(math.pi) gives 6.283185307179586.',
    ]);
    assert.match((await judge('it doubles to 6.28', 'triple(math.pi)'))[0] ?? '', /The check ends with NameError/);
  });

  it('runs the program of a predict-output item: the right option and no other is what it prints', async () => {
    const item = (right: string, wrong: string): string =>
      quiz(
        `kind: predict-output\nprompt: What does it print?\ncode: print([1, 2])\noptions:\n` +
          `  - { text: "${right}", correct: true, why: That is what it prints. }\n` +
          `  - { text: "${wrong}", why: That is not what it prints. }\n  - { text: "3", why: That is not what it prints. }`,
      );
    assert.deepEqual(await mismatches(item('`[1, 2]`', '[2, 1]')), []);
    assert.deepEqual(await mismatches(item('[2, 1]', '[1, 2]')), [
      [3, 'The program prints “[1, 2]”, not “[2, 1]”.'],
      [3, 'The option “[1, 2]” is marked wrong, and is what the program prints.'],
    ]);
  });

  it('rejects the code of a find-the-bug item that does not compile', async () => {
    const item = quiz('kind: find-the-bug\nprompt: Which line is wrong?\ncode: |\n  def f(:\n      pass\nline: 1\nwhy: It has no name.');
    assert.match((await mismatches(item))[0]?.[1] ?? '', /The code of the quiz ends with .*SyntaxError/s);
  });
});

describe('The comparison of output', () => {
  const same: readonly (readonly [string, string])[] = [
    ['x 1.0000000', 'x 1.0000001'],
    ['y -0.00', 'y  0.00'],
    ['1e-3 nan', '0.001 nan'],
    ['a\nb\n', 'a\nb'],
  ];
  for (const [quoted, printed] of same) {
    it(`takes ${JSON.stringify(quoted)} and ${JSON.stringify(printed)} for the same`, () => {
      assert.equal(findDifference(quoted, printed), undefined);
    });
  }

  const different: readonly (readonly [string, string, RegExp])[] = [
    ['x 1.000', 'x 1.001', /line 1.*“x 1\.000”.*“x 1\.001”/],
    ['a\nb', 'a\nc', /line 2/],
    ['a', 'a\nb', /line 2: the lesson quotes nothing/],
    ['total 3', 'Total 3', /line 1/],
    ['1 2', '1 2 3', /line 1/],
  ];
  for (const [quoted, printed, says] of different) {
    it(`tells ${JSON.stringify(quoted)} from ${JSON.stringify(printed)}`, () => {
      assert.match(findDifference(quoted, printed) ?? '', says);
    });
  }
});
