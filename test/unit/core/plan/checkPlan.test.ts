import assert from 'node:assert/strict';
import { english } from '../../../../src/core/localiser.js';
import { readDay } from '../../../../src/core/localDay.js';
import { checkPlan } from '../../../../src/core/plan/checkPlan.js';
import type { StudyPlan } from '../../../../src/core/plan/studyPlan.js';
import { progressAfter, sampleCatalogue } from '../roadmap/sampleCatalogue.js';
import { samplePlan } from './samplePlan.js';

function findings(parts: Partial<StudyPlan>, today = '2026-12-30'): readonly string[] {
  const context = { catalogue: sampleCatalogue, progress: progressAfter(), today: readDay(today) ?? NaN };
  return checkPlan(samplePlan(parts), context, english).map(({ path, severity, message }) => `${severity} ${path.join('.')}: ${message}`);
}

const weeks = (...items: readonly (readonly string[])[]): Partial<StudyPlan> => ({
  firstWeeks: Array.from({ length: 4 }, (_, index) => ({ items: [...(items[index] ?? [])] })),
});

describe('checkPlan', () => {
  it('has nothing to say of a plan that adds up', () => {
    assert.deepEqual(findings({}), []);
    assert.deepEqual(findings(weeks(['one.a', 'ex-a'], ['one.b'])), []);
  });

  it('wants days that exist, in order', () => {
    const [start, target] = findings({ start: '2027-02-29', target: '2028-31-12' });
    assert.equal(start, 'error start: The calendar has no day 2027-02-29. Write a day as year-month-day, such as 2027-01-04.');
    assert.match(target ?? '', /^error target: The calendar has no day 2028-31-12/);
    assert.deepEqual(findings({ target: '2027-01-04' }), [
      'error target: The target is not after the start, 2027-01-04. Write a later day, or begin sooner.',
    ]);
  });

  it('adds the weekdays up, also where tenths do not add up in binary', () => {
    const { hours } = samplePlan();
    assert.deepEqual(findings({ hoursPerWeek: 11 }), [
      'error hoursPerWeek: The weekdays add up to 10 h, and here stand 11 h. Write 10 here, or correct a day.',
    ]);
    assert.deepEqual(findings({ hours: { ...hours, monday: 0.1, tuesday: 0.2, thursday: 2.7 }, hoursPerWeek: 10 }), []);
    const none = { monday: 0, tuesday: 0, wednesday: 0, thursday: 0, friday: 0, saturday: 0, sunday: 0 };
    assert.deepEqual(findings({ hours: none, hoursPerWeek: 0 }), [
      'error hours: No day has hours. Write down last week as it was, and give the hours that were free to their days.',
    ]);
  });

  it('says when the target comes too soon, by a day too, and three ways out of it', () => {
    assert.deepEqual(findings({ target: '2028-02-12' }), [
      'warning target: Left are 536 h, with your time factor of 1.6. At 10 h a week, and with the weeks off (4), they take 58 weeks: until 2028-02-13. ' +
        'Write 2028-02-13 or a later target, find 10.2 h a week, or take a shorter path and write its stated hours in courseHours.',
    ]);
    assert.match(findings({ target: '2028-01-02' })[0] ?? '', /find 11\.2 h a week/);
  });

  it('offers no hours that no week has', () => {
    const [message = ''] = findings({ target: '2027-01-31' });
    assert.match(message, /Write 2028-02-13 or a later target, or take a shorter path/);
    assert.doesNotMatch(message, /find/);
  });

  it('calculates from the week under way once the plan has begun', () => {
    assert.deepEqual(findings({}, '2027-01-10'), []);
    assert.match(findings({}, '2027-01-11')[0] ?? '', /they take 58 weeks: until 2028-02-20/);
    assert.match(findings({}, '2029-01-01')[0] ?? '', /or a later target, or take/);
  });

  it('wants first weeks that name what exists, once each, and fit the hours', () => {
    assert.deepEqual(findings(weeks(['one.A'], ['make coffee'], ['one.b', 'ex-a'], ['ex-a'])), [
      'error firstWeeks.0.items.0: There is no lesson or exercise “one.A”. If you mean “one.a”, write that; anything else goes into the note of the week.',
      'error firstWeeks.1.items.0: There is no lesson or exercise “make coffee”. Write an id such as “start.what-is-ml” or “ex-first-test”, and anything else in the note of the week.',
      'warning firstWeeks.3.items.0: “ex-a” is planned for week 3 already. Take it out of one of them.',
    ]);
    const short = {
      hours: { ...samplePlan().hours, tuesday: 0, thursday: 0, saturday: 0, sunday: 1 },
      hoursPerWeek: 1,
      target: '2099-01-01',
    };
    assert.deepEqual(findings({ ...short, ...weeks(['one.a', 'ex-a'], ['one.b']) }), [
      'warning firstWeeks.0.items: Week 1 holds 0.83 stated hours, 1.33 h with your time factor; you have 1 h. Move “ex-a” to a later week.',
    ]);
  });
});
