import { accepts, lesson, rejects, replace } from '../ruleCase.js';

const V21 = { rule: 'V21', file: lesson };

describe('numericAnswersAreCheckable (V21)', () => {
  accepts('a check that calculates with NumPy', replace(lesson, 'check: (3 + 5 + 10) / 3', 'check: float(np.mean([3, 5, 10]))'));

  rejects('a check that does more than calculate', replace(lesson, 'check: (3 + 5 + 10) / 3', 'check: __import__("os").getpid()'), {
    ...V21,
    line: 'check: __import__',
    says: /more than a calculation/,
    fix: /one Python expression/,
  });
  rejects('a check that repeats the answer', replace(lesson, 'check: (3 + 5 + 10) / 3', 'check: "6"'), {
    ...V21,
    line: 'check: "6"',
    says: /repeats the answer/,
    fix: /calculation/,
  });
  rejects('a tolerance that accepts wrong answers', replace(lesson, 'tolerance: 0.001', 'tolerance: 2'), {
    ...V21,
    line: 'tolerance: 2',
    says: /accepts wrong answers/,
    fix: /rounding/,
  });
  rejects('decimals without a tolerance', [replace(lesson, 'answer: 6\ntolerance: 0.001', 'answer: 6.5\ntolerance: 0')], {
    ...V21,
    line: 'tolerance: 0',
    says: /needs a tolerance/,
    fix: /half of the last digit/,
  });
});
