import assert from 'node:assert/strict';
import { measurePace } from '../../../../src/core/dashboard/coursePace.js';
import { dayOf } from '../../../../src/core/localDay.js';
import type { JournalEvent, NewJournalEvent } from '../../../../src/core/progress/journalEvent.js';
import { sampleCatalogue } from '../roadmap/sampleCatalogue.js';

const now = new Date(2026, 2, 30, 12);
const today = dayOf(now);

function daysAgo(...all: readonly (readonly [days: number, event: NewJournalEvent])[]): readonly JournalEvent[] {
  return all.map(([days, event], n): JournalEvent => {
    const date = new Date(now);
    date.setDate(date.getDate() - days);
    return { ...event, id: `e${n}`, at: date.toISOString() };
  });
}

const read = (lesson: string): NewJournalEvent => ({ type: 'lesson.read', lesson });
const passed = (exercise: string): NewJournalEvent => ({
  type: 'exercise.checked',
  exercise,
  outcome: 'passed',
  passed: 3,
  total: 3,
  files: 'f',
});

describe('measurePace', () => {
  it('counts the minutes of lessons read and exercises passed in weeks that end today, and what is left', () => {
    // Lessons have 20 minutes, exercises 30; three of each are there.
    const events = daysAgo([20, read('one.a')], [13, passed('ex-a')], [7, read('one.b')], [6, read('two.a')], [0, passed('ex-b')]);
    assert.deepEqual(measurePace(sampleCatalogue, events, today - 20, today), {
      weeks: [20, 50, 50],
      remaining: { minutes: 30, items: 1 },
    });
  });

  it('counts nothing twice: what is passed or read again counts where it was first', () => {
    const events = daysAgo([0, passed('ex-a')], [0, read('one.a')], [10, passed('ex-a')], [9, read('one.a')]);
    assert.deepEqual(measurePace(sampleCatalogue, events, today - 13, today).weeks, [50, 0]);
  });

  it('leaves the days before the first whole week out', () => {
    const events = daysAgo([8, read('one.a')], [1, read('one.b')]);
    assert.deepEqual(measurePace(sampleCatalogue, events, today - 8, today).weeks, [20]);
  });

  it('has no week before anything happened, and at most 26', () => {
    assert.deepEqual(measurePace(sampleCatalogue, daysAgo(), undefined, today), { weeks: [], remaining: { minutes: 150, items: 6 } });
    assert.equal(measurePace(sampleCatalogue, daysAgo([400, read('one.a')]), today - 400, today).weeks.length, 26);
  });
});
