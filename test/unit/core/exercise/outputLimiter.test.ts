import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { OutputLimiter } from '../../../../src/core/exercise/outputLimiter.js';
import { english } from '../../../../src/core/localiser.js';

function pass(lines: readonly string[]): readonly string[] {
  const written: string[] = [];
  const limiter = new OutputLimiter((line) => written.push(line), english, 3, 2);
  lines.forEach((line) => {
    limiter.add(line);
  });
  limiter.finish();
  return written;
}

const numbered = (n: number): readonly string[] => Array.from({ length: n }, (_, index) => String(index + 1));

describe('output that may become a flood', () => {
  it('is passed on whole while it is short', () => {
    for (const n of [0, 1, 3, 5]) {
      assert.deepEqual(pass(numbered(n)), numbered(n));
    }
  });

  it('keeps beginning and end, and counts what lies between', () => {
    assert.deepEqual(pass(numbered(6)), ['1', '2', '3', '… 1 lines left out …', '5', '6']);
    assert.deepEqual(pass(numbered(1000)), ['1', '2', '3', '… 995 lines left out …', '999', '1000']);
  });

  it('cuts lines that nobody reads to their end', () => {
    assert.deepEqual(pass(['x'.repeat(5000)]), [`${'x'.repeat(2000)} …`]);
  });
});
