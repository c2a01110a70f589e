import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readCrash } from '../../../../src/core/cells/readCrash.js';

const words = `Fatal Python error: Segmentation fault

Current thread 0x00007f (most recent call first):
  File "/usr/lib/python3.11/ctypes/__init__.py", line 519 in string_at
  File "<cell-2>", line 3 in crash
  File "<cell-2>", line 7 in <module>
  File "/x/kernel.py", line 234 in run`;

describe('the last words of a Python that crashed', () => {
  it('say what happened, and in which line of the cell', () => {
    assert.deepEqual(readCrash(words, 'cell-2'), { text: 'Fatal Python error: Segmentation fault', line: 3 });
  });

  it('may have nothing to do with the cell', () => {
    assert.deepEqual(readCrash(words, 'cell-4'), { text: 'Fatal Python error: Segmentation fault', line: undefined });
    assert.deepEqual(readCrash('', 'cell-4'), { text: undefined, line: undefined });
  });
});
