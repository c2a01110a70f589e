import assert from 'node:assert/strict';
import { parseContentTree } from '../../../../../src/core/content/parseContentTree.js';
import { everythingIsConnected } from '../../../../../src/core/content/rules/everythingIsConnected.js';
import { accepts, exercise, lesson, rejects, replace, validFiles } from '../ruleCase.js';

const V04 = { rule: 'V04' };
const paper =
  '```paper on-paper\nproblems:\n' +
  '  - { problem: Take the mean of 1 and 2., answer: It is one and a half. }\n'.repeat(5) +
  '```\n\n## Practice';

describe('everythingIsConnected (V04)', () => {
  accepts('a lesson with an exercise that names it, and a figure that is used', []);

  rejects(
    'a lesson that leads to no exercise',
    replace(lesson, 'exercises: [ex-mean]', 'exercises: []'),
    { ...V04, file: `${exercise}/exercise.yaml`, line: 'lesson:', says: /does not name this exercise/, fix: /Add ex-mean/ },
    { ...V04, file: lesson, line: 'exercises:', says: /no exercise/, fix: /concept: true/ },
  );
  rejects('a concept lesson without a worksheet', replace(lesson, 'exercises: [ex-mean]', 'exercises: [ex-mean]\nconcept: true'), {
    ...V04,
    file: lesson,
    line: 'concept:',
    says: /no worksheet/,
    fix: /```paper/,
  });
  accepts('a concept lesson with a worksheet', [
    replace(lesson, 'exercises: [ex-mean]', 'exercises: [ex-mean]\nconcept: true'),
    replace(lesson, '## Practice', paper),
  ]);
  rejects(
    'a lesson that names an unknown exercise',
    replace(lesson, 'exercises: [ex-mean]', 'exercises: [ex-mean, ex-sum]'),
    { ...V04, file: lesson, line: 'exercises:', says: /no exercise ex-sum/, fix: /write the exercise/ },
    {
      rule: 'V10',
      file: lesson,
      line: '## Practice',
      says: /does not link ex-sum/,
      fix: /exercise:ex-sum/,
    },
  );
  rejects('a lesson whose only exercise is of a later wave', replace(`${exercise}/exercise.yaml`, 'wave: 1', 'wave: 2'), {
    ...V04,
    file: lesson,
    line: 'exercises:',
    says: /later wave/,
    fix: /move one earlier/,
  });
  rejects('an exercise without a home', replace(`${exercise}/exercise.yaml`, 'lesson: start.mean', 'lesson: start.sum'), {
    ...V04,
    file: `${exercise}/exercise.yaml`,
    line: 'lesson:',
    says: /no lesson start\.sum/,
    fix: /Name the lesson/,
  });
  rejects('a figure that is not there', replace(lesson, 'figure fig-balance', 'figure fig-seesaw'), {
    ...V04,
    file: lesson,
    line: 'figure fig-seesaw',
    says: /no figure fig-seesaw/,
    fix: /fig-balance/,
  });

  it('rejects a fourth lesson of a step that has no exercise', () => {
    const files = validFiles();
    const text = (files.get(lesson) ?? '').replace('exercises: [ex-mean]', 'exercises: []\nconcept: true').replace('## Practice', paper);
    for (const name of ['a', 'b', 'c', 'd']) {
      files.set(`steps/later/lessons/later.${name}.md`, text.replace('id: start.mean', `id: later.${name}`));
    }
    assert.deepEqual(
      everythingIsConnected(parseContentTree(files)).map(({ file, line, message }) => [file, line, message]),
      [['steps/later/lessons/later.d.md', 10, 'Step later has more than 3 lessons without an exercise.']],
    );
  });

  it('rejects an exercise that stands in another step than its lesson', () => {
    const files = new Map([...validFiles()].map(([path, text]) => [path.replace(exercise, 'steps/later/exercises/ex-mean'), text]));
    assert.deepEqual(
      everythingIsConnected(parseContentTree(files)).map(({ file, line, message }) => [file, line, message]),
      [['steps/later/exercises/ex-mean/exercise.yaml', 7, 'Its lesson is in step start, the exercise in later.']],
    );
  });

  it('does not speak of figures where it is not known which there are', () => {
    assert.deepEqual(everythingIsConnected(parseContentTree(validFiles())), []);
    assert.equal(everythingIsConnected(parseContentTree(validFiles(), new Set())).length, 1);
  });
});
