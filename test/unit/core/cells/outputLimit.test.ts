import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { OutputLimit } from '../../../../src/core/cells/outputLimit.js';

describe('the limit of what a run prints', () => {
  it('lets everything pass that is short enough', () => {
    const limit = new OutputLimit('stdout', 10, 4);
    assert.deepEqual(limit.take('hello'), [{ kind: 'text', stream: 'stdout', text: 'hello' }]);
    assert.deepEqual(limit.take('world'), [{ kind: 'text', stream: 'stdout', text: 'world' }]);
    assert.deepEqual(limit.finish(), []);
  });

  it('shows the beginning and the end of a flood, and says how much lies between', () => {
    const limit = new OutputLimit('stderr', 10, 4);
    const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'.repeat(3);
    const shown = Array.from(letters).flatMap((letter) => limit.take(letter));
    assert.equal(shown.map((output) => (output.kind === 'text' ? output.text : '')).join(''), 'abcdefghij');
    assert.deepEqual(limit.finish(), [
      { kind: 'skipped', stream: 'stderr', characters: 3 * 36 - 10 - 4 },
      { kind: 'text', stream: 'stderr', text: '6789' },
    ]);
  });

  it('cuts a piece that is longer than what may be shown', () => {
    const limit = new OutputLimit('stdout', 3, 2);
    assert.deepEqual(limit.take('abcdefgh'), [{ kind: 'text', stream: 'stdout', text: 'abc' }]);
    assert.deepEqual(limit.finish(), [
      { kind: 'skipped', stream: 'stdout', characters: 3 },
      { kind: 'text', stream: 'stdout', text: 'gh' },
    ]);
  });

  it('begins anew with the next run', () => {
    const limit = new OutputLimit('stdout', 3, 2);
    limit.take('abcdef');
    limit.finish();
    assert.deepEqual(limit.take('xyz'), [{ kind: 'text', stream: 'stdout', text: 'xyz' }]);
    assert.deepEqual(limit.finish(), []);
  });
});
