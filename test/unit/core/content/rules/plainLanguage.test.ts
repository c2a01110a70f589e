import { accepts, exercise, lesson, rejects, replace } from '../ruleCase.js';

const V16 = { rule: 'V16', file: lesson };

describe('plainLanguage (V16)', () => {
  accepts(
    'longer words that hold a forbidden one, and code',
    replace(lesson, 'It is slow on long lists.', 'You can adjust it, which is easier with `just`, `color` and `optimizer`.'),
  );
  accepts(
    'American titles among the further reading',
    replace(
      lesson,
      'the first printed use of least squares',
      'in “Behavioral Optimization and Color”, the first printed use of least squares',
    ),
  );

  rejects('“simply”', replace(lesson, 'Add the rides: 4 and 7', 'You simply add the rides: 4 and 7'), {
    ...V16,
    line: 'simply',
    says: /“simply” belittles/,
    fix: /Leave the word out/,
  });
  rejects(
    '“of course”, in a later line of a paragraph',
    replace(lesson, 'Add the rides: 4 and 7', 'Add the rides\nas you would, of course: 4 and 7'),
    { ...V16, line: 'of course', says: /“of course”/, fix: /Leave/ },
  );
  rejects('“Easy” in a checklist', replace('steps/start/checklist.yaml', 'I have read a red', 'Easy as it is, I have read a red'), {
    ...V16,
    file: 'steps/start/checklist.yaml',
    line: 'Easy',
    says: /“Easy”/,
    fix: /Leave/,
  });
  rejects('“just” in what a mutant says', replace(`${exercise}/mutants/no-division.py`, 'You return the sum', 'You just return the sum'), {
    ...V16,
    file: `${exercise}/mutants/no-division.py`,
    line: 1,
    says: /“just”/,
    fix: /Leave/,
  });
  rejects(
    'American spelling',
    replace(lesson, 'It is slow on long lists.', 'It is not optimized, and a neighbor beats it.'),
    { ...V16, line: 'optimized', says: /“neighbor”/, fix: /British/ },
    { ...V16, line: 'optimized', says: /“optimized”/, fix: /backticks/ },
  );
});
