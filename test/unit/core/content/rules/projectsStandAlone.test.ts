import { accepts, exercise, rejects, replace } from '../ruleCase.js';

const test = `${exercise}/starter/tests/test_mean.py`;
const V38 = { rule: 'V38', file: test };
const insert = (code: string) => replace(test, 'work = learner.load()', `work = learner.load()\n${code}`);

describe('projectsStandAlone (V38)', () => {
  accepts('a path inside the project, and the word solution in a comment', insert('DATA = "data/rides.csv"  # not of solution/means.py'));

  rejects(
    'a test that imports the solution',
    insert('from solution import means'),
    { rule: 'V36', file: test, line: 'from solution', says: /not declared/, fix: /do without/ },
    { ...V38, line: 'from solution', says: /reads the solution/, fix: /in the test itself/ },
  );
  rejects('a test that opens the solution', insert('TEXT = open("solution/means.py")'), {
    ...V38,
    line: 'open("solution',
    says: /reads the solution/,
    fix: /in the test/,
  });
  rejects('a path of one machine', insert('DATA = "/home/ada/rides.csv"'), {
    ...V38,
    line: '/home/ada',
    says: /one machine/,
    fix: /tmp_path/,
  });
  rejects('a path out of the project', insert('DATA = "../rides.csv"'), {
    ...V38,
    line: '../rides',
    says: /leads out/,
    fix: /relative to the project/,
  });
  rejects('a test that reads a mutant', insert('DATA = "mutants/no-division.py"'), {
    ...V38,
    line: 'mutants/',
    says: /planted program/,
    fix: /learner’s program/,
  });
});
