import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { LineSplitter } from '../../../../src/platform/process/lineSplitter.js';

function split(chunks: readonly (string | Buffer)[], longest?: number): readonly string[] {
  const lines: string[] = [];
  const splitter = new LineSplitter((line) => lines.push(line), longest);
  for (const chunk of chunks) {
    splitter.push(Buffer.from(chunk));
  }
  splitter.end();
  return lines;
}

describe('cutting output into lines', () => {
  it('joins what arrives in pieces, letters of several bytes too', () => {
    const bytes = Buffer.from('grün\nblau');
    assert.deepEqual(split([bytes.subarray(0, 3), bytes.subarray(3, 6), bytes.subarray(6)]), ['grün', 'blau']);
  });

  it('keeps empty lines, takes both line ends, and hands out a last line without one', () => {
    assert.deepEqual(split(['a\r\n\n', 'b']), ['a', '', 'b']);
    assert.deepEqual(split(['a\n']), ['a']);
    assert.deepEqual(split([]), []);
  });

  it('keeps only the beginning of a line without end, and goes on with the next', () => {
    assert.deepEqual(split(['x'.repeat(50), 'x'.repeat(50), 'x\ny\n'], 60), ['x'.repeat(60), 'y']);
  });
});
