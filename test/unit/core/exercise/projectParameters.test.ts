import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { parseProjectTasks } from '../../../../src/core/exercise/projectParameters.js';

describe('the tasks of a project', () => {
  it('are read from the file that the tests read, too', () => {
    const tasks = [{ n: 1, title: 'The mean', functions: ['mean'] }];
    assert.deepEqual(parseProjectTasks(JSON.stringify({ exercise: 'ex-mean', tasks, seeds: [] })), tasks);
  });

  it('are none where that file is gone or damaged', () => {
    for (const text of ['', '{', '[]', '{"tasks": 3}']) {
      assert.deepEqual(parseProjectTasks(text), []);
    }
  });
});
