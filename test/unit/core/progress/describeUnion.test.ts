import assert from 'node:assert/strict';
import { english } from '../../../../src/core/localiser.js';
import { describeUnion } from '../../../../src/core/progress/describeUnion.js';
import { check, progressAfter } from '../roadmap/sampleCatalogue.js';

describe('describeUnion', () => {
  const before = progressAfter({ type: 'lesson.read', lesson: 'one.a' });
  const nothing = { added: 0, addedUnknown: 0, known: 0, problems: [], before, after: before };
  const say = (union: Partial<Parameters<typeof describeUnion>[0]>): string => describeUnion({ ...nothing, ...union }, 'p.jsonl', english);

  it('says what was new in the terms of the learner, and what was there', () => {
    const after = progressAfter(
      { type: 'lesson.read', lesson: 'one.a' },
      { type: 'lesson.read', lesson: 'one.b' },
      { type: 'lesson.opened', lesson: 'two.a' },
      check('ex-a', 'passed'),
      check('ex-b', 'passed'),
      check('ex-c', 'failed'),
      { type: 'quiz.answered', lesson: 'one.b', quiz: 'q', correct: true, answer: 1 },
      { type: 'quiz.answered', lesson: 'one.b', quiz: 'r', correct: true, answer: 1 },
      { type: 'card.reviewed', card: 'one.c', grade: 3 },
      { type: 'checklist.set', item: 'one.by-hand', done: true },
      { type: 'checklist.set', item: 'one.other', done: false },
    );
    assert.equal(
      say({ added: 10, known: 1, after }),
      '10 new events came from p.jsonl. New here: one lesson read, 2 exercises passed, 2 questions answered, one review, one tick. Here already: 1.',
    );
  });

  it('says that nothing was new', () => {
    assert.equal(say({ known: 7 }), 'Nothing new in p.jsonl: all its events are in your progress already (7).');
  });

  it('says what it could not read and what it could not understand', () => {
    const problem = { line: 2, text: '?', reason: 'not-json' } as const;
    assert.equal(
      say({ added: 1, addedUnknown: 1, problems: [problem] }),
      'One new event came from p.jsonl. Of a newer version of Ascent: 1, which are kept and count after an update. One line of it cannot be read and was left out.',
    );
    assert.match(say({ known: 2, problems: [problem, problem] }), /2 lines of it cannot be read and were left out\.$/);
  });
});
