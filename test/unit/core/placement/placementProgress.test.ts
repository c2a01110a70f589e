import assert from 'node:assert/strict';
import type { NewJournalEvent } from '../../../../src/core/progress/journalEvent.js';
import { progressAfter } from '../roadmap/sampleCatalogue.js';

const taken = (correct: number): NewJournalEvent => ({
  type: 'placement.taken',
  step: 'one',
  correct,
  total: 10,
  wrong: Array.from({ length: 10 - correct }, (_, n) => `q${n}`),
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

  it('is no answer to the questions of a lesson', () => {
    const { answers, lessons, review } = progressAfter(taken(10));
    assert.deepEqual([answers.size, lessons.size, review], [0, 0, progressAfter().review]);
  });
});
