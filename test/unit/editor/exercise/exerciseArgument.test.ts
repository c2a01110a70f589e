import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readExerciseArgument } from '../../../../src/editor/exercise/exerciseArgument.js';

function read(argument: unknown): unknown {
  return JSON.parse(JSON.stringify(readExerciseArgument(argument)));
}

describe('the argument of an exercise command', () => {
  it('is an id, a row of a tree, or an earlier answer', () => {
    assert.deepEqual(read('ex-mean'), { id: 'ex-mean' });
    assert.deepEqual(read({ kind: 'exercise', id: 'ex-mean', step: 'start' }), { id: 'ex-mean' });
    const answer = {
      id: 'ex-mean',
      folder: '/a',
      name: 'b',
      repository: 'none',
      identity: 'placeholder',
      anyway: true,
      packages: ['numpy'],
    };
    assert.deepEqual(read(answer), answer);
  });

  it('is nothing where it is nothing of these', () => {
    for (const argument of [
      undefined,
      null,
      3,
      [],
      { id: 3, repository: 'theirs', identity: 'mine', anyway: 'yes', packages: 'numpy', name: '' },
    ]) {
      assert.deepEqual(read(argument), {});
    }
  });
});
