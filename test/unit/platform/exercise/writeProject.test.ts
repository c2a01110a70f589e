import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { temporaryName } from '../../../../src/platform/exercise/leftovers.js';
import { ScaffoldError } from '../../../../src/platform/exercise/scaffoldError.js';
import { findFreeName, writeProject } from '../../../../src/platform/exercise/writeProject.js';
import { Git, placeholderIdentity } from '../../../../src/platform/git/git.js';
import { gitEnvironmentOf, gitOfAda, gitSays } from '../git/gitFixture.js';
import { useTemporaryFolder } from '../temporaryFolder.js';
import { listTree, makeRequest } from './scaffoldFixture.js';

const whole = [
  '.ascent/',
  '.ascent/exercise.json',
  '.git/',
  '.gitignore',
  'EXPERIMENT.md',
  'README.md',
  'data/',
  'data/heights.csv',
  'mean.py',
  'pytest.ini',
  'requirements.txt',
  'tests/',
  'tests/parameters.json',
  'tests/test_mean.py',
  'tests/testkit/',
  'tests/testkit/__init__.py',
];

async function problemOf(promise: Promise<unknown>): Promise<string> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof ScaffoldError, String(error));
  return error.problem;
}

describe('making a project', function () {
  this.timeout(20_000);
  const folder = useTemporaryFolder();
  const parent = (): string => join(folder(), 'my exercises');

  it('writes every file and commits it, in a folder with spaces, quotes and letters beyond ASCII', async () => {
    const made = await writeProject(makeRequest(parent(), folder()));
    assert.deepEqual(made, { folder: join(parent(), 'ex-mean') });
    assert.deepEqual(await listTree(made.folder), whole);
    assert.deepEqual(await readdir(parent()), ['ex-mean']);
    assert.equal(gitSays(made.folder, 'log', '--format=%an: %s'), 'Ada Lovelace: Start: The mean');
    assert.equal(gitSays(made.folder, 'status', '--porcelain', '--ignored'), '');
    assert.equal(gitSays(made.folder, 'rev-parse', 'refs/ascent/upstream'), gitSays(made.folder, 'rev-parse', 'HEAD'));
    assert.equal(gitSays(made.folder, 'ls-files').split('\n').length, whole.filter((path) => !path.endsWith('/')).length);
  });

  it('uses an empty folder that is there already', async () => {
    await mkdir(join(parent(), 'ex-mean'), { recursive: true });
    const made = await writeProject(makeRequest(parent(), folder()));
    assert.deepEqual(await listTree(made.folder), whole);
  });

  it('never writes to a folder that holds anything', async () => {
    await mkdir(join(parent(), 'ex-mean'), { recursive: true });
    await writeFile(join(parent(), 'ex-mean', 'mine.txt'), 'mine');
    assert.equal(await problemOf(writeProject(makeRequest(parent(), folder()))), 'exists');
    assert.deepEqual(await listTree(folder()), ['my exercises/', 'my exercises/ex-mean/', 'my exercises/ex-mean/mine.txt']);
  });

  it('never replaces a file of that name', async () => {
    await mkdir(parent());
    await writeFile(join(parent(), 'ex-mean'), 'mine');
    assert.equal(await problemOf(writeProject(makeRequest(parent(), folder()))), 'exists');
    assert.equal(await readFile(join(parent(), 'ex-mean'), 'utf8'), 'mine');
  });

  it('gives way to something that appears in its place while it is being built', async () => {
    const files = Promise.resolve(makeRequest(parent(), folder()).files).then(async (planned) => {
      await mkdir(join(parent(), 'ex-mean'), { recursive: true });
      await writeFile(join(parent(), 'ex-mean', 'mine.txt'), 'mine');
      return planned;
    });
    assert.equal(await problemOf(writeProject(makeRequest(parent(), folder(), { files }))), 'exists');
    assert.deepEqual(await listTree(parent()), ['ex-mean/', 'ex-mean/mine.txt']);
  });

  it('lets two windows that make it at once end with one whole project', async () => {
    const results = await Promise.allSettled([1, 2].map(() => writeProject(makeRequest(parent(), folder()))));
    assert.deepEqual(results.map(({ status }) => status).sort(), ['fulfilled', 'rejected']);
    assert.deepEqual(await listTree(join(parent(), 'ex-mean')), whole);
    assert.deepEqual(await readdir(parent()), ['ex-mean']);
  });

  it('makes it without Git where the learner wants it so', async () => {
    const made = await writeProject(makeRequest(parent(), folder(), { repository: { kind: 'none' } }));
    assert.deepEqual(
      await listTree(made.folder),
      whole.filter((path) => path !== '.git/'),
    );
  });

  it('leaves nothing behind, not even the folder for exercises, when there is no Git', async () => {
    const git = new Git('git', { PATH: folder() });
    assert.equal(await problemOf(writeProject(makeRequest(parent(), folder(), { repository: { kind: 'own', git } }))), 'gitMissing');
    assert.deepEqual(await listTree(folder()), []);
  });

  it('leaves nothing behind when Git has no name and e-mail, and goes on with a placeholder', async () => {
    const git = new Git('git', gitEnvironmentOf(folder()));
    assert.equal(await problemOf(writeProject(makeRequest(parent(), folder(), { repository: { kind: 'own', git } }))), 'gitIdentity');
    assert.deepEqual(await listTree(folder()), []);
    const made = await writeProject(makeRequest(parent(), folder(), { repository: { kind: 'own', git, identity: placeholderIdentity } }));
    assert.equal(gitSays(made.folder, 'log', '--format=%an'), 'Ascent Learner');
  });

  it('leaves nothing behind when it is cancelled', async () => {
    const controller = new AbortController();
    const files = Promise.resolve(makeRequest(parent(), folder()).files).then((planned) => {
      controller.abort();
      return planned;
    });
    assert.equal(await problemOf(writeProject(makeRequest(parent(), folder(), { files, signal: controller.signal }))), 'cancelled');
    assert.deepEqual(await listTree(folder()), []);
  });

  it('leaves nothing behind when the content is broken', async () => {
    const files = Promise.reject(new Error('brief.md is missing'));
    assert.equal(await problemOf(writeProject(makeRequest(parent(), folder(), { files }))), 'other');
    assert.deepEqual(await listTree(folder()), []);
  });

  it('says so when a file stands where the folder for exercises should be', async () => {
    await writeFile(parent(), 'a file');
    assert.equal(await problemOf(writeProject(makeRequest(parent(), folder()))), 'blocked');
    assert.equal(await problemOf(writeProject(makeRequest(join(parent(), 'below'), folder()))), 'blocked');
    assert.deepEqual(await listTree(folder()), ['my exercises']);
  });

  it('says so when a name is longer than the disk allows', async () => {
    assert.equal(await problemOf(writeProject(makeRequest(parent(), folder(), { name: 'x'.repeat(250) }))), 'nameTooLong');
  });
});

