import assert from 'node:assert/strict';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findFreeSpace, probeFolder } from '../../../../src/platform/environment/probeFolder.js';
import { useTemporaryFolder } from '../temporaryFolder.js';

describe('looking at the folder for exercises', () => {
  const folder = useTemporaryFolder();

  it('finds that it can be written to, also where it is still to be made, and leaves nothing behind', async () => {
    const path = join(folder(), 'exercises', 'deeper');
    assert.deepEqual(await probeFolder(path, true), { kind: 'writable', path });
    assert.deepEqual(await readdir(folder()), []);
  });

  it('finds a file where the folder is to be', async () => {
    const path = join(folder(), 'exercises');
    await writeFile(path, '');
    assert.deepEqual(await probeFolder(path, true), { kind: 'blocked', path });
  });

  it('finds that nothing can be written there', async () => {
    // Not even the superuser writes here.
    const found = await probeFolder('/proc/1/exercises', true);
    assert.deepEqual([found.kind, 'reason' in found && /^E[A-Z]+/.test(found.reason)], ['readOnly', true]);
  });

  it('says how much room there is, on the disk that it will be on', async () => {
    const [here, later] = await Promise.all([findFreeSpace(folder()), findFreeSpace(join(folder(), 'a', 'b'))]);
    assert.ok(here !== undefined && here > 0);
    assert.ok(later !== undefined && later > 0);
  });
});
