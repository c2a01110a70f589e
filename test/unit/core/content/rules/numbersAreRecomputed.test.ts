import assert from 'node:assert/strict';
import { readQuotedNumber } from '../../../../../src/core/content/quotedNumber.js';
import { accepts, lesson, rejects, replace } from '../ruleCase.js';
import type { Edit } from '../ruleCase.js';

const V13 = { rule: 'V13', file: lesson };

function numbers(text: string, check: string): Edit {
  return replace(lesson, 'terms: [mean, outlier]', `numbers:\n  - text: ${text}\n    check: ${check}\nterms: [mean, outlier]`);
}

describe('numbersAreRecomputed (V13)', () => {
  accepts('a number of the text with its calculation', numbers('A fifth ride takes 59 minutes', '5 * 19 - 36'));

  rejects('a text that the lesson does not hold', numbers('A fifth ride takes 58 minutes', '5 * 19 - 37'), {
    ...V13,
    line: '- text: A fifth',
    says: /does not say “A fifth ride takes 58 minutes”/,
    fix: /exactly/,
  });
  rejects('a text with two numbers', numbers('The sum rises from 36 to 95', '36 + 59'), {
    ...V13,
    line: '- text: The sum',
    says: /more than one/,
    fix: /single number/,
  });
  rejects('a text without a number', numbers('Somewhere the plank balances', '1 + 1'), {
    ...V13,
    line: '- text: Somewhere',
    says: /no number/,
    fix: /single number/,
  });
  rejects('a check that does more than calculate', numbers('A fifth ride takes 59 minutes', '__import__("os").getpid()'), {
    ...V13,
    line: 'check: __import__',
    says: /more than a calculation/,
    fix: /one Python expression/,
  });
  rejects('a check that repeats the number', numbers('A fifth ride takes 59 minutes', '"59"'), {
    ...V13,
    line: 'check: "59"',
    says: /repeats the number/,
    fix: /calculation/,
  });
});

describe('readQuotedNumber', () => {
  const read: readonly (readonly [string, number, number])[] = [
    ['it is 6.7 times larger', 6.7, 0.05],
    ['$-1.10$', -1.1, 0.005],
    ['(−0.8)', -0.8, 0.05],
    ['10,388 notebooks', 10388, 0.5],
    ['$x_2 = 3$.', 3, 0.5],
    ['it ends at 4.', 4, 0.5],
  ];
  for (const [text, value, tolerance] of read) {
    it(`reads ${value} in “${text}”, to half of its last digit`, () => {
      const found = readQuotedNumber(text);
      assert.equal(found?.value, value);
      assert.ok(Math.abs(found.tolerance - tolerance) < 1e-12);
    });
  }

  for (const text of ['no number', 'x1', '2-3', '1 and 2']) {
    it(`reads no single number in “${text}”`, () => {
      assert.equal(readQuotedNumber(text), undefined);
    });
  }
});
