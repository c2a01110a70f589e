import { accepts, lesson, rejects, replace } from '../ruleCase.js';

const V11 = { rule: 'V11', file: lesson };
const after = 'The big sigma says:';

describe('symbolsAreIntroduced (V11)', () => {
  accepts(
    'a symbol that a sentence explains after the equation',
    replace(lesson, after, `$$\\bar{x} + \\delta$$\n\nHere $\\delta$ is a small change. ${after}`),
  );
  accepts(
    'symbols from a table',
    replace(
      lesson,
      after,
      `| Symbol | Meaning |\n|---|---|\n| $\\eta$, $\\mathbf{w}$ | two symbols |\n\n$$\\hat{w} = \\eta\\,\\mathbf{w}$$\n\n${after}`,
    ),
  );
  accepts(
    'what needs no introduction',
    replace(lesson, after, `$$\\frac{dx}{dx} = e^0 = \\sum_{k=1}^{n} \\frac{1}{n}, \\quad x^T x \\text{ for any } x$$\n\n${after}`),
  );

  rejects('a Greek letter out of nowhere', replace(lesson, after, `$$\\bar{x} + \\delta$$\n\n${after}`), {
    ...V11,
    line: '\\delta',
    says: /uses \\delta/,
    fix: /table of symbols/,
  });
  rejects(
    'a letter that only another equation and a later part name',
    [
      replace(lesson, after, `$$q = 1, \\quad q = 2$$\n\n$$q = 3$$\n\n${after}`),
      replace(lesson, 'It is slow on long lists.', 'It is slow for large $q$.'),
    ],
    {
      ...V11,
      line: '$$q = 1',
      says: /uses q,/,
      fix: /inline maths/,
    },
  );
});
