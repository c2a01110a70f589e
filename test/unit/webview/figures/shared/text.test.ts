import assert from 'node:assert/strict';
import { toCsv } from '../../../../../src/webview/figures/shared/csv.js';
import { fillTemplate } from '../../../../../src/webview/figures/shared/fillTemplate.js';
import { formatFixed, formatLogTick, formatNumber, formatPowerOfTen } from '../../../../../src/webview/figures/shared/formatNumber.js';
import { parseFrameState } from '../../../../../src/webview/figures/shared/frameState.js';

describe('Numbers in figures', () => {
  it('are written as a person would read them', () => {
    const written = [0, -0, 1, 0.5, -0.25, 2 / 3, 9.996, 12.34, 300, 12345, 0.00123, 1e-9, -3.5e7, 99_999.6].map((n) => formatNumber(n));
    assert.deepEqual(written, [
      '0',
      '0',
      '1',
      '0.5',
      '−0.25',
      '0.667',
      '10',
      '12.3',
      '300',
      '12345',
      '0.00123',
      '1 × 10⁻⁹',
      '−3.5 × 10⁷',
      '100000',
    ]);
  });

  it('line up in columns, and never show a minus before zero', () => {
    assert.deepEqual(
      [1.234, -1.5, -0.001, 0].map((n) => formatFixed(n, 2)),
      ['1.23', '−1.50', '0.00', '0.00'],
    );
  });

  it('are powers of ten on a logarithmic axis, plain where that is short', () => {
    assert.deepEqual([-14, -3, -2, 0, 3, 4].map(formatPowerOfTen), ['10⁻¹⁴', '10⁻³', '0.01', '1', '1000', '10⁴']);
    assert.deepEqual([1e-9, 0.5, 10, 2000, 1e6].map(formatLogTick), ['10⁻⁹', '0.5', '10', '2000', '10⁶']);
  });

  it('are refused when they are not numbers', () => {
    for (const wrong of [NaN, Infinity, -Infinity]) {
      assert.throws(() => formatNumber(wrong), RangeError);
      assert.throws(() => formatFixed(wrong, 2), RangeError);
    }
  });
});

describe('A translated text', () => {
  it('gets its values, and keeps a place nobody filled', () => {
    assert.equal(fillTemplate('{a} of {b}, {c}', { a: 1, b: 'two' }), '1 of two, {c}');
    assert.equal(fillTemplate('nothing to fill'), 'nothing to fill');
  });
});

describe('A table as CSV', () => {
  it('keeps full precision and quotes what needs it', () => {
    const table = {
      caption: 'c',
      columns: ['step', 'a, b'],
      rows: [
        [1, 0.1 + 0.2],
        [2, 'say "hi"'],
      ],
    };
    assert.equal(toCsv(table), 'step,"a, b"\r\n1,0.30000000000000004\r\n2,"say ""hi"""\r\n');
  });
});

describe('The stored state of a figure', () => {
  it('comes back as it was', () => {
    const stored = { prediction: 'it grows', insight: true, view: 'table', source: 'both', figure: { w: 1 } };
    assert.deepEqual(parseFrameState(stored), stored);
    assert.equal(parseFrameState({ prediction: null }).prediction, null);
  });

  it('is as if never stored where it does not fit', () => {
    const fresh = { prediction: undefined, insight: false, view: 'picture', source: 'built-in', figure: undefined };
    for (const wrong of [undefined, null, 'text', [], 7, { prediction: 3, insight: 'yes', view: 'map', source: 'theirs' }]) {
      assert.deepEqual(parseFrameState(wrong), fresh);
    }
  });
});
