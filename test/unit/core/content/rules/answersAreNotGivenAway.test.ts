import assert from 'node:assert/strict';
import { parseContentTree } from '../../../../../src/core/content/parseContentTree.js';
import { answersAreNotGivenAway } from '../../../../../src/core/content/rules/answersAreNotGivenAway.js';

const file = 'steps/a/lessons/a.one.md';

/** A lesson with one single-choice item for each entry: where its right option stands, and the texts of the options. */
function check(items: readonly { readonly right: number; readonly texts: readonly string[] }[]) {
  const blocks = items.map(({ right, texts }, i) => {
    const options = texts.map((text, o) => `  - { text: "${text}", correct: ${String(o === right)}, why: That is how it is. }\n`).join('');
    return `\`\`\`quiz q${i}\nkind: single\nprompt: Which of these is right?\noptions:\n${options}\`\`\`\n`;
  });
  const tree = parseContentTree(new Map([[file, `---\n---\n${blocks.join('')}`]]));
  assert.equal(
    tree.lessons.get('a.one')?.lesson.blocks.filter((block) => block.kind === 'quiz' && block.data !== undefined).length,
    items.length,
  );
  return answersAreNotGivenAway(tree);
}

const even = ['the first', 'the other', 'the third', 'the later'];
const lengths = ['one', 'two', 'three'];

describe('answersAreNotGivenAway (V20)', () => {
  it('accepts answers that stand everywhere', () => {
    assert.deepEqual(check(Array.from({ length: 16 }, (_, i) => ({ right: i % 4, texts: even }))), []);
  });

  it('accepts eleven items with the answer in one place, for so few show no habit yet', () => {
    assert.deepEqual(check(Array.from({ length: 11 }, () => ({ right: 1, texts: even }))), []);
  });

  it('accepts a right option that is a little longer', () => {
    assert.deepEqual(
      check([{ right: 0, texts: ['It makes the mean about eleven times as large.', 'It leaves it where it was.', 'It halves it.'] }]),
      [],
    );
  });

  it('rejects a place that holds most answers', () => {
    const [problem, ...others] = check(Array.from({ length: 12 }, (_, i) => ({ right: i < 8 ? 1 : i % 4, texts: even })));
    assert.deepEqual(others, []);
    assert.equal(problem?.rule, 'V20');
    assert.equal(problem.line, 3 + 9 * 9 + 5);
    assert.match(problem.message, /Option 2 is the right one in 9 of 12/);
    assert.match(problem.fix, /another place/);
  });

  it('rejects a right option that is far longer than the others', () => {
    const [problem, ...others] = check([
      { right: 2, texts: ['short', 'brief', 'a long sentence that explains at length why it is right'] },
    ]);
    assert.deepEqual(others, []);
    assert.equal(problem?.line, 9);
    assert.match(problem.message, /far longer/);
    assert.match(problem.fix, /`why`/);
  });

  it('rejects items whose right option is nearly always the longest', () => {
    const [problem, ...others] = check(Array.from({ length: 12 }, (_, i) => ({ right: i % 3, texts: rotate(lengths, 2 - (i % 3)) })));
    assert.deepEqual(others, []);
    assert.match(problem?.message ?? '', /longest one in 12 of 12/);
    assert.match(problem?.fix ?? '', /Shorten/);
  });
});

function rotate(texts: readonly string[], by: number): readonly string[] {
  return [...texts.slice(by), ...texts.slice(0, by)];
}
