import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readDay, writeDay } from '../../../../src/core/localDay.js';
import {
  countWeeks,
  courseHours,
  hoursForWeeks,
  lastDay,
  remainingHours,
  spreadHours,
  sumOfDays,
  targetWeeks,
  timeFactors,
  weekBegin,
} from '../../../../src/core/plan/planArithmetic.js';
import { repositoryRoot } from '../../../host/paths.js';
import { check, progressAfter, sampleCatalogue } from '../roadmap/sampleCatalogue.js';

describe('the arithmetic of a plan', () => {
  it('has the numbers of the lesson, and gets what its cells print', async () => {
    const lesson = await readFile(join(repositoryRoot, 'content/steps/start/lessons/start.learning-plan.md'), 'utf8');
    const needed = courseHours * timeFactors.newcomer;
    const weeks = countWeeks(needed, 10, 4);
    const start = readDay('2027-01-04') ?? NaN;
    const printed = [
      `${needed.toFixed(0)} h at 10 h a week: ${String(countWeeks(needed, 10, 0))} weeks`,
      `with slack ${String(weeks)} weeks, 2027-01-04 to ${writeDay(lastDay(start, weeks))}`,
      `needed = ${String(courseHours)} * ${String(timeFactors.newcomer)}`,
      `12 months: ${hoursForWeeks(needed, targetWeeks[12], 0).toFixed(1)} h`,
      ` 9 months: ${hoursForWeeks(needed, targetWeeks[9], 0).toFixed(1)} h`,
      ` 6 months: ${hoursForWeeks(needed, targetWeeks[6], 0).toFixed(1)} h`,
      `she needs $536 / 48 = ${hoursForWeeks(needed, 52, 4).toFixed(1)}$ hours`.replace('she', 'Rosa'),
      `he takes the time factor ${String(timeFactors.programmer)}`,
    ];
    assert.deepEqual(
      printed.filter((line) => !lesson.includes(line)),
      [],
    );
  });

  it('rounds weeks up, but not for what binary makes of tenths', () => {
    assert.deepEqual([countWeeks(0.1 + 0.2, 0.1, 0), countWeeks(536, 8, 0), countWeeks(180, 8, 3)], [3, 67, 26]);
    assert.deepEqual([countWeeks(10, 0, 4), hoursForWeeks(10, 4, 4)], [Infinity, Infinity]);
  });

  it('counts what is read and passed as done, with the time factor', () => {
    const progress = progressAfter(
      { type: 'lesson.opened', lesson: 'one.b' },
      { type: 'lesson.read', lesson: 'one.a' },
      check('ex-a', 'passed'),
    );
    assert.equal(remainingHours({ courseHours: 10, timeFactor: 1.5 }, sampleCatalogue, progress), 1.5 * (10 - 50 / 60));
    assert.equal(remainingHours({ courseHours: 0.5, timeFactor: 1.5 }, sampleCatalogue, progress), 0);
  });

  it('spreads the hours of a week in quarters of an hour, what is over at its end', () => {
    assert.deepEqual(Object.values(spreadHours(10)), [1.25, 1.25, 1.5, 1.5, 1.5, 1.5, 1.5]);
    for (const hours of [0.25, 3, 5, 7, 20, 167.75]) assert.equal(sumOfDays({ hours: spreadHours(hours) }), hours);
  });

  it('knows the week that a day is in', () => {
    assert.deepEqual([weekBegin(100, 100), weekBegin(100, 106), weekBegin(100, 107)], [100, 100, 107]);
  });
});

describe('a day of the calendar', () => {
  it('is read as it is written, and only if there is such a day', () => {
    assert.equal(writeDay(readDay('2028-02-29') ?? 0), '2028-02-29');
    assert.deepEqual(['2027-02-29', '2027-13-01', '2027-1-1', 'soon'].map(readDay), [undefined, undefined, undefined, undefined]);
  });
});
