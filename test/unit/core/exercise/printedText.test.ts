import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { PrintedText } from '../../../../src/core/exercise/printedText.js';
import { english } from '../../../../src/core/localiser.js';

function print(lines: readonly string[], longest: number): string {
  const printed = new PrintedText(english, longest);
  lines.forEach((line) => {
    printed.add(line);
  });
  return printed.text;
}

describe('what a program prints', () => {
  it('is kept whole while it is short, empty lines too', () => {
    assert.equal(print([], 3), '');
    assert.equal(print(['', 'a', ''], 3), '\na\n');
    assert.equal(print(['abc', 'de'], 3), 'abc\nde');
  });

  it('keeps both ends of a flood, and says how much lies between', () => {
    assert.equal(print(['abc', 'def'], 3), 'abc\n… 1 characters left out …\ndef');
    const lines = Array.from({ length: 100_000 }, (_, index) => String(index).padStart(9, '0'));
    const whole = lines.join('\n');
    assert.equal(print(lines, 40), `${whole.slice(0, 40)}\n… ${String(whole.length - 80)} characters left out …\n${whole.slice(-40)}`);
  });

  it('keeps both ends of a line that never ends', () => {
    assert.equal(print([`${'a'.repeat(1_000_000)}z`], 2), 'aa\n… 999997 characters left out …\naz');
  });
});
