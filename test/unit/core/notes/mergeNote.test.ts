import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mergeNote } from '../../../../src/core/notes/mergeNote.js';

const marker = '(both)';

describe('a note that may have been changed at both ends', () => {
  it('is what the only one who changed it made of it', () => {
    assert.equal(mergeNote({ base: 'a', mine: 'b', theirs: 'a' }, marker), 'b');
    assert.equal(mergeNote({ base: 'a', mine: 'a', theirs: 'b' }, marker), 'b');
    assert.equal(mergeNote({ base: 'a', mine: 'b', theirs: 'b' }, marker), 'b');
    assert.equal(mergeNote({ base: 'a', mine: '', theirs: 'a' }, marker), '');
    assert.equal(mergeNote({ base: 'a', mine: 'a', theirs: '' }, marker), '');
  });

  it('keeps both versions where both changed it', () => {
    assert.equal(mergeNote({ base: 'a', mine: 'b', theirs: 'c' }, marker), 'c\n\n(both)\n\nb');
    assert.equal(mergeNote({ base: 'a', mine: 'b', theirs: 'b, and c' }, marker), 'b, and c');
    assert.equal(mergeNote({ base: 'a', mine: 'b, and c', theirs: 'c' }, marker), 'b, and c');
  });

  it('never loses words that either side added', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('', 'a', 'a b'),
        fc.constantFrom('', 'a', 'x'),
        fc.constantFrom('', 'a', 'y', 'x y'),
        (base, mine, theirs) => {
          const merged = mergeNote({ base, mine, theirs }, marker);
          assert.ok(mine === base || merged.includes(mine), 'mine');
          assert.ok(theirs === base || merged.includes(theirs), 'theirs');
        },
      ),
    );
  });
});
