import type { StudyPlan } from '../../../../src/core/plan/studyPlan.js';

/** Rosa's plan of the lesson on plans; weeks without names. */
export function samplePlan(parts: Partial<StudyPlan> = {}): StudyPlan {
  return {
    format: 'ascent-plan',
    formatVersion: 1,
    start: '2027-01-04',
    target: '2028-02-13',
    hours: { monday: 0, tuesday: 1.5, wednesday: 0, thursday: 1.5, friday: 0, saturday: 4, sunday: 3 },
    hoursPerWeek: 10,
    weeksOff: 4,
    timeFactor: 1.6,
    courseHours: 335,
    firstWeeks: [{ items: [] }, { items: [] }, { items: [] }, { items: [] }],
    ...parts,
  };
}
