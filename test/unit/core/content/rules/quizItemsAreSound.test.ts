import { accepts, lesson, rejects, replace, write } from '../ruleCase.js';

const V20 = { rule: 'V20', file: lesson };
const add = (id: string, body: string) => replace(lesson, '```quiz say-why', `\`\`\`quiz ${id}\n${body}\`\`\`\n\n\`\`\`quiz say-why`);
const option = (text: string, correct: boolean): string => `  - { text: ${text}, correct: ${String(correct)}, why: That is how it is. }\n`;
const choice = (kind: string, ...options: readonly [text: string, correct: boolean][]): string =>
  `kind: ${kind}\nprompt: Which of these is right?\noptions:\n${options.map(([text, correct]) => option(text, correct)).join('')}`;
const pair = (left: string, right: string): string => `  - { left: ${left}, right: ${right}, why: That is how it is. }\n`;

describe('quizItemsAreSound (V20)', () => {
  accepts(
    'an item of a kind that has several right options',
    add('several', choice('multi', ['one', true], ['two', true], ['six', false])),
  );
  accepts(
    'pairs to match',
    add('pairs', `kind: match\nprompt: Which belong together?\npairs:\n${pair('a', 'x')}${pair('b', 'y')}${pair('c', 'z')}`),
  );

  rejects(
    'a single choice with two right options',
    replace(lesson, '    why: Only one of a hundred', '    correct: true\n    why: Only one of a hundred'),
    {
      ...V20,
      line: 141,
      says: /2 options are marked correct/,
      fix: /exactly one/,
    },
  );
  rejects('a multiple choice with one right option', add('several', choice('multi', ['one', true], ['two', false], ['six', false])), {
    ...V20,
    line: 154,
    says: /1 options/,
    fix: /two or more/,
  });
  rejects('a multiple choice in which everything is right', add('several', choice('multi', ['one', true], ['two', true], ['six', true])), {
    ...V20,
    line: 154,
    says: /Every option/,
    fix: /Add one/,
  });
  rejects('“all of the above”', replace(lesson, 'text: It makes it a thousand times as large.', 'text: All of the above.'), {
    ...V20,
    line: 'All of the above',
    says: /only points at others/,
    fix: /leave it out/,
  });
  rejects('two equal options', replace(lesson, 'text: It makes it a thousand times as large.', 'text: It leaves it where it was.'), {
    ...V20,
    line: 147,
    says: /stands here twice/,
    fix: /different/,
  });
  rejects('a mistake that would be accepted', replace(lesson, 'value: 18', 'value: 6'), {
    ...V20,
    line: 'value: 6',
    says: /would be accepted/,
    fix: /smaller/,
  });
  rejects('a wrong line that the code does not have', replace(lesson, 'line: 4', 'line: 14'), {
    ...V20,
    line: 'line: 14',
    says: /nothing on line 14/,
    fix: /from 1/,
  });
  rejects(
    'the wrong line among the other lines',
    replace(lesson, 'line: 4\n', 'line: 4\nothers:\n  - { line: 4, why: That is the wrong one. }\n'),
    { ...V20, line: '- { line: 4', says: /Line 4/, fix: /once/ },
  );
  rejects('one id for two blocks', replace(lesson, 'quiz pulled-away', 'quiz one-long-ride'), {
    ...V20,
    line: 'quiz one-long-ride',
    says: /used twice/,
    fix: /id of its own/,
  });
  rejects(
    'a right side that fits two left ones',
    add('pairs', `kind: match\nprompt: Which belong together?\npairs:\n${pair('a', 'x')}${pair('b', 'y')}${pair('c', 'y')}`),
    { ...V20, line: '{ left: c', says: /“y” stands here twice/, fix: /different/ },
  );
  rejects(
    'two equal things to put in order',
    add(
      'steps',
      `kind: order\nprompt: In which order does it go?\nitems:\n${['add', 'count', 'add'].map((text) => `  - { text: ${text}, why: That is how it is. }\n`).join('')}`,
    ),
    { ...V20, line: 157, says: /“add” stands here twice/, fix: /different/ },
  );

  const item = (n: number): string =>
    `  - id: start.q${n}\n    topic: one more\n    lesson: start.more\n    quiz:\n      kind: numeric\n      prompt: What is ${n} plus one?\n      answer: ${n + 1}\n      tolerance: 0\n      check: ${n} + 1\n      why: One more than ${n}.\n`;
  const placement = `exercise: ex-mean\nitems:\n${Array.from({ length: 10 }, (_, n) => item(n)).join('')}`;
  accepts('a placement test', write('steps/start/placement.yaml', placement));
  rejects(
    'a mistake of a placement test that would be accepted',
    write(
      'steps/start/placement.yaml',
      placement.replace(
        'why: One more than 3.',
        'why: One more than 3.\n      mistakes:\n        - { value: 4, why: That is the answer. }',
      ),
    ),
    {
      ...V20,
      file: 'steps/start/placement.yaml',
      line: '{ value: 4',
      says: /would be accepted/,
      fix: /smaller/,
    },
  );
});
