import assert from 'node:assert/strict';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { describe, it } from 'mocha';
import { findGit, findGitFile } from '../../../../src/platform/git/findGit.js';
import { findRepository } from '../../../../src/platform/git/findRepository.js';
import { Git, GitError, placeholderIdentity } from '../../../../src/platform/git/git.js';
import { useTemporaryFolder } from '../temporaryFolder.js';
import { ada, gitEnvironmentOf, gitOfAda, gitSays } from './gitFixture.js';

async function kindOf(promise: Promise<unknown>): Promise<string> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof GitError, String(error));
  return error.kind;
}

describe('Git', function () {
  this.timeout(20_000);
  const folder = useTemporaryFolder();

  async function makeRepository(name: string): Promise<string> {
    const path = join(folder(), name);
    await mkdir(path);
    await gitOfAda(folder()).init(path, 'main');
    await writeFile(join(path, 'mean.py'), 'pass\n');
    return path;
  }

  it('is found on the PATH, and where the editor is configured to look', async () => {
    assert.match((await findGit([]))?.version ?? '', /^\d+\.\d+/);
    const wrapper = join(folder(), 'my git');
    await writeFile(wrapper, '#!/bin/sh\nexec git "$@"\n');
    await chmod(wrapper, 0o755);
    assert.ok(await findGit([wrapper], gitEnvironmentOf(folder())));
  });

  it('is guessed by its file on the PATH, without being run', async function () {
    if (process.platform === 'win32' || process.platform === 'darwin') this.skip();
    const env = { PATH: ['relative', join(folder(), 'missing'), folder()].join(delimiter) };
    assert.equal(await findGitFile(env), undefined);
    const file = join(folder(), 'git');
    await writeFile(file, 'not a program\n');
    assert.equal(await findGitFile(env), undefined);
    await chmod(file, 0o755);
    assert.ok(await findGitFile(env));
  });

  it('is not found where it is not, and says so when it is used', async () => {
    const env = { PATH: folder(), HOME: folder() };
    assert.equal(await findGit([join(folder(), 'nothing')], env), undefined);
    assert.equal(await kindOf(new Git('git', env).init(folder(), 'main')), 'missing');
  });

  it('commits everything, ignored files too, with the name of the learner', async () => {
    const path = await makeRepository('project');
    await writeFile(join(path, '.gitignore'), 'data/\n');
    await mkdir(join(path, 'data'));
    await writeFile(join(path, 'data', 'heights.csv'), 'a\r\n');
    await gitOfAda(folder()).commitAll(path, 'Start: The “mean”', {});
    assert.equal(gitSays(path, 'log', '--format=%an <%ae> %s'), 'Ada Lovelace <ada@example.org> Start: The “mean”');
    assert.equal(gitSays(path, 'ls-files'), '.gitignore\ndata/heights.csv\nmean.py');
    assert.equal(gitSays(path, 'cat-file', '-s', 'HEAD:data/heights.csv'), '3');
    assert.equal(gitSays(path, 'status', '--porcelain'), '');
  });

  it('does not make up a name, and takes a given one for this commit only', async () => {
    // From this variable and the name of the account, Git would guess who it is.
    const git = new Git('git', { ...gitEnvironmentOf(folder()), EMAIL: 'guess@example.org' });
    const path = await makeRepository('project');
    assert.equal(await git.findIdentity(path), undefined);
    assert.equal(await kindOf(git.commitAll(path, 'Start', {})), 'identity');
    await git.commitAll(path, 'Start', { identity: placeholderIdentity });
    assert.equal(gitSays(path, 'log', '--format=%an <%ae> / %cn'), 'Ascent Learner <learner@ascent.invalid> / Ascent Learner');
    assert.equal(await git.findIdentity(path), undefined);
    assert.doesNotMatch(await readFile(join(path, '.git', 'config'), 'utf8'), /user/);
  });

  it('says which name and e-mail commits carry, and sets them for one repository or for all', async () => {
    const git = new Git('git', gitEnvironmentOf(folder()));
    const path = await makeRepository('project');
    const grace = { name: 'Grace “Amazing” Hopper', email: 'grace@example.org' };
    await git.setIdentity(ada, path);
    assert.deepEqual(await git.findIdentity(path), ada);
    assert.equal(await git.findIdentity(folder()), undefined);
    await git.setIdentity(grace);
    assert.deepEqual(await git.findIdentity(folder()), grace);
    assert.deepEqual(await git.findIdentity(path), ada);
    assert.match(await readFile(join(folder(), '.gitconfig'), 'utf8'), /email = grace@example\.org/);
  });

  it('makes the same commit again from the same files, name and date', async () => {
    const hashes = await Promise.all(
      ['one', 'two'].map(async (name) => {
        const path = await makeRepository(name);
        await gitOfAda(folder()).commitAll(path, 'Start', { identity: placeholderIdentity, date: '2025-01-01T00:00:00Z' });
        return gitSays(path, 'rev-parse', 'HEAD');
      }),
    );
    assert.equal(hashes[0], hashes[1]);
  });

  it('is led neither to another repository by variables, nor through hooks, keys and line ends by settings of the learner', async () => {
    const hooks = join(folder(), 'hooks');
    await mkdir(hooks);
    for (const name of ['pre-commit', 'commit-msg', 'post-commit', 'post-index-change']) {
      await writeFile(join(hooks, name), `#!/bin/sh\ntouch "${folder()}/hook-ran"\nexit 1\n`, { mode: 0o755 });
    }
    await writeFile(
      join(folder(), '.gitconfig'),
      `[user]\n name = Ada\n email = ada@example.org\n[core]\n hooksPath = "${hooks}"\n autocrlf = true\n fsmonitor = true\n[commit]\n gpgSign = true\n template = /nowhere\n[gpg]\n program = /bin/false\n[init]\n defaultBranch = elsewhere\n`,
    );
    const path = await makeRepository('project');
    await writeFile(join(path, 'windows.txt'), 'a\r\n');
    const env = {
      ...gitEnvironmentOf(folder()),
      GIT_DIR: '/nowhere',
      GIT_WORK_TREE: '/',
      GIT_INDEX_FILE: '/nowhere/index',
      GIT_AUTHOR_DATE: 'then',
    };
    await new Git('git', env).commitAll(path, 'Start', {});
    assert.equal(gitSays(path, 'cat-file', '-s', 'HEAD:windows.txt'), '3');
    assert.equal(gitSays(path, 'log', '--format=%an %s', 'main'), 'Ada Start');
    await assert.rejects(readFile(join(folder(), 'hook-ran')));
  });

  it('commits one folder of another repository and leaves what is staged there alone', async () => {
    const path = await makeRepository('theirs');
    const git = gitOfAda(folder());
    await git.commitAll(path, 'First', {});
    await writeFile(join(path, 'staged.txt'), 'later\n');
    gitSays(path, 'add', 'staged.txt');
    await mkdir(join(path, 'exercises', 'ex-mean'), { recursive: true });
    await writeFile(join(path, 'exercises', 'ex-mean', 'mean.py'), 'pass\n');
    await git.commitPaths(join(path, 'exercises', 'ex-mean'), ['.'], 'Start: The mean');
    assert.equal(gitSays(path, 'show', '--name-only', '--format=%s'), 'Start: The mean\n\nexercises/ex-mean/mean.py');
    assert.equal(gitSays(path, 'status', '--porcelain'), 'A  staged.txt');
  });

  it('names the commit that files stand at, and none when they differ from it', async () => {
    const path = await makeRepository('project');
    const git = gitOfAda(folder());
    assert.equal(await git.findCleanHead(path, ['mean.py']), undefined);
    await git.commitAll(path, 'Start', {});
    await writeFile(join(path, 'notes.txt'), 'not asked about\n');
    assert.equal(await git.findCleanHead(path, ['mean.py']), gitSays(path, 'rev-parse', 'HEAD'));
    await writeFile(join(path, 'mean.py'), 'changed\n');
    assert.equal(await git.findCleanHead(path, ['mean.py']), undefined);
    assert.equal(await git.findCleanHead(folder(), ['mean.py']), undefined);
  });
});

describe('the repository around a folder', () => {
  const folder = useTemporaryFolder();

  it('is found from a folder in it that is still to be made', async () => {
    await gitOfAda(folder()).init(folder(), 'main');
    assert.equal(await findRepository(join(folder(), 'exercises', 'ex-mean')), folder());
  });

  it('is found through the file that a worktree or a submodule has', async () => {
    await writeFile(join(folder(), '.git'), 'gitdir: ../elsewhere\n');
    assert.equal(await findRepository(join(folder(), 'a')), folder());
  });

  it('is not taken for one where .git is anything else', async () => {
    await mkdir(join(folder(), '.git'));
    assert.equal(await findRepository(folder()), undefined);
  });
});
