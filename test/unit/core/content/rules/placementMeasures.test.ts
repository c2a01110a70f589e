import { accepts, rejects, write } from '../ruleCase.js';

const file = 'steps/start/placement.yaml';
const V20 = { rule: 'V20', file };

const item = (n: number, changes: Readonly<Record<string, string>> = {}): string => {
  const { id = `q${n}`, lesson = 'start.more', quiz = '' } = changes;
  const numeric = `      kind: numeric\n      prompt: What is ${n} plus one?\n      answer: ${n + 1}\n      tolerance: 0\n      check: ${n} + 1\n      why: One more than ${n}.\n`;
  return `  - id: ${id}\n    topic: one more\n    lesson: ${lesson}\n    quiz:\n${quiz === '' ? numeric : quiz}`;
};
const test = (last: Readonly<Record<string, string>>, exercise = 'ex-mean'): string =>
  `exercise: ${exercise}\nitems:\n${Array.from({ length: 10 }, (_, n) => item(n, n === 9 ? last : {})).join('')}`;

describe('placementMeasures (V20)', () => {
  accepts('ten items that point to a lesson of the step, be it not written yet', write(file, test({})));

  rejects('an item that learners judge themselves', write(file, test({ quiz: explanation() })), {
    ...V20,
    line: 'kind: explain',
    says: /measures nothing/,
    fix: /another kind/,
  });
  rejects('an id that is used twice', write(file, test({ id: 'q3 # again' })), {
    ...V20,
    line: '- id: q3 # again',
    says: /q3 is used twice/,
    fix: /of its own/,
  });
  rejects('an exercise that is not there', write(file, test({}, 'ex-gone')), {
    ...V20,
    line: 'exercise: ex-gone',
    says: /no exercise ex-gone/,
    fix: /of this step/,
  });
  rejects('an exercise of another step', write('steps/later/placement.yaml', test({}).replaceAll('start.more', 'later.more')), {
    ...V20,
    file: 'steps/later/placement.yaml',
    line: 'exercise: ex-mean',
    says: /ex-mean is an exercise of the step start, and not of later/,
    fix: /of this step/,
  });
  rejects('a lesson of another step', write(file, test({ lesson: 'later.mean' })), {
    ...V20,
    line: 'lesson: later.mean',
    says: /no lesson of the step start/,
    fix: /one of this step/,
  });
});

function explanation(): string {
  return (
    '      kind: explain\n      prompt: Say aloud what one more means.\n      answer: The number that comes next when you count, one step to the right on the line.\n' +
    '      rubric:\n        - Speaks of counting on.\n        - Speaks of the number line.\n'
  );
}
