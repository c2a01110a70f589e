import { accepts, exercise, lesson, rejects, replace } from '../ruleCase.js';

describe('noPlaceholders (V16)', () => {
  accepts('a starter that tells the learner what to write', replace(`${exercise}/starter/means.py`, 'TODO(1)', 'TODO(1), which is task 1'));

  rejects('something to be written later', replace(lesson, 'It is slow on long lists.', 'TODO: say how slow.'), {
    rule: 'V16',
    file: lesson,
    line: 'TODO',
    says: /“TODO”/,
    fix: /Write it/,
  });
  rejects('a plain TODO in a starter', replace(`${exercise}/starter/means.py`, 'TODO(1)', 'TODO'), {
    rule: 'V16',
    file: `${exercise}/starter/means.py`,
    line: 'TODO',
    says: /unwritten/,
    fix: /remove it/,
  });
});
