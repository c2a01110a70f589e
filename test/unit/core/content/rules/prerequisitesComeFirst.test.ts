import { accepts, exercise, lesson, rejects, replace } from '../ruleCase.js';

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
});
