import assert from 'node:assert/strict';
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import type { EnvironmentWatch } from '../../../../src/platform/python/createEnvironment.js';
import { EnvironmentError, hasEnvironment, installPackages, makeEnvironment } from '../../../../src/platform/python/createEnvironment.js';
import { PythonFinder } from '../../../../src/platform/python/findPython.js';
import { findBrokenPackages } from '../../../../src/platform/python/probePython.js';
import { useTemporaryFolder } from '../temporaryFolder.js';
import { makeBareEnvironment, makeBrokenPython, makeWheel, python3 } from './pythonFixture.js';

async function kindOf(promise: Promise<unknown>): Promise<string> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof EnvironmentError, String(error));
  return error.kind;
}

describe('an environment for exercises', function () {
  this.timeout(120_000);
  const folder = useTemporaryFolder();
  const base = { command: python3, args: [] };
  const watching = (changes: Partial<EnvironmentWatch> = {}): EnvironmentWatch => ({
    onLine: () => undefined,
    // Only what the test itself has built can be installed: no network takes part.
    env: { PIP_NO_INDEX: '1', PIP_FIND_LINKS: join(folder(), 'wheels').replaceAll(' ', '%20') },
    ...changes,
  });

  it('is made, gets its packages line by line, and is found afterwards', async () => {
    await makeWheel(join(folder(), 'wheels'), 'pytest');
    const lines: string[] = [];
    const env = { PIP_NO_INDEX: '1', PIP_CONFIG_FILE: '/dev/null', PIP_FIND_LINKS: `file://${encodeURI(join(folder(), 'wheels'))}` };
    const made = await makeEnvironment(base, join(folder(), '.venv'), watching());
    await installPackages(made, ['pytest'], { onLine: (line) => lines.push(line), env });
    assert.ok(
      lines.some((line) => line.startsWith('Successfully installed pytest-1.0')),
      lines.join('\n'),
    );
    assert.equal(await hasEnvironment(join(folder(), '.venv')), true);
    const search = await new PythonFinder().find({ folders: [folder()], env: {} }, []);
    assert.ok(search.kind === 'ready');
    assert.deepEqual(search.python.packages, { pytest: '1.0' });
  });

  it('gets pip first when its making was interrupted before that', async () => {
    const python = { command: makeBareEnvironment(join(folder(), '.venv')), args: [] };
    assert.equal(await kindOf(installPackages(python, ['no-such-package'], watching())), 'noWheel');
    assert.deepEqual(await findBrokenPackages(python, ['pip']), []);
  });

  it('is gone again when it is cancelled halfway', async () => {
    const controller = new AbortController();
    const making = makeEnvironment(base, join(folder(), '.venv'), watching({ signal: controller.signal }));
    while (!(await hasEnvironment(join(folder(), '.venv')))) {
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    controller.abort();
    assert.equal(await kindOf(making), 'cancelled');
    assert.deepEqual(await readdir(folder()), []);
  });

  it('is not made over something that is there', async () => {
    await mkdir(join(folder(), '.venv', 'mine'), { recursive: true });
    assert.equal(await kindOf(makeEnvironment(base, join(folder(), '.venv'), watching())), 'venv');
    assert.deepEqual(await readdir(join(folder(), '.venv')), ['mine']);
  });

  it('names the part that Debian leaves out of Python', async () => {
    const complaint =
      'The virtual environment was not created successfully because ensurepip is not\navailable.  On Debian/Ubuntu systems, …';
    const python = await makeBrokenPython(join(folder(), 'python'), complaint);
    assert.equal(await kindOf(makeEnvironment({ command: python, args: [] }, join(folder(), '.venv'), watching())), 'venvModule');
  });
});
