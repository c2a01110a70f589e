import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseKernelLine } from '../../../../src/core/cells/kernelEvents.js';

describe('a line of the kernel', () => {
  it('is read when it is an event', () => {
    const done = { type: 'done', outcome: 'ok', seconds: 0.1, threads: 0, figuresLeftOut: 0 };
    assert.deepEqual(parseKernelLine(JSON.stringify(done)), done);
    const ready = { type: 'ready', python: '3.9.0', executable: '/usr/bin/python3' };
    assert.deepEqual(parseKernelLine(JSON.stringify(ready)), ready);
  });

  for (const line of [
    '',
    'Fatal Python error: Aborted',
    '{"type":"done"',
    '{"type":"done","outcome":"wonderful"}',
    'null',
    '{"type":"failed"}',
  ]) {
    it(`is none when it is ${line === '' ? 'empty' : line}`, () => {
      assert.equal(parseKernelLine(line), undefined);
    });
  }
});
