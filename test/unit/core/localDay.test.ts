import assert from 'node:assert/strict';
import { dateOf, dayOf, weekdayOf } from '../../../src/core/localDay.js';

describe('localDay', () => {
  const zone = process.env['TZ'];

  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it('is the day on the wall of this time zone, on both sides of midnight', () => {
    process.env['TZ'] = 'America/New_York';
    assert.equal(dayOf(new Date('2026-03-02T04:59:59Z')), Date.UTC(2026, 2, 1) / 86_400_000);
    assert.equal(dayOf(new Date('2026-03-02T05:00:00Z')), Date.UTC(2026, 2, 2) / 86_400_000);
    process.env['TZ'] = 'Asia/Tokyo';
    assert.equal(dayOf(new Date('2026-03-01T15:00:00Z')), Date.UTC(2026, 2, 2) / 86_400_000);
  });

  it('counts days of 23 and of 25 hours as one', () => {
    process.env['TZ'] = 'Europe/Berlin';
    for (const [before, after] of [
      ['2026-03-28T12:00:00+01:00', '2026-03-30T12:00:00+02:00'],
      ['2026-10-24T00:10:00+02:00', '2026-10-26T00:10:00+01:00'],
    ] as const) {
      assert.equal(dayOf(new Date(after)) - dayOf(new Date(before)), 2);
    }
  });

  it('knows the days of the week, and the date again', () => {
    const monday = Date.UTC(2026, 10, 16) / 86_400_000;
    assert.deepEqual(
      [0, 1, 6, 7].map((days) => weekdayOf(monday + days)),
      [0, 1, 6, 0],
    );
    assert.equal(weekdayOf(-1), 2, '31 December 1969 was a Wednesday');
    assert.equal(dateOf(monday).toISOString(), '2026-11-16T00:00:00.000Z');
  });
});
