import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { terminalText } from '../../../../src/core/cells/terminalText.js';

describe('text as a terminal would show it', () => {
  const examples: readonly (readonly [string, string, string])[] = [
    ['leaves plain text alone', 'a\n\tb', 'a\n\tb'],
    ['shows the last state of a progress line', ' 10 %\r 50 %\r100 %\ndone\n', '100 %\ndone\n'],
    ['keeps what a shorter line does not overwrite', 'abcdef\rxy', 'xycdef'],
    ['drops colours and titles', '\u001b[1;31mred\u001b[0m \u001b]0;title\u0007text', 'red text'],
    ['takes back what a backspace takes back', 'abc\b\bX\b\b\b\b\bY', 'Y'],
    ['ends lines as everybody does', 'a\r\nb\r\n', 'a\nb\n'],
  ];
  for (const [what, text, shown] of examples) {
    it(what, () => {
      assert.equal(terminalText(text), shown);
    });
  }
});
