import { accepts, exercise, rejects, remove, replace, write } from '../ruleCase.js';

const yaml = `${exercise}/exercise.yaml`;
const V30 = { rule: 'V30', file: yaml };

const hintsOf = (task: number): string =>
  `  - task: ${task}\n    hints:\n      - text: Which numbers do you need?\n      - text: Add, and then divide the sum.\n      - text: Fill the gap in sum / ____.\n`;

describe('exercisePackage (V30, V33)', () => {
  accepts('a whole exercise', []);

  rejects('a folder without exercise.yaml', remove(yaml), { ...V30, line: 1, says: /no exercise\.yaml/, fix: /Write it/ });
  for (const name of ['hints.yaml', 'rubric.md', 'solution/WHY.md', 'starter/pytest.ini']) {
    const role = name === 'starter/pytest.ini' ? [{ ...V30, line: 'files:', says: /pytest\.ini: no file/, fix: /Write the file/ }] : [];
    rejects(
      `an exercise without ${name}`,
      remove(`${exercise}/${name}`),
      { ...V30, line: 1, says: new RegExp(`no ${name}`), fix: /another exercise/ },
      ...role,
    );
  }
  rejects('tests that do not load the testkit', write(`${exercise}/starter/tests/conftest.py`, '\n'), {
    ...V30,
    file: `${exercise}/starter/tests/conftest.py`,
    line: 1,
    says: /testkit/,
    fix: /one line/,
  });
  rejects('a file without a role', write(`${exercise}/starter/notes.md`, 'Some notes.\n'), {
    ...V30,
    line: 'files:',
    says: /notes\.md: no role/,
    fix: /learner, test or data/,
  });
  rejects(
    'a learner file that is not the module',
    replace(yaml, 'learner: [means.py, EXPERIMENT.md]', 'learner: [EXPERIMENT.md, means.py]'),
    { ...V30, line: 1, says: /first learner file/, fix: /means\.py first/ },
  );
  rejects('a mutant that is not written', remove(`${exercise}/mutants/no-division.py`), {
    ...V30,
    line: 'no-division',
    says: /no mutants\/no-division\.py/,
    fix: /remove the entry/,
  });
  rejects('a mutant that nobody lists', write(`${exercise}/mutants/extra.py`, '"""You return too much, by one."""\n'), {
    ...V30,
    file: `${exercise}/mutants/extra.py`,
    line: 1,
    says: /does not list/,
    fix: /List it/,
  });
  rejects('a mutant that says nothing', write(`${exercise}/mutants/no-division.py`, 'def mean(xs):\n    return sum(xs)\n'), {
    ...V30,
    file: `${exercise}/mutants/no-division.py`,
    line: 1,
    says: /no docstring/,
    fix: /is told/,
  });
  rejects('a mutant of an unknown task', replace(yaml, '{ name: no-division, task: 1', '{ name: no-division, task: 2'), {
    ...V30,
    line: 'no-division',
    says: /no task 2/,
    fix: /reject/,
  });
  rejects('an alternative that is not written', remove(`${exercise}/alternatives/with-numpy.py`), {
    ...V30,
    line: 'alternatives:',
    says: /with-numpy/,
    fix: /Write it/,
  });
  rejects(
    'a hard exercise without an alternative',
    [
      replace(yaml, 'level: 1', 'level: 3'),
      replace(yaml, 'alternatives: [with-numpy]', 'alternatives: []'),
      remove(`${exercise}/alternatives/with-numpy.py`),
    ],
    { ...V30, line: 'level:', says: /no alternative solution/, fix: /another way/ },
  );
  rejects(
    'tasks that are not numbered in order',
    [
      replace(yaml, '  - n: 1\n', '  - n: 3\n    title: The mean again\n    functions: [mean]\n  - n: 1\n'),
      replace(`${exercise}/starter/tests/test_mean.py`, '@pytest.mark.task(1)', '@pytest.mark.task(3)\n@pytest.mark.task(1)'),
      replace(`${exercise}/hints.yaml`, /(  - task: )1([\s\S]*)/, `${hintsOf(3)}${hintsOf(1)}`),
    ],
    ...['n: 3', 'n: 1'].map((line) => ({ ...V30, line, says: /stands at place/, fix: /1, 2, 3/ })),
  );
  rejects(
    'a test for a task that is not there',
    replace(`${exercise}/starter/tests/test_mean.py`, '@pytest.mark.task(1)', '@pytest.mark.task(1)\n@pytest.mark.task(2)'),
    { ...V30, line: 'tasks:', says: /marked for task 2/, fix: /Correct the mark/ },
  );
  rejects('a task that no test judges', replace(`${exercise}/starter/tests/test_mean.py`, '@pytest.mark.task(1)\n', ''), {
    ...V30,
    line: '- n: 1',
    says: /No test judges task 1/,
    fix: /mark\.task\(1\)/,
  });
  rejects(
    'a function that is nowhere',
    replace(yaml, 'functions: [mean]', 'functions: [mean, median]'),
    { ...V30, line: 'functions:', says: /solution\/means\.py does not define median/, fix: /Define it/ },
    { ...V30, line: 'functions:', says: /starter\/means\.py does not define median/, fix: /Define it/ },
  );
  rejects('a placeholder without a value', replace(`${exercise}/brief.md`, '{{seeds}}', '{{seeds}} and {{tolerance.sum}}'), {
    ...V30,
    file: `${exercise}/brief.md`,
    line: 'tolerance.sum',
    says: /has no value/,
    fix: /Define the tolerance/,
  });
  rejects('a tolerance that the brief hides', replace(`${exercise}/brief.md`, '{{tolerance.number}}', 'very little'), {
    ...V30,
    line: 'number:',
    says: /brief does not show/,
    fix: /{{tolerance\.number}}/,
  });
  rejects('a tolerance that no test uses', replace(`${exercise}/starter/tests/test_mean.py`, '"number"', '"sum"'), {
    ...V30,
    line: 'number:',
    says: /No test uses/,
    fix: /remove it/,
  });
  rejects('two seeds', replace(yaml, 'seeds: [1, 2, 3]', 'seeds: [1, 2]'), {
    ...V30,
    line: 'seeds:',
    says: /only 2 seeds/,
    fix: /at least 3/,
  });
  rejects('seeds that the brief hides', replace(`${exercise}/brief.md`, '{{seeds}}', 'here'), {
    ...V30,
    line: 'seeds:',
    says: /seeds/,
    fix: /{{seeds}}/,
  });
  rejects('a rubric without “excellent”', replace(`${exercise}/rubric.md`, 'Excellent', 'Better'), {
    ...V30,
    file: `${exercise}/rubric.md`,
    line: 1,
    says: /“excellent”/,
    fix: /stretch goals/,
  });
  rejects(
    'a brief that is not there',
    remove(`${exercise}/brief.md`),
    { ...V30, line: 1, says: /no brief\.md/, fix: /another exercise/ },
    { ...V30, line: 'seeds:', says: /seeds/, fix: /{{seeds}}/ },
    { ...V30, line: 'number:', says: /brief does not show/, fix: /{{tolerance\.number}}/ },
  );
});
