import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { isSameOutput } from '../../../../src/core/cells/compareOutput.js';

describe('comparing what a cell prints with what the lesson quotes', () => {
  const same: readonly (readonly [string, string, string])[] = [
    ['the same text', 'a 1\nb 2', 'a 1\nb 2\n'],
    ['space at line ends', 'a 1  \nb 2', 'a 1\nb 2   \n\n'],
    ['numbers that differ in the last digits', 'loss 0.123456789', 'loss 0.123456790'],
    ['a minus before zero', 'x  0.000', 'x -0.000'],
  ];
  for (const [what, quoted, printed] of same) {
    it(`takes ${what} for the same`, () => {
      assert.equal(isSameOutput(quoted, printed), true);
    });
  }

  const different: readonly (readonly [string, string, string])[] = [
    ['another number', 'loss 0.1234', 'loss 0.1235'],
    ['another word', 'passed: 1', 'failed: 1'],
    ['a line more', 'a', 'a\nb'],
    ['a line less', 'a\nb', 'a'],
    ['nothing', 'a', ''],
    ['a number less in a line', '1 2', '1'],
  ];
  for (const [what, quoted, printed] of different) {
    it(`notices ${what}`, () => {
      assert.equal(isSameOutput(quoted, printed), false);
    });
  }
});
