import assert from 'node:assert/strict';
import { parseContentTree } from '../../../../../src/core/content/parseContentTree.js';
import { prerequisitesComeFirst } from '../../../../../src/core/content/rules/prerequisitesComeFirst.js';
import { accepts, exercise, lesson, rejects, replace, validFiles } from '../ruleCase.js';

const V02 = { rule: 'V02' };

describe('prerequisitesComeFirst (V02)', () => {
  accepts('a step that needs an earlier one', []);

  rejects('a step that needs a later one', replace('steps/start/step.yaml', 'needs: []', 'needs: [later]'), {
    ...V02,
    file: 'steps/start/step.yaml',
    line: 'needs:',
    says: /start requires later, which comes later/,
    fix: /change the order/,
  });
  rejects('a lesson that requires itself', replace(lesson, 'requires: []', 'requires: [start.mean]'), {
    ...V02,
    file: lesson,
    line: 'requires:',
    says: /comes later/,
    fix: /Remove/,
  });
  rejects('an exercise that requires an unknown one', replace(`${exercise}/exercise.yaml`, 'requires: []', 'requires: [ex-sum]'), {
    ...V02,
    file: `${exercise}/exercise.yaml`,
    line: 'requires:',
    says: /no exercise ex-sum/,
    fix: /in words/,
  });
  rejects('an exercise of an earlier wave than its lesson', [replace(lesson, 'wave: 1', 'wave: 2')], {
    ...V02,
    file: `${exercise}/exercise.yaml`,
    line: 'wave: 1',
    says: /its lesson start\.mean of wave 2/,
    fix: /Move the exercise/,
  });

  describe('between two lessons', () => {
    /** Adds a second lesson behind the first; `first` and `second` change their front matter. */
    function check(first: (text: string) => string, second: (text: string) => string) {
      const files = validFiles();
      const text = files.get(lesson) ?? '';
      const other = 'steps/start/lessons/start.spread.md';
      files.set(lesson, first(text));
      files.set(other, second(text.replace('id: start.mean', 'id: start.spread')));
      files.set('roadmap.yaml', (files.get('roadmap.yaml') ?? '').replace('- start.mean', '- start.mean\n      - start.spread'));
      return prerequisitesComeFirst(parseContentTree(files)).map(({ file, line, message }) => [file, line, message]);
    }
    const requires =
      (id: string, wave: 1 | 2 = 1) =>
      (text: string): string =>
        text.replace('requires: []', `requires: [${id}]`).replace('wave: 1', `wave: ${wave}`);
    const same = (text: string): string => text;

    it('accepts one that requires the lesson before it', () => {
      assert.deepEqual(check(same, requires('start.mean')), []);
    });

    it('rejects two that require each other', () => {
      assert.deepEqual(check(requires('start.spread'), requires('start.mean')), [
        [lesson, 8, 'start.mean requires start.spread, which comes later in the roadmap.'],
      ]);
    });

    it('rejects one that requires a lesson of a later wave', () => {
      const [problem] = check((text) => text.replace('wave: 1', 'wave: 2'), requires('start.mean'));
      assert.deepEqual(problem, [
        'steps/start/lessons/start.spread.md',
        8,
        'start.spread is of wave 1 and requires start.mean, of wave 2.',
      ]);
    });
  });
});
