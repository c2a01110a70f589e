import assert from 'node:assert/strict';
import { describeHome } from '../../../../src/core/dashboard/describeHome.js';
import { english } from '../../../../src/core/localiser.js';
import { findPlannedDay } from '../../../../src/core/plan/plannedDay.js';
import type { PlanReading } from '../../../../src/core/plan/planReading.js';
import type { JournalEvent } from '../../../../src/core/progress/journalEvent.js';
import { samplePlan } from './samplePlan.js';

const plan: PlanReading = { kind: 'plan', plan: samplePlan() };

/** What Home says at noon of a day, after opening lessons at these minutes of it. */
function row(day: number, reading = plan, minutes: readonly number[] = []): string | undefined {
  const now = new Date(2027, 0, day, 12);
  const events = minutes.map((minute, n): JournalEvent => ({
    type: 'lesson.opened',
    lesson: 'one.a',
    id: `e${String(n)}`,
    at: new Date(2027, 0, day, 9, minute).toISOString(),
  }));
  const planned = findPlannedDay(reading, events, now);
  const home = describeHome({ tasks: [], nextDue: undefined, done: { done: 0, all: 1 }, now, planned }, english).find(
    ({ id }) => id === 'plan',
  );
  return home && `${home.label} | ${home.description} | ${home.command.id}`;
}

describe('what Home says of the plan', () => {
  it('is one line on a day with hours, with the time so far, and none on a day without', () => {
    assert.equal(row(5), 'Planned today | 1 h 30 min | ascent.showProgress');
    assert.equal(row(5, plan, [-600, 0, 20]), 'Planned today | 1 h 30 min · 20 min so far | ascent.showProgress');
    assert.equal(row(6), undefined);
    assert.equal(row(5, { kind: 'none' }), undefined);
  });

  it('names the first day in the week before it, and is silent before that and after the last day', () => {
    assert.equal(row(-1), 'Study plan | begins on 2027-01-04 | ascent.showProgress');
    assert.equal(row(-20), undefined);
    assert.equal(row(5 + 700), undefined);
  });

  it('says that a damaged plan cannot be read, and opens it', () => {
    assert.equal(row(5, { kind: 'damaged', reason: 'line 3: wrong.' }), 'Study plan | cannot be read | ascent.makeStudyPlan');
  });
});
