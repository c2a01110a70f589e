import assert from 'node:assert/strict';
import { english } from '../../../../src/core/localiser.js';
import type { ExerciseProgress } from '../../../../src/core/progress/progress.js';
import { UserError } from '../../../../src/core/userError.js';
import type { ExerciseArgument } from '../../../../src/editor/exercise/exerciseArgument.js';
import { offerToCheck } from '../../../../src/editor/exercise/offerToCheck.js';
import type { PythonSearch } from '../../../../src/platform/python/findPython.js';

const exercise = { id: 'ex-a', packages: ['numpy'] };
const none: PythonSearch = { kind: 'none' };

/** What is said before an exercise is started: nothing, or a message and its ways on. */
async function say(search: PythonSearch, started: readonly string[], argument: ExerciseArgument = {}): Promise<readonly unknown[]> {
  const exercises = new Map<string, ExerciseProgress>(
    started.map((id) => [id, { started: '2026-01-01T00:00:00.000Z', everFailed: false, failedThenPassed: false }]),
  );
  const first = { progress: { load: () => Promise.resolve({ exercises }) }, python: { find: () => Promise.resolve(search) } };
  try {
    await offerToCheck(first, exercise, argument, english);
    return [];
  } catch (error) {
    assert.ok(error instanceof UserError);
    return [error.message, ...error.actions.map(({ title, args }) => [title, ...(args ?? [])])];
  }
}

describe('before the first exercise', () => {
  it('it is said that it could not be checked, with a way to look closer and one to go on', async () => {
    const [message, ...ways] = await say(none, []);
    assert.match(String(message), /^Before your first exercise: No Python was found/);
    assert.deepEqual(ways, [['Check My Environment'], ['Start Anyway', { id: 'ex-a', anyway: true }]]);
  });

  it('nothing is said where the learner goes on anyway, or has answered something else already', async () => {
    for (const argument of [{ anyway: true }, { repository: 'none' }, { identity: 'placeholder' }, { name: 'ex-a-2' }] as const) {
      assert.deepEqual(await say(none, [], argument), []);
    }
  });

  it('nothing is said where another was started before', async () => {
    assert.deepEqual(await say(none, ['ex-b']), []);
  });

  it('nothing is said where all is well', async () => {
    const candidate = { source: 'path', command: '/p', args: [], shown: '/p' } as const;
    const run = { command: '/p', args: [] };
    const probed = { executable: '/p', version: [3, 12, 0], isVirtual: false, packages: {} } as const;
    assert.deepEqual(await say({ kind: 'ready', python: { ...probed, candidate, run, problem: undefined } }, []), []);
  });
});
