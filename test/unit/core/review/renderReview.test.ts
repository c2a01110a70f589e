import assert from 'node:assert/strict';
import { quizSchema } from '../../../../src/core/content/schema/quiz.js';
import { english } from '../../../../src/core/localiser.js';
import { renderCard, renderMissed } from '../../../../src/core/review/renderReview.js';
import { loadContent } from '../../../content/realContent.js';

const why = 'Because it is so.';

describe('renderCard', () => {
  it('draws Markdown and maths on both sides, the points on the back, and no raw HTML', () => {
    const { front, back } = renderCard({ front: 'What is $\\eta$? <b>x</b>', back: 'The *step size*.', rubric: ['Names it'] }, english);
    assert.match(front, /class="katex/);
    assert.match(front, /&lt;b&gt;/);
    assert.match(back, /<em>step size<\/em>[\s\S]*Did your answer say this\?[\s\S]*<li>Names it<\/li>/);
  });
});

describe('renderMissed', () => {
  const prompt = 'What is right here?';
  const options = [
    { text: 'alpha', correct: true, why },
    { text: 'beta', why },
    { text: 'gamma', why },
  ];
  const items = ['zeta', 'alpha', 'midst'].map((text) => ({ text, why }));
  const kinds: readonly (readonly [object, back: RegExp])[] = [
    [{ kind: 'single', prompt, options }, /alpha[\s\S]*Right[\s\S]*beta[\s\S]*Not right/],
    [{ kind: 'multi', prompt, options }, /data-mark="right"/],
    [{ kind: 'predict-output', prompt, code: 'print(1)', options }, /<samp>alpha<\/samp>/],
    [{ kind: 'numeric', prompt, answer: 0.5, tolerance: 0, check: '0.5', unit: 'm', why }, /<strong>0\.5<\/strong> m/],
    [{ kind: 'order', prompt, items }, /<ol><li>zeta/],
    [{ kind: 'match', prompt, pairs: ['a', 'b', 'c'].map((left) => ({ left, right: `${left}x`, why })) }, /<strong>b<\/strong>: bx/],
    [{ kind: 'find-the-bug', prompt, code: 'a = 1\nb = 2', line: 2, why }, /Line 2:<\/?[\s\S]*b = 2|Line 2: <code>b = 2/],
    [
      { kind: 'explain', prompt, answer: 'A model answer that is long enough for the schema.', rubric: ['Says this', 'Says that too'] },
      /model answer[\s\S]*Says this/,
    ],
  ];
  for (const [data, expected] of kinds) {
    const quiz = quizSchema.parse(data);
    it(`asks ${quiz.kind} again, and explains only on the back`, () => {
      const { front, back } = renderMissed(quiz, english);
      assert.match(front, /What is right here\?/);
      assert.doesNotMatch(front, /Because it is so|data-mark|<ol>/);
      assert.match(back, expected);
    });
  }

  it('gives the order of items away neither by place nor by number', () => {
    const { front } = renderMissed(quizSchema.parse({ kind: 'order', prompt, items }), english);
    assert.match(front, /<ul><li>alpha<\/li><li>midst<\/li><li>zeta<\/li><\/ul>/);
  });

  it('can draw every quiz item of the course', async () => {
    const { lessons } = await loadContent();
    for (const { lesson } of lessons.values()) {
      for (const block of lesson.blocks) {
        if (block.kind === 'quiz' && block.data !== undefined) assert.ok(renderMissed(block.data, english).back.length > 20, block.id);
      }
    }
  });
});
