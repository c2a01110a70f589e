import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cp, mkdir, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { makeBackup } from '../../../../src/platform/exercise/backups.js';
import { changeFiles } from '../../../../src/platform/exercise/changeFiles.js';
import { toScaffoldError } from '../../../../src/platform/exercise/scaffoldError.js';
import { GitObjects } from '../../../../src/platform/git/gitObjects.js';
import { gitOfAda } from '../git/gitFixture.js';
import { useTemporaryFolder } from '../temporaryFolder.js';
import { makeProject, readAll } from './projectFixture.js';

describe('A change on a full disk', function () {
  this.timeout(30_000);
  const home = useTemporaryFolder();

  it('changes nothing, leaves nothing behind, and says that the disk is full', async function () {
    const made = await makeProject(home());
    const mounted = join(home(), 'mounted');
    await mkdir(mounted);
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', mounted], { stdio: 'ignore' });
    } catch {
      this.skip();
    }
    try {
      const folder = join(mounted, 'ex-mean');
      await cp(made.folder, folder, { recursive: true });
      await writeFile(join(folder, 'mean.py'), 'mine\n');
      const before = await readAll(folder);
      const { bavail, bsize } = await statfs(mounted);
      const filler = join(mounted, 'filler');
      await writeFile(filler, Buffer.alloc(bavail * bsize - 24 * 1024));
      const changes = ['mean.py', 'pytest.ini'].map((path) => ({ path, bytes: Buffer.alloc(16 * 1024, 'x') }));
      await assert.rejects(changeFiles(folder, changes), (error) => toScaffoldError(error).problem === 'diskFull');
      assert.deepEqual(await readAll(folder), before);
      await rm(filler);
      await writeFile(filler, Buffer.alloc(await freeBytes(mounted)));
      await assert.rejects(makeBackup(new GitObjects(gitOfAda(home()), folder), 'reset'));
      assert.deepEqual(await readAll(folder), before);
      await rm(filler);
      await changeFiles(folder, changes);
      assert.equal((await readAll(folder))['mean.py']?.length, 16 * 1024);
    } finally {
      execFileSync('umount', [mounted]);
    }
  });
});

async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
