import assert from 'node:assert/strict';
import fc from 'fast-check';
import { gradeQuiz } from '../../../../src/core/lesson/gradeQuiz.js';
import type { QuizKey } from '../../../../src/core/lesson/quizKey.js';

describe('grading a quiz item', () => {
  describe('with one right option', () => {
    const key: QuizKey = { kind: 'single', options: 3, right: [1] };

    it('marks the chosen one right', () => {
      assert.deepEqual(gradeQuiz(key, { kind: 'single', chosen: [1] }), {
        outcome: 'graded',
        correct: true,
        marks: ['left', 'right', 'left'],
      });
    });

    it('marks a wrong choice, and the right one as missed', () => {
      assert.deepEqual(gradeQuiz(key, { kind: 'single', chosen: [2] }), {
        outcome: 'graded',
        correct: false,
        marks: ['left', 'missed', 'wrong'],
      });
    });

    it('does not grade no choice, two choices, or an option that is gone', () => {
      for (const chosen of [[], [0, 1], [3], [-1]]) {
        assert.deepEqual(gradeQuiz(key, { kind: 'single', chosen }), { outcome: 'incomplete' });
      }
    });
  });

  it('asks for all right options of several, and only those', () => {
    const key: QuizKey = { kind: 'multi', options: 4, right: [0, 2] };
    assert.deepEqual(gradeQuiz(key, { kind: 'multi', chosen: [0, 3] }), {
      outcome: 'graded',
      correct: false,
      marks: ['right', 'left', 'missed', 'wrong'],
    });
    assert.equal(isCorrect(key, { kind: 'multi', chosen: [2, 0] }), true);
    assert.equal(isCorrect(key, { kind: 'multi', chosen: [0] }), false);
    assert.equal(isCorrect(key, { kind: 'multi', chosen: [0, 1, 2, 3] }), false);
  });

  describe('with a number', () => {
    const key: QuizKey = { kind: 'numeric', answer: 0.16, tolerance: 0.005, mistakes: [0.32, 0.04] };

    it('accepts what is within the tolerance, its edge included', () => {
      for (const text of ['0.16', '0,16', '4/25', '0.165', '0.155', ' 16e-2 ']) {
        assert.equal(isCorrect(key, { kind: 'numeric', text }), true, text);
      }
      assert.equal(isCorrect(key, { kind: 'numeric', text: '0.1651' }), false);
    });

    it('names the known mistake that gives the number', () => {
      assert.deepEqual(gradeQuiz(key, { kind: 'numeric', text: '0.04' }), { outcome: 'graded', correct: false, marks: [], mistake: 1 });
      assert.deepEqual(gradeQuiz(key, { kind: 'numeric', text: '7' }), {
        outcome: 'graded',
        correct: false,
        marks: [],
        mistake: undefined,
      });
    });

    it('tells nothing from something that is no number', () => {
      assert.deepEqual(gradeQuiz(key, { kind: 'numeric', text: '  ' }), { outcome: 'incomplete' });
      assert.deepEqual(gradeQuiz(key, { kind: 'numeric', text: 'half' }), { outcome: 'not-a-number' });
    });

    it('forgives rounding in the key, but nothing else, at tolerance 0', () => {
      assert.equal(isCorrect({ kind: 'numeric', answer: 0.1 + 0.2, tolerance: 0, mistakes: [] }, { kind: 'numeric', text: '0.3' }), true);
      assert.equal(isCorrect({ kind: 'numeric', answer: 0, tolerance: 0, mistakes: [] }, { kind: 'numeric', text: '1e-12' }), false);
    });
  });

  it('marks each item that stands in its place', () => {
    const key: QuizKey = { kind: 'order', items: 3 };
    assert.deepEqual(gradeQuiz(key, { kind: 'order', order: [0, 2, 1] }), {
      outcome: 'graded',
      correct: false,
      marks: ['right', 'wrong', 'wrong'],
    });
    assert.equal(isCorrect(key, { kind: 'order', order: [0, 1, 2] }), true);
    assert.deepEqual(gradeQuiz(key, { kind: 'order', order: [0, 1] }), { outcome: 'incomplete' });
  });

  it('marks each pair that belongs together, and waits until all are matched', () => {
    const key: QuizKey = { kind: 'match', pairs: 3 };
    assert.deepEqual(gradeQuiz(key, { kind: 'match', matches: [0, 0, 2] }), {
      outcome: 'graded',
      correct: false,
      marks: ['right', 'wrong', 'right'],
    });
    assert.deepEqual(gradeQuiz(key, { kind: 'match', matches: [0, -1, 2] }), { outcome: 'incomplete' });
  });

  it('knows the wrong line, and lines that do not exist', () => {
    const key: QuizKey = { kind: 'find-the-bug', line: 2, lines: 4 };
    assert.deepEqual(gradeQuiz(key, { kind: 'find-the-bug', line: 2 }), { outcome: 'graded', correct: true, marks: [] });
    assert.equal(isCorrect(key, { kind: 'find-the-bug', line: 3 }), false);
    for (const line of [0, 5]) {
      assert.deepEqual(gradeQuiz(key, { kind: 'find-the-bug', line }), { outcome: 'incomplete' });
    }
  });

  it('takes the learner’s own judgement of an explanation', () => {
    const key: QuizKey = { kind: 'explain', points: 3 };
    assert.deepEqual(gradeQuiz(key, { kind: 'explain', text: '', met: [0, 2] }), {
      outcome: 'graded',
      correct: false,
      marks: ['right', 'missed', 'right'],
    });
    assert.equal(isCorrect(key, { kind: 'explain', text: 'x', met: [0, 1, 2] }), true);
  });

  it('does not grade an answer of another kind, for the item was rewritten since', () => {
    const keys: readonly QuizKey[] = [
      { kind: 'single', options: 2, right: [0] },
      { kind: 'numeric', answer: 1, tolerance: 0, mistakes: [] },
      { kind: 'order', items: 2 },
      { kind: 'match', pairs: 2 },
      { kind: 'explain', points: 2 },
    ];
    for (const key of keys) {
      assert.deepEqual(gradeQuiz(key, { kind: 'find-the-bug', line: 1 }), { outcome: 'incomplete' }, key.kind);
    }
    assert.deepEqual(gradeQuiz({ kind: 'find-the-bug', line: 1, lines: 2 }, { kind: 'numeric', text: '1' }), { outcome: 'incomplete' });
  });

  it('calls a choice correct exactly when it is the set of right options', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(6), { minLength: 1 }), fc.uniqueArray(fc.nat(6), { minLength: 1 }), (right, chosen) => {
        const isSame = [...right].sort().join() === [...chosen].sort().join();
        return isCorrect({ kind: 'multi', options: 7, right }, { kind: 'multi', chosen }) === isSame;
      }),
    );
  });
});

function isCorrect(...[key, answer]: Parameters<typeof gradeQuiz>): boolean {
  const grade = gradeQuiz(key, answer);
  assert.equal(grade.outcome, 'graded');
  return 'correct' in grade && grade.correct;
}
