import { accepts, exercise, rejects, replace } from '../ruleCase.js';

const hints = `${exercise}/hints.yaml`;
const V34 = { rule: 'V34', file: hints };
const third = '      - text: |\n';

describe('hintsAreGraded (V34)', () => {
  accepts('a hint bound to a test', replace(hints, '      - text: Which two', '      - test: test_mean_of_two\n        text: Which two'));

  rejects(
    'a task without hints',
    replace(hints, 'task: 1', 'task: 2'),
    { ...V34, line: 1, says: /Task 1 has no hints/, fix: /a question, the method/ },
    { ...V34, line: 'task: 2', says: /Task 2 is not there/, fix: /one entry/ },
  );
  rejects('a first hint that asks nothing', replace(hints, 'before you can divide?', 'before you can divide.'), {
    ...V34,
    line: 'Which two',
    says: /no question/,
    fix: /Ask one/,
  });
  rejects(
    'a second hint that repeats the first',
    replace(
      hints,
      'Add all numbers with a loop or with `sum`, and count them with `len`.',
      'Which two numbers do you need from the list before you can divide?',
    ),
    { ...V34, line: 'from the list', says: /repeats the first/, fix: /method/ },
  );
  rejects('a third hint without a gap', replace(hints, 'return sum(xs) / ____', 'return sum(xs)'), {
    ...V34,
    line: third.trim(),
    says: /leaves no gap/,
    fix: /____/,
  });
  rejects(
    'a third hint with a whole line of the solution',
    replace(hints, 'return sum(xs) / ____', 'return sum(xs) / len(xs)\n          # ____'),
    { ...V34, line: third.trim(), says: /whole line of the solution: return sum\(xs\) \/ len\(xs\)/, fix: /gap/ },
  );
  rejects(
    'a third hint with most of the solution',
    replace(hints, 'return sum(xs) / ____', 'if len(xs) == ____: raise ValueError\n          return sum(xs) / len( ____ )'),
    { ...V34, line: third.trim(), says: /most of the solution/, fix: /less than 60 %/ },
  );
  rejects(
    'a hint for a test that is not there',
    replace(hints, '      - text: Which two', '      - test: test_nothing\n        text: Which two'),
    { ...V34, line: 'test_nothing', says: /no test test_nothing/, fix: /name of a test/ },
  );
});