describe('making a project in the repository around it', function () {
  this.timeout(20_000);
  const folder = useTemporaryFolder();

  it('commits it there and makes none of its own', async () => {
    const git = gitOfAda(folder());
    await git.init(folder(), 'main');
    const made = await writeProject(makeRequest(join(folder(), 'exercises'), folder(), { repository: { kind: 'surrounding', git } }));
    assert.deepEqual(made, { folder: join(folder(), 'exercises', 'ex-mean') });
    assert.equal(gitSays(made.folder, 'rev-parse', '--show-toplevel'), folder());
    assert.equal(gitSays(folder(), 'log', '--format=%s'), 'Start: The mean');
    assert.equal(gitSays(folder(), 'status', '--porcelain'), '');
  });

  it('keeps the project and says why when that repository refuses the commit', async () => {
    const git = gitOfAda(folder());
    await git.init(folder(), 'main');
    await writeFile(join(folder(), '.git', 'hooks', 'pre-commit'), '#!/bin/sh\necho "no commits on Fridays" >&2\nexit 1\n', {
      mode: 0o755,
    });
    const made = await writeProject(makeRequest(join(folder(), 'exercises'), folder(), { repository: { kind: 'surrounding', git } }));
    assert.match(made.commitProblem ?? '', /no commits on Fridays/);
    assert.ok((await listTree(made.folder)).includes('mean.py'));
  });

  it('makes nothing when there is no name and e-mail', async () => {
    const git = new Git('git', gitEnvironmentOf(folder()));
    await git.init(folder(), 'main');
    const request = makeRequest(join(folder(), 'exercises'), folder(), { repository: { kind: 'surrounding', git } });
    assert.equal(await problemOf(writeProject(request)), 'gitIdentity');
    assert.deepEqual(await listTree(folder()), ['.git/']);
  });
});

