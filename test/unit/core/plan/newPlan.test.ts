import assert from 'node:assert/strict';
import { english } from '../../../../src/core/localiser.js';
import { readDay, writeDay } from '../../../../src/core/localDay.js';
import { checkPlan } from '../../../../src/core/plan/checkPlan.js';
import { newPlan, nextMonday, readHours, targetOfHours, targetOfWeeks } from '../../../../src/core/plan/newPlan.js';
import { parsePlan } from '../../../../src/core/plan/parsePlan.js';
import { spreadHours } from '../../../../src/core/plan/planArithmetic.js';
import { check, progressAfter, sampleCatalogue } from '../roadmap/sampleCatalogue.js';
import { samplePlan } from './samplePlan.js';

const start = readDay('2027-01-04') ?? NaN;
const course = { catalogue: sampleCatalogue, progress: progressAfter() };

describe('newPlan', () => {
  it('is a plan that adds up and can be read back, whatever the hours', () => {
    for (const amount of [0.25, 0.5, 1, 2, 5, 10, 20]) {
      const hours = spreadHours(amount);
      const { target } = targetOfHours(hours, 1.6, start, course);
      const plan = newPlan({ hours, timeFactor: 1.6, start, target }, course);
      assert.deepEqual(checkPlan(plan, { ...course, today: start }, english), [], String(amount));
      const parsed = parsePlan(`${JSON.stringify(plan, undefined, 2)}\n`);
      assert.deepEqual(parsed.kind === 'plan' ? parsed.plan : parsed, plan);
    }
  });

  it('names what comes next, in the order of the course, and leaves a fifth of each week free', () => {
    const plan = (progress = course.progress): readonly (readonly string[])[] =>
      newPlan({ hours: spreadHours(1.75), timeFactor: 1.6, start, target: start + 70 }, { ...course, progress }).firstWeeks.map(
        ({ items }) => items,
      );
    assert.deepEqual(plan(), [['one.a', 'ex-a'], ['one.b', 'ex-b'], ['ex-spare', 'two.a'], []]);
    const done = progressAfter(
      { type: 'lesson.opened', lesson: 'one.a' },
      { type: 'lesson.read', lesson: 'one.a' },
      check('ex-a', 'passed'),
    );
    assert.deepEqual(plan(done), [['one.b', 'ex-b'], ['ex-spare', 'two.a'], [], []]);
  });

  it('lets what is longer than a week take its time from the next one', () => {
    const hours = spreadHours(0.75);
    const { firstWeeks } = newPlan({ hours, timeFactor: 1.6, start, target: start + 70 }, course);
    // 0.8 of 45 minutes are 36; a lesson takes 32, an exercise 48.
    assert.deepEqual(
      firstWeeks.map(({ items }) => items),
      [['one.a'], ['ex-a'], [], ['one.b']],
    );
  });

  it('finds the targets of the lesson', () => {
    const { hours } = samplePlan();
    const { weeks, target } = targetOfHours(hours, 1.6, start, course);
    assert.deepEqual([weeks, writeDay(target)], [58, '2028-02-13']);
    const year = targetOfWeeks(52, 1.6, start, course);
    assert.deepEqual([year.hoursPerWeek.toFixed(1), writeDay(year.target)], ['11.2', '2028-01-02']);
  });

  it('begins on a Monday, today if it is one', () => {
    assert.deepEqual(
      ['2027-01-04', '2027-01-05', '2027-01-10'].map((day) => writeDay(nextMonday(readDay(day) ?? NaN))),
      ['2027-01-04', '2027-01-11', '2027-01-11'],
    );
  });

  it('reads hours of a week or of each day, with points or commas, and nothing that no day has', () => {
    assert.deepEqual(readHours(' 0 1,5 0 1.5 0 4 3 '), samplePlan().hours);
    assert.deepEqual(readHours('10'), spreadHours(10));
    for (const text of ['', '0', '-1', 'ten', '1 2', '25 0 0 0 0 0 0', '0 0 0 0 0 0 0', '169'])
      assert.equal(readHours(text), undefined, text);
  });
});
