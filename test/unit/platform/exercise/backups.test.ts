import assert from 'node:assert/strict';
import { chmod, mkdir, readFile, symlink, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { listAttempts, readChanges } from '../../../../src/platform/exercise/attempts.js';
import { listBackups, makeBackup } from '../../../../src/platform/exercise/backups.js';
import { changeFiles } from '../../../../src/platform/exercise/changeFiles.js';
import { GitObjects } from '../../../../src/platform/git/gitObjects.js';
import { gitOfAda, gitSays } from '../git/gitFixture.js';
import { useTemporaryFolder } from '../temporaryFolder.js';
import { makeProject, readAll } from './projectFixture.js';

/** What must not move while a backup is made. */
async function repositoryOf(folder: string): Promise<readonly string[]> {
  const head = await readFile(join(folder, '.git', 'HEAD'), 'utf8');
  const index = await readFile(join(folder, '.git', 'index'), 'latin1').catch(() => 'none');
  return [head, index, gitSays(folder, 'for-each-ref', '--format=%(refname) %(objectname)', 'refs/heads')];
}

describe('A backup', function () {
  this.timeout(30_000);
  const home = useTemporaryFolder();

  async function keepsAndTouchesNothing(objects: GitObjects): Promise<void> {
    const { folder } = objects;
    const [before, files] = [await repositoryOf(folder), await readAll(folder)];
    const { commit } = await makeBackup(objects, 'reset');
    assert.deepEqual([await repositoryOf(folder), await readAll(folder)], [before, files]);
    const kept = await readChanges(objects, `${commit}^{tree}`, Object.keys(files));
    assert.deepEqual(Object.fromEntries(kept.map(({ path, bytes }) => [path, Buffer.from(bytes ?? '').toString('utf8')])), files);
  }

  it('holds every file byte for byte, untracked ones too, and moves neither HEAD nor the index', async () => {
    const objects = await makeProject(home());
    await writeFile(join(objects.folder, '.gitattributes'), '* text=auto eol=crlf\n*.py filter=missing\n');
    await writeFile(join(objects.folder, 'mean.py'), 'a = 1\r\nb = "é"\n');
    await mkdir(join(objects.folder, 'my “notes”'));
    await writeFile(join(objects.folder, 'my “notes”', '"ü\n.txt'), 'mine');
    gitSays(objects.folder, 'add', '.gitattributes');
    await keepsAndTouchesNothing(objects);
  });

  it('is made in the middle of a merge, with the index locked', async () => {
    const objects = await makeProject(home());
    const { folder } = objects;
    gitSays(folder, 'checkout', '-q', '-b', 'other');
    await writeFile(join(folder, 'mean.py'), 'theirs\n');
    gitSays(folder, 'commit', '-qam', 'Theirs');
    gitSays(folder, 'checkout', '-q', 'main');
    await writeFile(join(folder, 'mean.py'), 'mine\n');
    gitSays(folder, 'commit', '-qam', 'Mine');
    assert.throws(() => gitSays(folder, 'merge', 'other'));
    await writeFile(join(folder, '.git', 'index.lock'), '');
    await keepsAndTouchesNothing(objects);
    assert.match(await readFile(join(folder, 'mean.py'), 'utf8'), /<<<<<<< HEAD/);
    assert.ok(await readFile(join(folder, '.git', 'MERGE_HEAD'), 'utf8'));
  });

  it('is made with a detached HEAD, and before the first commit', async () => {
    const objects = await makeProject(home());
    gitSays(objects.folder, 'checkout', '-q', '--detach');
    await keepsAndTouchesNothing(objects);
    const unborn = new GitObjects(gitOfAda(home()), join(home(), 'unborn'));
    await mkdir(unborn.folder);
    gitSays(unborn.folder, 'init', '-q');
    await writeFile(join(unborn.folder, 'mean.py'), 'mine\n');
    await keepsAndTouchesNothing(unborn);
  });

  it('leaves out a file of 2 GB and says so', async () => {
    const objects = await makeProject(home());
    await writeFile(join(objects.folder, 'weights.bin'), '');
    await truncate(join(objects.folder, 'weights.bin'), 2 * 1024 ** 3);
    const { leftOut } = await makeBackup(objects, 'update');
    assert.deepEqual(leftOut, ['weights.bin']);
    assert.deepEqual(
      (await listBackups(objects)).map((backup) => [backup.reason, backup.leftOut]),
      [['update', ['weights.bin']]],
    );
  });

  it('keeps links as links, and which files may be run', async () => {
    const objects = await makeProject(home());
    await symlink('/etc/hosts', join(objects.folder, 'link'));
    await chmod(join(objects.folder, 'mean.py'), 0o755);
    const { commit } = await makeBackup(objects, 'reset');
    const modes = new Map((await objects.listTree(commit)).map(({ path, mode }) => [path, mode]));
    assert.deepEqual([modes.get('link'), modes.get('mean.py'), modes.get('pytest.ini')], ['120000', '100755', '100644']);
  });

  it('is listed with the commits, the latest first, and each says what bringing it back would change', async () => {
    const objects = await makeProject(home());
    const { folder } = objects;
    await writeFile(join(folder, 'mean.py'), 'one\ntwo\n');
    await writeFile(join(folder, 'newer.txt'), 'stays\n');
    await writeFile(join(folder, '.ascent', 'journal.jsonl'), 'the journal\n');
    await makeBackup(objects, 'reset', [], new Date(Date.now() + 60_000));
    await makeBackup(objects, 'restore', [], new Date(Date.now() + 60_001));
    await writeFile(join(folder, 'mean.py'), 'one\n');
    await writeFile(join(folder, '.ascent', 'journal.jsonl'), 'the journal goes on\n');
    const attempts = await listAttempts(objects);
    assert.deepEqual(
      attempts.map(({ made, changes }) => [made.kind === 'commit' ? made.subject : made.reason, changes]),
      [
        ['restore', [{ path: 'mean.py', added: 1, removed: 0 }]],
        ['reset', [{ path: 'mean.py', added: 1, removed: 0 }]],
        ['Start: The mean', [{ path: 'mean.py', added: 2, removed: 1 }]],
      ],
    );
    await changeFiles(folder, await readChanges(objects, attempts[1]?.tree ?? '', ['mean.py']));
    assert.equal(await readFile(join(folder, 'mean.py'), 'utf8'), 'one\ntwo\n');
  });

  it('of one project does not hold another of the same repository', async () => {
    const around = join(home(), 'around');
    const [a, b] = ['a', 'b'].map((name) => new GitObjects(gitOfAda(home()), join(around, name)));
    assert.ok(a !== undefined && b !== undefined);
    for (const { folder } of [a, b]) {
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, 'mean.py'), folder);
    }
    gitSays(around, 'init', '-q');
    const { commit } = await makeBackup(a, 'reset');
    assert.deepEqual(
      (await a.listTree(commit)).map(({ path }) => path),
      ['mean.py'],
    );
    assert.deepEqual([(await listBackups(a)).length, (await listBackups(b)).length], [1, 0]);
    assert.equal((await listAttempts(a))[0]?.changes.length, 0);

    gitSays(around, 'add', '.');
    gitSays(around, '-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', 'commit', '-q', '-m', 'Both');
    await writeFile(join(a.folder, 'mean.py'), 'one\ntwo\n');
    const committed = (await listAttempts(a)).find(({ made }) => made.kind === 'commit');
    assert.deepEqual(committed?.changes, [{ path: 'mean.py', added: 1, removed: 2 }]);
  });
});
