import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { FileState } from '../../../../src/core/exercise/projectState.js';
import { summariseFiles } from '../../../../src/core/exercise/projectState.js';
import { sha256 } from './exampleExercise.js';

function file(path: string, role: FileState['role'], current: string | undefined = 'same'): FileState {
  return { path, role, original: 'same', current };
}

const start = [
  file('b.py', 'learner'),
  file('a.py', 'learner'),
  file('NOTES.md', 'learner'),
  file('tests/t.py', 'test'),
  file('d.csv', 'data'),
];

describe('the files of a project', () => {
  it('are untouched as they were handed out', () => {
    const { isUntouched, changedTests } = summariseFiles(start, sha256);
    assert.deepEqual([isUntouched, changedTests], [true, []]);
  });

  it('give the same hash in any order', () => {
    assert.equal(summariseFiles(start, sha256).learnerHash, summariseFiles([...start].reverse(), sha256).learnerHash);
  });

  it('are touched, and have another hash, when a learner file is edited or gone', () => {
    const before = summariseFiles(start, sha256).learnerHash;
    for (const current of ['other', undefined]) {
      const { isUntouched, learnerHash } = summariseFiles([...start.slice(1), { ...file('b.py', 'learner'), current }], sha256);
      assert.equal(isUntouched, false);
      assert.notEqual(learnerHash, before);
    }
  });

  it('stay as judged when only notes are written', () => {
    const after = start.map((each) => (each.path === 'NOTES.md' ? file('NOTES.md', 'learner', 'written') : each));
    assert.deepEqual(summariseFiles(after, sha256), summariseFiles(start, sha256));
  });

  it('tell which tests and data were changed or removed', () => {
    const after = [file('a.py', 'learner'), file('tests/t.py', 'test', 'edited'), { ...file('d.csv', 'data'), current: undefined }];
    assert.deepEqual(summariseFiles(after, sha256).changedTests, ['tests/t.py', 'd.csv']);
  });
});