describe('places where nothing can be written', function () {
  this.timeout(20_000);
  const folder = useTemporaryFolder();

  /** A real mount: the superuser, as whom tests often run, is not stopped by permissions. */
  function mount(...options: readonly string[]): boolean {
    try {
      execFileSync('mount', [...options, join(folder(), 'mounted')], { stdio: 'ignore' });
      return true;
    } catch {
      return false;
    }
  }

  it('are reported as read-only', async function () {
    await mkdir(join(folder(), 'mounted'));
    if (!mount('-t', 'tmpfs', '-o', 'ro', 'tmpfs')) {
      this.skip();
    }
    try {
      assert.equal(await problemOf(writeProject(makeRequest(join(folder(), 'mounted', 'exercises'), folder()))), 'readOnly');
      assert.equal(await problemOf(writeProject(makeRequest(join(folder(), 'mounted'), folder()))), 'readOnly');
    } finally {
      execFileSync('umount', [join(folder(), 'mounted')]);
    }
  });

  it('are reported as full, by files and by Git, and are left empty', async function () {
    await mkdir(join(folder(), 'mounted'));
    for (const size of ['16k', '48k', '64k', '72k', '80k', '88k', '100k']) {
      if (!mount('-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs')) {
        this.skip();
      }
      try {
        assert.equal(await problemOf(writeProject(makeRequest(join(folder(), 'mounted'), folder()))), 'diskFull', size);
        assert.deepEqual(await readdir(join(folder(), 'mounted')), [], size);
      } finally {
        execFileSync('umount', [join(folder(), 'mounted')]);
      }
    }
  });
});

describe('what a killed run has left', function () {
  this.timeout(20_000);
  const folder = useTemporaryFolder();

  it('is removed by the next one, unless it may still be in use or is none of ours', async () => {
    const dead = temporaryName('ex-mean').replace(/-\d+-/, '-999999999-');
    const living = temporaryName('ex-mean');
    const elsewhere = temporaryName('ex-mean').replace(/ascent-[0-9a-f]{8}-\d+/, 'ascent-00000000-999999999');
    const old = elsewhere.replace(/[0-9a-f]{12}$/, 'abcdefabcdef');
    const others = ['.ascent', '.ex-mean.ascent-backup', 'ex-mean.ascent-00000000-1-aaaaaaaaaaaa'];
    for (const name of [dead, living, elsewhere, old, ...others]) {
      await mkdir(join(folder(), name, 'tests'), { recursive: true });
      await writeFile(join(folder(), name, 'tests', 'x'), '');
    }
    const yesterday = new Date(Date.now() - 24 * 3600 * 1000);
    await utimes(join(folder(), old), yesterday, yesterday);
    await writeProject(makeRequest(folder(), folder()));
    assert.deepEqual((await readdir(folder())).sort(), [...others, living, elsewhere, 'ex-mean'].sort());
  });

  it('does not make a name look taken', async () => {
    await mkdir(join(folder(), 'ex-mean'));
    await mkdir(join(folder(), 'EX-MEAN-2'));
    assert.equal(await findFreeName(folder(), 'ex-mean'), 'ex-mean-3');
    await rm(join(folder(), 'ex-mean'), { recursive: true });
    assert.equal(await findFreeName(folder(), 'ex-mean'), 'ex-mean');
    assert.equal(await findFreeName(join(folder(), 'not there'), 'ex-mean'), 'ex-mean');
  });
});
