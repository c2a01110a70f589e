import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseNumber } from '../../../../src/core/lesson/parseNumber.js';

describe('reading a number that a learner typed', () => {
  it('takes the ways people write numbers', () => {
    const written = ['0.25', '.25', '0,25', '1/4', '25e-2', '+0.25', ' 0.25 ', '5/20', '1 / 4', '2.5E-1'];
    assert.deepEqual(
      written.map(parseNumber),
      written.map(() => 0.25),
    );
    assert.deepEqual(['−3', '–3', '-3', '3.'].map(parseNumber), [-3, -3, -3, 3]);
  });

  it('refuses what is no number, and what is not finite', () => {
    const refused = ['', ' ', 'x', '1/0', '1/', '/2', '1/2/3', '1,2,3', '0x10', 'Infinity', 'NaN', '--1', '1e999', '1 2a', 'e5', '.'];
    assert.deepEqual(
      refused.map(parseNumber),
      refused.map(() => undefined),
    );
  });

  it('reads back every number that JavaScript writes', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => parseNumber(String(value)) === value || value === 0),
    );
  });
});
