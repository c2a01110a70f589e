import { accepts, exercise, lesson, rejects, replace } from '../ruleCase.js';

const V36 = { rule: 'V36' };
const program = `${exercise}/alternatives/with-numpy.py`;

describe('callsWorkEverywhere (V36)', () => {
  accepts('an outdated call that is only talked about', [
    replace(program, '"""With the library."""', '"""With the library, not np.trapz."""  # np.trapz is gone'),
    replace(lesson, 'It is slow on long lists.', 'It is slow, as `np.trapz` was.'),
  ]);

  rejects('np.trapz in a program', replace(program, 'np.mean(xs)', 'np.trapz(xs)'), {
    ...V36,
    file: program,
    line: 'np.trapz',
    says: /np\.trapz/,
    fix: /scipy\.integrate/,
  });
  rejects(
    'penalty= in a cell',
    replace(lesson, 'rides = [4, 7, 10, 15]\nmean =', 'rides = [4, 7, 10, 15]\nmodel = dict(penalty="l2")\nmean ='),
    { ...V36, file: lesson, line: 'penalty=', says: /penalty=/, fix: /Use C/ },
  );
});
