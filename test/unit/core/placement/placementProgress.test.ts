import assert from 'node:assert/strict';
import type { NewJournalEvent } from '../../../../src/core/progress/journalEvent.js';
import { isTestedOut } from '../../../../src/core/placement/placementProgress.js';
import { check, progressAfter } from '../roadmap/sampleCatalogue.js';

const taken = (correct: number, exercise?: string): NewJournalEvent => ({
  type: 'placement.taken',
  step: 'one',
  correct,
  total: 10,
  wrong: Array.from({ length: 10 - correct }, (_, n) => `q${n}`),
  ...(exercise === undefined ? {} : { exercise }),
});

describe('the progress of a placement test', () => {
  it('is the latest result, and keeps the first pass whatever comes later', () => {
    const { placements } = progressAfter(taken(5), taken(8), taken(9), taken(7));
    assert.deepEqual(placements.get('one'), {
      correct: 7,
      total: 10,
      wrong: ['q0', 'q1', 'q2'],
      at: '2026-01-01T08:03:00.000Z',
      passedAt: '2026-01-01T08:01:00.000Z',
    });
  });

  it('tests out of a step when the questions and the exercise have passed, in whichever order', () => {
    const isOut = (...events: readonly NewJournalEvent[]): boolean => isTestedOut('one', progressAfter(...events));
    const passed = check('ex-a', 'passed');
    assert.deepEqual([isOut(), isOut(passed), isOut(taken(8, 'ex-a')), isOut(taken(7, 'ex-a'), passed)], [false, false, false, false]);
    assert.deepEqual([isOut(taken(8, 'ex-a'), passed), isOut(passed, taken(8, 'ex-a'))], [true, true]);
    assert.equal(isOut(taken(8, 'ex-a'), check('ex-a', 'failed')), false);
    assert.equal(isOut(passed, taken(8, 'ex-a'), check('ex-a', 'failed'), taken(2, 'ex-a')), true);
  });

  it('keeps what was reached before the test had an exercise, and takes either where the exercise was exchanged', () => {
    const isOut = (...events: readonly NewJournalEvent[]): boolean => isTestedOut('one', progressAfter(...events));
    assert.deepEqual([isOut(taken(8)), isOut(taken(8), taken(9, 'ex-a')), isOut(taken(8), taken(3, 'ex-a'))], [true, true, true]);
    assert.deepEqual([isOut(taken(7), taken(8, 'ex-a')), isOut(taken(8, 'ex-a'), taken(8, 'ex-b'))], [false, false]);
    for (const exercise of ['ex-a', 'ex-b']) {
      assert.ok(isOut(taken(8, 'ex-a'), taken(8, 'ex-b'), check(exercise, 'passed')), exercise);
    }
  });

  it('is no answer to the questions of a lesson', () => {
    const { answers, lessons, review } = progressAfter(taken(10));
    assert.deepEqual([answers.size, lessons.size, review], [0, 0, progressAfter().review]);
  });
});
