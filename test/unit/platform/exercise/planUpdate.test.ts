import assert from 'node:assert/strict';
import { chmod, mkdir, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { changeFiles } from '../../../../src/platform/exercise/changeFiles.js';
import { listCommittable } from '../../../../src/platform/exercise/commitPass.js';
import { findLastMarker } from '../../../../src/platform/exercise/findLastMarker.js';
import { planUpdate } from '../../../../src/platform/exercise/planUpdate.js';
import { findPristine, keepUpstream } from '../../../../src/platform/exercise/pristine.js';
import { english } from '../../../../src/core/localiser.js';
import type { GitObjects } from '../../../../src/platform/git/gitObjects.js';
import { bytesOf } from '../../core/exercise/exampleExercise.js';
import { gitOfAda, gitSays } from '../git/gitFixture.js';
import { useTemporaryFolder } from '../temporaryFolder.js';
import { planNext } from './changeExample.js';
import { makeProject, markerOf, readAll } from './projectFixture.js';

const starter = 'def mean(values):\n    raise NotImplementedError\n';

describe('A content update', function () {
  this.timeout(30_000);
  const home = useTemporaryFolder();

  /** Path, whether both sides contradict each other, and the text. */
  async function planned(objects: GitObjects, next: ReturnType<typeof planNext>): Promise<readonly unknown[]> {
    const { files } = await planUpdate(objects, await markerOf(objects), next);
    return files.map(({ path, isConflict, bytes }) => [path, isConflict, bytes && Buffer.from(bytes).toString('utf8')]);
  }

  it('brings new and changed files where the learner has changed nothing, and leaves the rest', async () => {
    const objects = await makeProject(home());
    await writeFile(join(objects.folder, 'mean.py'), 'def mean(values):\n    return 1\n');
    assert.deepEqual(await planned(objects, planNext([{ path: 'data/heights.csv', bytes: bytesOf('height\n1.8\n') }])), [
      ['data/heights.csv', false, 'height\n1.8\n'],
      ['tests/test_more.py', false, 'def test_more():\n    pass\n'],
    ]);
  });

  it('merges what both have changed in different places, and marks where they contradict', async () => {
    const objects = await makeProject(home());
    const next = planNext([
      { path: 'mean.py', bytes: bytesOf(`# The mean\n\n\n${starter}`) },
      { path: 'EXPERIMENT.md', bytes: bytesOf('# New title\n') },
    ]);
    await writeFile(join(objects.folder, 'mean.py'), `${starter}\n\nprint(mean([1]))\n`);
    await writeFile(join(objects.folder, 'EXPERIMENT.md'), '# My title\n');
    const [experiment, mean] = await planned(objects, next);
    assert.deepEqual(mean, ['mean.py', false, `# The mean\n\n\n${starter}\n\nprint(mean([1]))\n`]);
    assert.deepEqual(experiment, ['EXPERIMENT.md', true, '<<<<<<< yours\n# My title\n=======\n# New title\n>>>>>>> new version\n']);
    assert.equal(await readFile(join(objects.folder, 'EXPERIMENT.md'), 'utf8'), '# My title\n');
  });

  it('brings back a test that was deleted, and not a file of the learner’s', async () => {
    const objects = await makeProject(home());
    await rm(join(objects.folder, 'tests', 'test_mean.py'));
    await rm(join(objects.folder, 'EXPERIMENT.md'));
    const paths = (await planned(objects, planNext())).map((file) => (Array.isArray(file) ? String(file[0]) : ''));
    assert.deepEqual(paths, ['tests/test_mean.py', 'tests/test_more.py']);
  });

  it('knows afterwards what it was made from, also after the history was rewritten or the upstream is gone', async () => {
    const objects = await makeProject(home());
    const next = planNext();
    await keepUpstream(objects, planNext([{ path: 'data/heights.csv', bytes: bytesOf('height\n1.8\n') }]), 'cde345');
    for (let times = 0; times < 2; times++) {
      await keepUpstream(objects, next, 'def456');
    }
    assert.equal(gitSays(objects.folder, 'log', '--format=%s', 'refs/ascent/upstream'), 'Content def456\nContent cde345\nStart: The mean');
    const { files, marker } = await planUpdate(objects, await markerOf(objects), next);
    await changeFiles(objects.folder, [...files, marker]);
    gitSays(objects.folder, 'checkout', '-q', '--orphan', 'afresh');
    gitSays(objects.folder, 'add', '--all');
    gitSays(objects.folder, 'commit', '-qm', 'Afresh');
    assert.ok((await findPristine(objects, await markerOf(objects)))?.has('tests/test_more.py'));
    assert.deepEqual((await planUpdate(objects, await markerOf(objects), next)).files, []);
    gitSays(objects.folder, 'update-ref', '-d', 'refs/ascent/upstream');
    assert.ok(await findPristine(objects, await markerOf(objects)));
  });

  it('is taken back whole when one file cannot be written', async () => {
    const objects = await makeProject(home());
    const before = await readAll(objects.folder);
    // A folder with something in it stands where the file is to be.
    await mkdir(join(objects.folder, 'new.py', 'inside'), { recursive: true });
    const changes = ['mean.py', 'new.py', 'pytest.ini'].map((path) => ({ path, bytes: bytesOf('changed\n') }));
    await assert.rejects(changeFiles(objects.folder, changes));
    assert.deepEqual(await readAll(objects.folder), before);
    await chmod(objects.folder, 0o755);
    // A link that leads nowhere is found only once the files before it have been changed.
    await symlink('nowhere', join(objects.folder, 'sets'));
    const late = ['mean.py', 'sets/new.csv'].map((path) => ({ path, bytes: bytesOf('changed\n') }));
    await assert.rejects(changeFiles(objects.folder, late));
    assert.equal(await readFile(join(objects.folder, 'mean.py'), 'utf8'), before['mean.py']);
    assert.deepEqual((await readdir(join(objects.folder, '.ascent'))).sort(), ['exercise.json']);
    await assert.rejects(changeFiles(objects.folder, [{ path: '../outside.txt', bytes: bytesOf('no') }]), /leads out/);
  });

  it('finds a damaged marker again', async () => {
    const objects = await makeProject(home());
    const marker = await readFile(join(objects.folder, '.ascent', 'exercise.json'), 'utf8');
    await writeFile(join(objects.folder, '.ascent', 'exercise.json'), '{"formatVersion": 1,');
    gitSays(objects.folder, 'commit', '-qam', 'Damaged');
    assert.equal(Buffer.from((await findLastMarker(objects, english)) ?? '').toString('utf8'), marker);
    gitSays(objects.folder, 'update-ref', '-d', 'refs/ascent/upstream');
    assert.equal(Buffer.from((await findLastMarker(objects, english)) ?? '').toString('utf8'), marker);
  });
});

describe('A commit on a pass', function () {
  this.timeout(30_000);
  const home = useTemporaryFolder();

  async function listed(objects: GitObjects): Promise<readonly string[]> {
    return listCommittable(gitOfAda(home()), objects.folder, await markerOf(objects));
  }

  it('holds the learner’s files and nothing else that may be staged', async () => {
    const objects = await makeProject(home());
    const { folder } = objects;
    await writeFile(join(folder, 'mean.py'), 'mine\n');
    await writeFile(join(folder, 'notes.txt'), 'staged\n');
    await writeFile(join(folder, 'pytest.ini'), '# mine\n');
    gitSays(folder, 'add', 'notes.txt');
    assert.deepEqual(await listed(objects), ['mean.py']);
    await gitOfAda(home()).commitPaths(folder, await listed(objects), 'Pass: The mean');
    assert.equal(gitSays(folder, 'show', '--name-only', '--format=%s'), 'Pass: The mean\n\nmean.py');
    assert.equal(gitSays(folder, 'status', '--porcelain'), 'A  notes.txt\n M pytest.ini');
    assert.deepEqual(await listed(objects), []);
  });

  it('is not made while Git is locked, HEAD is detached, or a merge or rebase is under way', async () => {
    const objects = await makeProject(home());
    const { folder } = objects;
    await writeFile(join(folder, 'mean.py'), 'mine\n');
    for (const name of ['index.lock', 'MERGE_HEAD', 'rebase-merge', 'CHERRY_PICK_HEAD']) {
      await writeFile(join(folder, '.git', name), '');
      assert.deepEqual(await listed(objects), [], name);
      await rm(join(folder, '.git', name));
    }
    assert.deepEqual(await listed(objects), ['mean.py']);
    gitSays(folder, 'checkout', '-q', '--detach');
    assert.deepEqual(await listed(objects), []);
  });
});
