import { accepts, lesson, rejects, replace } from '../ruleCase.js';

const V10 = { rule: 'V10', file: lesson };
const predict = /```predict[\s\S]*?```\n/;
const figure = /```figure[\s\S]*?```\n/;

describe('lessonIngredients (V10)', () => {
  accepts('a lesson with every ingredient under the heading it names', []);
  accepts('a table where a figure could stand', [
    replace(lesson, '## Four rides', '| left | right |\n|---|---|\n| 7 | 7 |\n\n## Four rides'),
  ]);
  accepts('mistakes told in a table', [
    replace(
      lesson,
      /- \*\*Symptom[\s\S]*?(?=\n## On the job)/,
      '| Symptom | Cause | Fix |\n|---|---|---|\n| a | b | c |\n| d | e | f |\n| g | h | i |\n',
    ),
    replace(lesson, 'It keeps a running total', `It ${'keeps a running total and '.repeat(11)} keeps a running total`),
  ]);

  rejects('a heading that is not there', replace(lesson, 'why: A courier who is always late', 'why: Why'), {
    ...V10,
    line: 'why: Why',
    says: /“Why”/,
    fix: /Copy the heading/,
  });
  rejects(
    'a heading with nothing under it',
    replace(lesson, /## On the job\n\n.*\n/, '## On the job\n'),
    { ...V10, line: 26, says: /words/, fix: /900/ },
    { ...V10, line: '## On the job', says: /nothing under/, fix: /Write the part/ },
  );
  rejects(
    'one heading for three ingredients',
    [
      replace(lesson, 'job: On the job', 'job: Where it fails'),
      replace(lesson, 'mistakes: Common mistakes', 'mistakes: Where it fails'),
      replace(lesson, '## Common mistakes', '### Common mistakes'),
    ],
    ...['failure:', 'mistakes:', 'job:'].map((line) => ({ ...V10, line, says: /share the heading/, fix: /of their own/ })),
  );
  rejects('a lesson that asks for no prediction', replace(lesson, predict, ''), {
    ...V10,
    line: 26,
    says: /no prediction/,
    fix: /```predict/,
  });
  rejects(
    'a prediction after the idea',
    [
      replace(lesson, predict, ''),
      replace(
        lesson,
        '## Four rides',
        '```predict late\nprompt: What will come out of this?\nanswer: It comes out as nine, as you have read above.\n```\n\n## Four rides',
      ),
    ],
    {
      ...V10,
      line: '```predict late',
      says: /after the idea/,
      fix: /above that heading/,
    },
  );
  rejects(
    'an idea without a picture',
    [
      replace(lesson, figure, ''),
      replace(
        lesson,
        '## The formula',
        '```figure fig-balance\nalt: A plank with four weights at 4, 7, 10 and 15 minutes that balances.\n```\n\n## The formula',
      ),
    ],
    {
      ...V10,
      line: '## A seesaw of numbers',
      says: /no picture/,
      fix: /```figure/,
    },
  );
  rejects('an idea told with an equation', replace(lesson, 'A single weight', '$$1 + 1 = 2$$\n\nA single weight'), {
    ...V10,
    line: '$$1 + 1 = 2$$',
    says: /equation/,
    fix: /plain words/,
  });
  rejects(
    'a lesson without a cell whose output is quoted',
    [replace(lesson, /```output\nsum[\s\S]*?```\n/, ''), replace(lesson, /```output\n9\.0\n```\n/, '')],
    {
      ...V10,
      line: '## Four rides on paper',
      says: /runnable cell/,
      fix: /```output/,
    },
  );
  rejects(
    'two mistakes only',
    replace(
      lesson,
      /- \*\*Symptom\.\*\* The program stops.*\n/,
      'The program stops on some days because a day without rides has an empty list, so decide what an empty day means, and say so.\n',
    ),
    {
      ...V10,
      line: '## Common mistakes',
      says: /fewer than 3/,
      fix: /symptom, cause, fix/,
    },
  );
  rejects('a practice without the experiment', replace(lesson, 'Before its experiment, note how', 'Before you run it, note how'), {
    ...V10,
    line: '## Practice',
    says: /experiment/,
    fix: /predict/,
  });
  rejects(
    'headings that are all named wrongly, each on its own line',
    ['why', 'idea', 'example', 'mathematics', 'code', 'failure', 'mistakes', 'job', 'check', 'practice', 'reading', 'glossary'].map(
      (name) => replace(lesson, new RegExp(`\\n  ${name}: .*`), `\n  ${name}: The ${name} of it`),
    ),
    ...Array.from({ length: 12 }, (_, index) => ({ ...V10, line: 12 + index, says: /No heading reads/, fix: /Copy the heading/ })),
  );
});
