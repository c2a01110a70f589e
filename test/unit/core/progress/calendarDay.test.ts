import assert from 'node:assert/strict';
import { calendarDay } from '../../../../src/core/progress/calendarDay.js';

describe('calendarDay', () => {
  const { TZ } = process.env;
  afterEach(() => {
    if (TZ === undefined) {
      delete process.env['TZ'];
    } else {
      process.env['TZ'] = TZ;
    }
  });
  const inZone = (zone: string, moment: string): string => {
    process.env['TZ'] = zone;
    return calendarDay(moment);
  };

  it('is the day that the learner has, east and west of Greenwich', () => {
    assert.equal(inZone('UTC', '2026-01-01T00:30:00.000Z'), '2026-01-01');
    assert.equal(inZone('America/New_York', '2026-01-01T00:30:00.000Z'), '2025-12-31');
    assert.equal(inZone('Pacific/Auckland', '2025-12-31T11:30:00.000Z'), '2026-01-01');
  });

  it('keeps to the day when summer time begins and ends', () => {
    const days = ['2026-03-28T23:30:00.000Z', '2026-03-29T21:59:00.000Z', '2026-03-29T22:01:00.000Z', '2026-10-25T22:30:00.000Z'];
    assert.deepEqual(
      days.map((day) => inZone('Europe/Berlin', day)),
      ['2026-03-29', '2026-03-29', '2026-03-30', '2026-10-25'],
    );
  });
});
