import assert from 'node:assert/strict';
import { dayOf } from '../../../../src/core/localDay.js';
import { measureStudy, minutesBetween } from '../../../../src/core/dashboard/studyTime.js';
import type { JournalEvent } from '../../../../src/core/progress/journalEvent.js';

const noon = new Date(2026, 2, 2, 12, 0, 0);
const today = dayOf(noon);

/** Events so many minutes after noon. */
function at(...minutes: readonly number[]): readonly JournalEvent[] {
  return minutes.map((after, n) => ({
    id: `e${n}`,
    at: new Date(noon.getTime() + after * 60_000).toISOString(),
    type: 'lesson.opened',
    lesson: 'a',
  }));
}

describe('measureStudy', () => {
  it('adds up the times between events, and takes a gap of more than 45 minutes for a break', () => {
    assert.deepEqual(measureStudy(at(0, 10, 55, 101, 111)), {
      days: [{ day: today, minutes: 65, events: 5 }],
      minutes: 65,
      sessions: 2,
    });
  });

  it('counts a lonely event as a session of no length, and nothing as nothing', () => {
    assert.deepEqual(measureStudy(at(0)), { days: [{ day: today, minutes: 0, events: 1 }], minutes: 0, sessions: 1 });
    assert.deepEqual(measureStudy([]), { days: [], minutes: 0, sessions: 0 });
  });

  it('depends neither on the order of events nor on an event that stands there twice', () => {
    const events = at(0, 10, 30, 200);
    assert.deepEqual(measureStudy([...events.toReversed(), ...events]), measureStudy(events));
  });

  it('gives the time over midnight to the day on which it began', () => {
    const { days } = measureStudy(at(11 * 60 + 50, 12 * 60 + 20, 12 * 60 + 25));
    assert.deepEqual(days, [
      { day: today, minutes: 30, events: 1 },
      { day: today + 1, minutes: 5, events: 2 },
    ]);
    assert.equal(minutesBetween(days, today, today), 30);
    assert.equal(minutesBetween(days, today - 3, today + 1), 35);
  });
});
