import assert from 'node:assert/strict';
import { readDay, writeDay } from '../../../../src/core/localDay.js';
import { overviewOfPlan, type PlanComparison } from '../../../../src/core/plan/comparePlan.js';
import { progressAfter, sampleCatalogue } from '../roadmap/sampleCatalogue.js';
import { samplePlan } from './samplePlan.js';

const start = readDay('2027-01-04') ?? NaN;

function compare(today: string, hoursOfWeeks: readonly number[], parts = {}): PlanComparison {
  // On the first and on the last day of each week.
  const days = hoursOfWeeks.flatMap((hours, week) =>
    [0, 6].map((day) => ({ day: start + 7 * week + day, minutes: hours * 30, events: 9 })),
  );
  const reading = { kind: 'plan', plan: samplePlan(parts) } as const;
  const overview = overviewOfPlan(reading, sampleCatalogue, progressAfter(), days, readDay(today) ?? NaN);
  assert.ok(overview.kind === 'plan');
  return overview.comparison;
}

describe('overviewOfPlan', () => {
  it('finds the pace of the lesson after four weeks, and what the old date asks for', () => {
    // Nothing of the sample course is done here: the course that is left is made as short as in the lesson.
    const { pace, end, needed, weeks, left } = compare('2027-02-01', [10, 9, 8, 7], { courseHours: (536 - 34) / 1.6 });
    assert.deepEqual(
      [pace, Math.round(left), end === undefined ? '' : writeDay(end), needed?.toFixed(2)],
      [8.5, 502, '2028-04-23', '10.04'],
    );
    assert.deepEqual(
      weeks.map(({ planned, studied }) => [planned / 60, studied / 60]),
      [
        [10, 10],
        [10, 9],
        [10, 8],
        [10, 7],
      ],
    );
  });

  it('counts whole weeks only, the latest four, and shows the one under way apart', () => {
    const { weeks, current, pace } = compare('2027-02-14', [1, 2, 3, 4, 5, 6]);
    assert.deepEqual([weeks.map(({ studied }) => studied / 60), pace], [[2, 3, 4, 5], 3.5]);
    assert.deepEqual(current, { first: start + 35, planned: 600, studied: 360 });
  });

  it('foresees nothing before the first week is over, and no day that never comes', () => {
    const { pace, end, current } = compare('2027-01-10', [10]);
    assert.deepEqual([pace, end, current?.studied], [undefined, undefined, 600]);
    const before = compare('2026-12-24', []);
    assert.deepEqual([before.current, before.weeks], [undefined, []]);
    const idle = compare('2027-01-18', [0, 0]);
    assert.deepEqual([idle.pace, idle.end], [0, undefined]);
    assert.equal(compare('2028-02-08', []).needed, undefined);
  });

  it('says of dates that contradict each other that the plan is damaged', () => {
    const reading = { kind: 'plan', plan: samplePlan({ target: '2026-01-01' }) } as const;
    assert.equal(overviewOfPlan(reading, sampleCatalogue, progressAfter(), [], start).kind, 'damaged');
  });
});
