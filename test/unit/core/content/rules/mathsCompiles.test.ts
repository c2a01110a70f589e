import { accepts, exercise, lesson, rejects, replace } from '../ruleCase.js';

const V11 = { rule: 'V11', file: lesson };

describe('mathsCompiles (V11)', () => {
  accepts(
    'maths in brackets, beside a dollar that means money',
    replace(lesson, 'The big sigma says:', 'The mark ($\\Sigma$) costs \\$5 and says:'),
  );

  rejects('a formula that KaTeX does not know', replace(lesson, '\\frac{1}{n} \\sum', '\\fraction{1}{n} \\sum'), {
    ...V11,
    line: '\\fraction',
    says: /does not compile: Undefined control sequence: \\fraction/,
    fix: /Correct the TeX/,
  });
  rejects('a formula that defines a command', replace(lesson, '$\\bar{x}$, which', '$\\def\\a{x}\\bar{x}$, which'), {
    ...V11,
    line: '\\def',
    says: /uses \\def/,
    fix: /without definitions/,
  });
  rejects('a colour that no theme knows of', replace(lesson, '$\\bar{x}$, which', '$\\color{red}\\bar{x}$, which'), {
    ...V11,
    line: '\\color',
    says: /uses \\color/,
    fix: /colours/,
  });
  rejects('two prices read as a formula', replace(lesson, 'The big sigma says:', 'From $5 to $10 it says:'), {
    ...V11,
    line: 'From $5',
    says: /space inside/,
    fix: /money/,
  });
  rejects('a broken formula in a quiz', replace(lesson, 'why: The sum is 18, and', 'why: The sum is $1^2^3$, and'), {
    ...V11,
    line: '$1^2^3$',
    says: /Double superscript/,
    fix: /KaTeX/,
  });
  rejects('a broken formula in a brief', replace(`${exercise}/brief.md`, '\\frac{1}{n}', '\\frac{1}{n'), {
    ...V11,
    file: `${exercise}/brief.md`,
    line: '\\frac{1}{n',
    says: /does not compile/,
    fix: /Correct/,
  });
});
