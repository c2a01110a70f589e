import assert from 'node:assert/strict';
import { parseContentTree } from '../../../../../src/core/content/parseContentTree.js';
import { nothingIsRepeated } from '../../../../../src/core/content/rules/nothingIsRepeated.js';

const paragraph =
  'Imagine a long plank with marks for the minutes, and put a weight of one kilogram on the mark of every ride; ' +
  'somewhere the plank balances, and nobody has to know why.';
const own = (word: string): string => Array.from({ length: 60 }, (_, i) => `${word}${i} ${word} and ${i}`).join(' ');

function check(first: string, second: string) {
  const files = new Map([
    ['steps/a/lessons/a.one.md', `---\n---\n${first}\n`],
    ['steps/a/lessons/a.two.md', `---\n---\n${second}\n`],
  ]);
  return nothingIsRepeated(parseContentTree(files)).map(({ rule, file, line, message, fix }) => ({ rule, file, line, message, fix }));
}

describe('nothingIsRepeated (V16)', () => {
  it('accepts lessons with their own words, though a short sentence is the same', () => {
    assert.deepEqual(check(`${own('red')}\n\nTake a pencil.`, `${own('blue')}\n\nTake a pencil.`), []);
  });

  it('rejects a lesson that shares a fifth of its wording with another', () => {
    assert.deepEqual(check(`${own('red')} ${own('green')}`, `${own('red')} ${own('blue')}`), [
      {
        rule: 'V16',
        file: 'steps/a/lessons/a.two.md',
        line: 3,
        message: 'The lesson shares 33 % of its wording with a.one.',
        fix: 'Write it anew, or refer to the other lesson.',
      },
    ]);
  });

  it('rejects a paragraph that stands in another lesson', () => {
    assert.deepEqual(check(`${own('red')}\n\n${paragraph}`, `${own('blue')}\n\n${paragraph}`), [
      {
        rule: 'V16',
        file: 'steps/a/lessons/a.two.md',
        line: 5,
        message: 'This paragraph also stands in a.one.',
        fix: 'Say it once, and link it from the other place.',
      },
    ]);
  });
});
