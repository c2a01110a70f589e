import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { describeSession, parseTestLine } from '../../../../src/core/exercise/testEvents.js';

const prefix = '@@f00d@@';

describe('a line of the test process', () => {
  it('is an event where it begins with the word of this run', () => {
    assert.deepEqual(parseTestLine(`${prefix}{"type":"started","id":"t"}`, prefix), { event: { type: 'started', id: 't' } });
  });

  it('is an event and output where something was printed without a line end before it', () => {
    assert.deepEqual(parseTestLine(`loss 0.5${prefix}{"type":"started","id":"t"}`, prefix), {
      event: { type: 'started', id: 't' },
      output: 'loss 0.5',
    });
  });

  for (const line of [
    'plain words',
    '{"type":"started","id":"t"}',
    '@@other@@{"type":"started","id":"t"}',
    `${prefix}{"type":"started","id":`,
    `${prefix}{"type":"exploded"}`,
    `${prefix}{"type":"finished","id":"t","outcome":"maybe","seconds":1}`,
  ]) {
    it(`is output where it is no event of this run: ${line}`, () => {
      assert.deepEqual(parseTestLine(line, prefix), { output: line });
    });
  }

  it('may leave out what a test without a failure has no need of', () => {
    const { event } = parseTestLine(`${prefix}{"type":"finished","id":"t","outcome":"passed","seconds":0.5,"kind":null}`, prefix);
    assert.deepEqual(event, { type: 'finished', id: 't', outcome: 'passed', seconds: 0.5, kind: null, message: '' });
  });
});

describe('what the tests ran with', () => {
  it('is named in one line', () => {
    const session = {
      type: 'session',
      python: '3.11.2',
      executable: '/usr/bin/python3',
      pytest: '7.2.1',
      packages: { numpy: '1.24.2' },
    } as const;
    assert.equal(describeSession(session), 'Python 3.11.2 (/usr/bin/python3), pytest 7.2.1, numpy 1.24.2');
  });
});
