import assert from 'node:assert/strict';
import { parsePlan } from '../../../../src/core/plan/parsePlan.js';
import { samplePlan } from './samplePlan.js';

describe('parsePlan', () => {
  it('knows the line of every part, whatever the blanks are', () => {
    for (const blanks of [2, '\t']) {
      const text = JSON.stringify(samplePlan(), undefined, blanks);
      const parsed = parsePlan(text);
      assert.ok(parsed.kind === 'plan');
      const lineOf = (key: string): number => text.split('\n').findIndex((line) => line.includes(key)) + 1;
      assert.deepEqual([parsed.lineOf(['target']), parsed.lineOf(['hours', 'tuesday'])], [lineOf('"target"'), lineOf('"tuesday"')]);
      assert.equal(parsed.lineOf(['firstWeeks', 1, 'items']), text.split('\n').findIndex((line) => line.includes('"items"')) + 4);
    }
  });

  it('says what is wrong with a damaged one', () => {
    const text = JSON.stringify(samplePlan(), undefined, 2);
    const damaged = (changed: string): readonly unknown[] => {
      const parsed = parsePlan(changed);
      return parsed.kind === 'damaged' ? [parsed.line, parsed.reason] : [parsed.kind];
    };
    assert.deepEqual(damaged(text.replace('"hoursPerWeek": 10', '"hoursPerWeek": "ten"')), [
      15,
      'hoursPerWeek has the wrong type. Write a value of type number.',
    ]);
    assert.deepEqual(
      damaged(text.replace('2028-02-13', 'spring'))[1],
      'target is not written as it should be. Write the date as year-month-day, such as 2027-01-04.',
    );
    assert.match(String(damaged(text.slice(0, -20))[1]), /JSON/);
  });

  it('leaves the files of other programs alone', () => {
    assert.deepEqual(
      [parsePlan('{"format_version":"1.2","planned_values":{}}'), parsePlan('')],
      [{ kind: 'foreign' }, { kind: 'foreign' }],
    );
  });
});
