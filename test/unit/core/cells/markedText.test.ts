import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { MarkedText } from '../../../../src/core/cells/markedText.js';

const mark = '\u0000abcab\u0000';

function split(pieces: readonly string[], isEnded = true): readonly string[] {
  const seen: string[] = [];
  const text = new MarkedText(
    mark,
    (piece) => seen.push(piece),
    () => seen.push('MARK'),
  );
  for (const piece of pieces) {
    text.push(piece);
  }
  if (isEnded) {
    text.end();
  }
  return seen;
}

describe('text with marks in it', () => {
  it('is split at each mark', () => {
    assert.deepEqual(split([`one${mark}two${mark}${mark}`]), ['one', 'MARK', 'two', 'MARK', 'MARK']);
  });

  it('is handed on at once, except for what may begin a mark', () => {
    assert.deepEqual(split(['one\u0000abc'], false), ['one']);
    assert.deepEqual(split(['one\u0000abc', 'x'], false), ['one', '\u0000abcx']);
    assert.deepEqual(split(['one\u0000abc']), ['one', '\u0000abc']);
  });

  it('is split the same however it is cut into pieces', () => {
    const parts = fc.array(fc.oneof(fc.constant(mark), fc.constant('\u0000'), fc.constant('\u0000abca'), fc.string({ maxLength: 4 })), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(parts, fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 30 }), (words, cuts) => {
        const whole = words.join('');
        const pieces: string[] = [];
        for (let start = 0, index = 0; start < whole.length; index += 1) {
          const length = 1 + (cuts[index % cuts.length] ?? 0);
          pieces.push(whole.slice(start, start + length));
          start += length;
        }
        assert.equal(split(pieces).join('').replaceAll('MARK', mark), split([whole]).join('').replaceAll('MARK', mark));
        assert.equal(split(pieces).filter((each) => each === 'MARK').length, split([whole]).filter((each) => each === 'MARK').length);
      }),
    );
  });
});
