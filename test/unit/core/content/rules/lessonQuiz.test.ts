import { accepts, lesson, rejects, replace } from '../ruleCase.js';

const V10 = { rule: 'V10', file: lesson, line: '## Check yourself' };
const numeric = /```quiz by-hand[\s\S]*?```\n/;
const single = (id: string): string =>
  `\`\`\`quiz ${id}\nkind: single\nprompt: Which of these is the mean of ${id}?\noptions:\n` +
  '  - { text: one, correct: true, why: Because it is so. }\n  - { text: two, why: Because it is not so. }\n  - { text: six, why: Because it is not so. }\n```\n\n';

describe('lessonQuiz (V10)', () => {
  accepts('six items', replace(lesson, '## Practice', `${single('a')}${single('b')}## Practice`));

  rejects('three items', replace(lesson, /```quiz pulled-away[\s\S]*?```\n/, ''), { ...V10, says: /3 quiz items/, fix: /4 to 6/ });
  rejects('seven items', replace(lesson, '## Practice', `${single('a')}${single('b')}${single('c')}## Practice`), {
    ...V10,
    says: /7 quiz items/,
    fix: /4 to 6/,
  });
  rejects('no calculation', replace(lesson, numeric, single('by-eye')), { ...V10, says: /kind numeric/, fix: /kind: numeric/ });
});
