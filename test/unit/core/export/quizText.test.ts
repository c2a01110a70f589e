import assert from 'node:assert/strict';
import { quizSchema } from '../../../../src/core/content/schema/quiz.js';
import { writeQuiz } from '../../../../src/core/export/quizText.js';
import { english } from '../../../../src/core/localiser.js';

function write(quiz: Readonly<Record<string, unknown>>): { readonly question: string; readonly answer: string } {
  return writeQuiz('q', quizSchema.parse({ prompt: 'What is it here?', ...quiz }), english);
}

const why = 'It is what it is.';

describe('a quiz item on paper', () => {
  it('letters its options, and says why each is right or wrong', () => {
    const options = [
      { text: 'One', why, correct: true },
      { text: 'Two', why },
      { text: 'Three\n\nand more', why, correct: true },
    ];
    assert.deepEqual(write({ kind: 'multi', options }), {
      question: 'What is it here?\n\nChoose all that apply.\n\n- **A** One\n- **B** Two\n- **C** Three\n\n  and more',
      answer: `**A, C**\n\n- **A** ✓ ${why}\n- **B** ✗ ${why}\n- **C** ✓ ${why}`,
    });
  });

  it('shows a program and what it may print', () => {
    const options = [
      { text: '1', why, correct: true },
      { text: '1\n2\n', why },
      { text: '```', why },
    ];
    assert.equal(
      write({ kind: 'predict-output', code: 'print(1)\n', options }).question,
      'What is it here?\n\n```python\nprint(1)\n```\n\n- **A** `1`\n- **B**\n\n  ```text\n  1\n  2\n  ```\n- **C**\n\n  ````text\n  ```\n  ````',
    );
  });

  it('gives a number with its unit, its tolerance and known mistakes', () => {
    assert.deepEqual(write({ kind: 'numeric', answer: 2.5, tolerance: 0.1, unit: 'm', check: '2.5', why, mistakes: [{ value: 5, why }] }), {
      question: 'What is it here?\n\nAnswer: a number, in m.',
      answer: `**2.5** ± 0.1 m. ${why}\n\n- If you got 5: ${why}`,
    });
    assert.deepEqual(write({ kind: 'numeric', answer: 3, tolerance: 0, check: '3', why }), {
      question: 'What is it here?\n\nAnswer: a number.',
      answer: `**3**. ${why}`,
    });
  });

  it('shuffles what is to be put in order, and answers in the right one', () => {
    const items = ['first', 'second', 'third'].map((text) => ({ text, why }));
    const { question, answer } = write({ kind: 'order', items });
    const shown = [...question.matchAll(/\*\*[ABC]\*\* (\w+)/g)].map(([, text]) => text);
    assert.deepEqual(shown.toSorted(), ['first', 'second', 'third']);
    assert.notDeepEqual(shown, ['first', 'second', 'third']);
    assert.equal(answer, `1. first (${why})\n2. second (${why})\n3. third (${why})`);
  });

  it('letters partners, and names the right letter for each', () => {
    const pairs = ['a', 'b', 'c'].map((left) => ({ left, right: left.toUpperCase(), why }));
    const { question, answer } = write({ kind: 'match', pairs });
    const rights = new Map([...question.matchAll(/\*\*([ABC])\*\* (\w)/g)].map(([, letter = '', right = '']) => [letter, right]));
    const answers = [...answer.matchAll(/\*\*([ABC])\*\*/g)].map(([, letter = '']) => rights.get(letter));
    assert.deepEqual(answers, ['A', 'B', 'C']);
    assert.match(question, /^1\. a\n2\. b\n3\. c$/m);
  });

  it('numbers the lines of a program with a mistake', () => {
    assert.deepEqual(write({ kind: 'find-the-bug', code: 'a = 1\nb = 2\n', line: 2, why, others: [{ line: 1, why }] }), {
      question: 'What is it here?\n\n```text\n1  a = 1\n2  b = 2\n```',
      answer: `**Line 2**. ${why}\n\n- Line 1: ${why}`,
    });
  });

  it('asks for words, and gives a good answer with what it should say', () => {
    const answer = 'A good answer that is long enough to be one.';
    assert.deepEqual(write({ kind: 'explain', answer, rubric: ['says this', 'says that'] }), {
      question: 'What is it here?\n\nSay it aloud, or write it in your own words.',
      answer: `${answer}\n\nDoes yours say this too?\n\n- says this\n- says that`,
    });
  });
});
