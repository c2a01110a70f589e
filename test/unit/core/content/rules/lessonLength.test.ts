import { accepts, lesson, rejects, replace } from '../ruleCase.js';

const V10 = { rule: 'V10', file: lesson };
const before = '## Common mistakes';
const filler = (sentences: number): string =>
  `${Array.from({ length: sentences }, (_, i) => `Ride ${i} was shorter than the one before it.`).join(' ')}\n\n${before}`;

const longSentences = `\n\nWrite $x_i$ for a number and $n$ for how many there are.\n\n## In code\n\nSee above.\n\n## Where it fails\n\n${Array.from({ length: 9 }, () => `It ${'goes on and on '.repeat(25)}to the end.`).join(' ')}\n\n`;

describe('lessonLength (V10)', () => {
  accepts('1,500 words', replace(lesson, before, filler(65)));

  rejects('fewer than 900 words', replace(lesson, /The standard library has[\s\S]*?called `nan`\.\n/, ''), {
    ...V10,
    line: 26,
    says: /has \d+ words/,
    fix: /at least 900/,
  });
  rejects('more than 1,600 words, with a warning', replace(lesson, before, filler(85)), {
    ...V10,
    severity: 'warning',
    line: 26,
    says: /has 16\d\d words/,
    fix: /about 1600/,
  });
  rejects('more than 2,000 words', replace(lesson, before, filler(130)), {
    ...V10,
    line: 26,
    says: /has 20\d\d words/,
    fix: /2000 at most/,
  });
  rejects('a long opening', replace(lesson, 'Nora runs a courier', `${'Nora drives and waits. '.repeat(16)}Nora runs a courier`), {
    ...V10,
    line: '## A courier',
    says: /opening has 1\d\d words/,
    fix: /120/,
  });
  rejects('long sentences, with a warning', replace(lesson, /(?<=## The formula)[\s\S]*(?=## Common mistakes)/, longSentences), {
    ...V10,
    severity: 'warning',
    line: 26,
    says: /words on average/,
    fix: /Split/,
  });
  rejects(
    'five displayed equations before the first numbers',
    replace(lesson, '## Four rides', `## First\n\nLet $x$ be.\n\n${'$$x = 1$$\n\n'.repeat(5)}## Four rides`),
    {
      ...V10,
      line: 59,
      says: /5 displayed equations/,
      fix: /Move the example up/,
    },
  );
});
