import assert from 'node:assert/strict';
import { mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { planProject } from '../../../../src/core/exercise/planProject.js';
import { listBackups } from '../../../../src/platform/exercise/backups.js';
import { beginKata, planKata } from '../../../../src/platform/exercise/beginKata.js';
import { KataError } from '../../../../src/platform/exercise/kataError.js';
import { leaveKata } from '../../../../src/platform/exercise/leaveKata.js';
import { Git } from '../../../../src/platform/git/git.js';
import { GitObjects } from '../../../../src/platform/git/gitObjects.js';
import { makeSource, sha256 } from '../../core/exercise/exampleExercise.js';
import { ada, gitEnvironmentOf, gitOfAda, gitSays } from '../git/gitFixture.js';
import { useTemporaryFolder } from '../temporaryFolder.js';
import { makeProject, readAll } from './projectFixture.js';

const title = 'The mean';
const source = { planned: planProject(makeSource(), sha256), title };
const now = new Date('2026-11-20T12:00:00.000Z');
const solution = 'def mean(x):\n    return sum(x) / len(x)\n';
const stub = Buffer.from(source.planned.find(({ path }) => path === 'mean.py')?.bytes ?? '').toString('utf8');

describe('A learner’s work around a kata', function () {
  this.timeout(30_000);
  const home = useTemporaryFolder();

  async function solved(): Promise<string> {
    const { folder } = await makeProject(home());
    await writeFile(join(folder, 'mean.py'), solution);
    gitSays(folder, 'commit', '-qam', 'Pass');
    return folder;
  }

  const begin = async (folder: string): Promise<string> =>
    beginKata(gitOfAda(home()), await planKata(gitOfAda(home()), folder, source, now), source, { now });
  const leave = (folder: string): ReturnType<typeof leaveKata> => leaveKata(gitOfAda(home()), folder, title, { now });
  const read = (folder: string, path = 'mean.py'): Promise<string> => readFile(join(folder, path), 'utf8');
  const kept = async (folder: string): Promise<readonly string[]> =>
    (await listBackups(new GitObjects(gitOfAda(home()), folder))).map(({ commit }) => commit);

  it('is kept where it was staged, and then changed or removed once more', async () => {
    const folder = await solved();
    await writeFile(join(folder, 'mean.py'), 'staged = 1\n');
    await writeFile(join(folder, 'gone.py'), 'staged = 2\n');
    gitSays(folder, 'add', 'mean.py', 'gone.py');
    await writeFile(join(folder, 'mean.py'), `${solution}# later\n`);
    await rm(join(folder, 'gone.py'));
    await begin(folder);
    assert.equal(await read(folder), stub);
    const [, staged = ''] = await kept(folder);
    const stagedTexts = ['mean.py', 'gone.py'].map((path) => gitSays(folder, 'show', `${staged}:${path}`));
    assert.deepEqual(stagedTexts, ['staged = 1', 'staged = 2']);
    await leave(folder);
    assert.equal(await read(folder), `${solution}# later\n`);
  });

  it('may be renamed and removed in the index, before and during', async () => {
    const folder = await solved();
    gitSays(folder, 'mv', 'mean.py', 'average.py');
    await begin(folder);
    assert.deepEqual([await read(folder), gitSays(folder, 'status', '--porcelain')], [stub, '']);
    await writeFile(join(folder, 'mean.py'), 'again\n');
    gitSays(folder, 'mv', 'mean.py', 'middle.py');
    await writeFile(join(folder, 'new.txt'), 'x');
    gitSays(folder, 'add', 'new.txt');
    await rm(join(folder, 'new.txt'));
    const { commit } = await leave(folder);
    assert.equal(await read(folder, 'average.py'), solution);
    assert.equal(gitSays(folder, 'show', `${commit}:middle.py`), 'again');
  });

  it('may hold a file under a name that the other branch has', async () => {
    const folder = await solved();
    await writeFile(join(folder, 'helper.py'), 'old\n');
    await begin(folder);
    await writeFile(join(folder, 'helper.py'), 'new\n');
    const { commit } = await leave(folder);
    assert.equal(await read(folder, 'helper.py'), 'old\n');
    assert.equal(gitSays(folder, 'show', `${commit}:helper.py`), 'new');
  });

  it('may hold a link, and a submodule', async () => {
    const folder = await solved();
    await rm(join(folder, 'mean.py'));
    await writeFile(join(home(), 'elsewhere.txt'), solution);
    await symlink(join(home(), 'elsewhere.txt'), join(folder, 'mean.py'));
    const sub = join(folder, 'sub');
    await mkdir(sub);
    gitSays(sub, 'init', '-q');
    await writeFile(join(sub, 'a.txt'), 'a');
    gitSays(sub, 'add', 'a.txt');
    gitSays(sub, 'commit', '-qm', 'a');
    gitSays(folder, 'add', 'sub', 'mean.py');
    gitSays(folder, 'commit', '-qm', 'links');
    gitSays(folder, 'config', 'submodule.recurse', 'true');
    await writeFile(join(sub, 'b.txt'), 'b');
    await begin(folder);
    assert.deepEqual([await read(folder), await readFile(join(home(), 'elsewhere.txt'), 'utf8')], [stub, solution]);
    assert.equal(gitSays(folder, 'ls-tree', 'HEAD', 'sub').slice(0, 6), '160000');
    await leave(folder);
    assert.equal(await read(folder), solution);
    assert.deepEqual([await read(folder, 'sub/a.txt'), await read(folder, 'sub/b.txt')], ['a', 'b']);
  });

  it('keeps notes that were committed on the kata’s branch only', async () => {
    const folder = await solved();
    await begin(folder);
    await mkdir(join(folder, '.ascent', 'notes'));
    await writeFile(join(folder, '.ascent', 'notes', 'a.md'), 'note');
    gitSays(folder, 'add', '-f', '.ascent/notes');
    gitSays(folder, 'commit', '-qm', 'note');
    await leave(folder);
    assert.equal(await read(folder, '.ascent/notes/a.md'), 'note');
  });

  it('includes the lines of a journal that only the learner’s own branch has', async () => {
    const folder = await solved();
    const journal = join(folder, '.ascent', 'journal.jsonl');
    await writeFile(journal, 'one\n');
    gitSays(folder, 'add', '-f', '.ascent/journal.jsonl');
    gitSays(folder, 'commit', '-qm', 'Journal');
    await begin(folder);
    gitSays(folder, 'switch', '-q', 'main');
    await writeFile(journal, 'one\nfrom main');
    gitSays(folder, 'commit', '-qam', 'Journal');
    gitSays(folder, 'switch', '-q', 'ascent-kata-2026-11-20');
    await writeFile(journal, 'one\nfrom the kata\n');
    await leave(folder);
    assert.equal(await read(folder, '.ascent/journal.jsonl'), 'one\nfrom main\nfrom the kata\n');
  });

  it('is not committed with conflict marks', async () => {
    const folder = await solved();
    await writeFile(join(folder, 'mean.py'), 'stashed\n');
    gitSays(folder, 'stash', '-q');
    await writeFile(join(folder, 'mean.py'), 'other\n');
    gitSays(folder, 'commit', '-qam', 'other');
    assert.throws(() => gitSays(folder, 'stash', 'pop'));
    await assert.rejects(begin(folder), (error) => error instanceof KataError && error.problem === 'merging');
  });

  for (const setting of ['core.autocrlf=true', 'core.safecrlf=true', 'commit.gpgSign=true']) {
    it(`comes back under ${setting}`, async () => {
      const folder = await solved();
      gitSays(folder, 'config', 'core.autocrlf', 'input');
      gitSays(folder, 'config', ...setting.split('='));
      await begin(folder);
      await writeFile(join(folder, 'mean.py'), 'a\r\nb\n');
      await leave(folder);
      assert.equal((await read(folder)).replaceAll('\r', ''), solution);
    });
  }

  it('takes odd names for what they are', async () => {
    const folder = await solved();
    await writeFile(join(folder, '*.py'), 'star\n');
    await writeFile(join(folder, ':(top) ü.py'), 'colon\n');
    await writeFile(join(folder, '.gitignore'), `${await read(folder, '.gitignore')}\nprivate.py\n`);
    await writeFile(join(folder, 'private.py'), 'private\n');
    const before = await readAll(folder);
    await begin(folder);
    await leave(folder);
    assert.deepEqual(await readAll(folder), before);
  });

  it('is kept wherever a kata is cut off, and the same command again goes through', async () => {
    const folder = await solved();
    const later = `${solution}# later\n`;
    await writeFile(join(folder, 'mean.py'), later);
    const at = (k: number): { now: Date } => ({ now: new Date(now.getTime() + k * 1000) });
    const isOnMain = (): boolean => gitSays(folder, 'symbolic-ref', '--short', 'HEAD') === 'main';
    for (let k = 0; isOnMain(); k++) {
      assert.equal(await read(folder), later);
      const git = new DyingGit(k, gitEnvironmentOf(home(), ada));
      await planKata(git, folder, source, now)
        .then((plan) => beginKata(git, plan, source, at(k)))
        .catch(stopIfAlive);
    }
    assert.deepEqual([await read(folder), gitSays(folder, 'show', 'main:mean.py')], [stub, later.trim()]);
    await writeFile(join(folder, 'mean.py'), 'again\n');
    for (let k = 0; !isOnMain(); k++) {
      assert.equal(await read(folder), 'again\n');
      await leaveKata(new DyingGit(k, gitEnvironmentOf(home(), ada)), folder, title, at(100 + k)).catch(stopIfAlive);
    }
    assert.equal(await read(folder), later);
  });

  it('is not committed away where Git was cut off while it switched', async () => {
    const folder = await solved();
    await writeFile(join(folder, '.git', 'info', 'attributes'), 'mean.py filter=die\n');
    gitSays(folder, 'config', 'filter.die.smudge', 'kill -9 $PPID; cat');
    await assert.rejects(begin(folder));
    await rm(join(folder, '.git', 'index.lock'), { force: true });
    gitSays(folder, 'config', 'filter.die.smudge', 'cat');
    for (const half of [undefined, '', stub]) {
      if (half !== undefined) {
        await writeFile(join(folder, 'mean.py'), half);
      }
      await assert.rejects(begin(folder), new KataError('handedOut', 'mean.py'));
    }
    gitSays(folder, 'restore', '.');
    await begin(folder);
    await leave(folder);
    assert.equal(await read(folder), solution);
  });
});

const death = new Error('died');

function stopIfAlive(error: unknown): void {
  if (error !== death && !(error instanceof KataError)) {
    throw error;
  }
}

/** Dies, as its process might, before the command that comes after so many that change something. */
class DyingGit extends Git {
  #left: number;

  constructor(changes: number, env: NodeJS.ProcessEnv) {
    super('git', env);
    this.#left = changes;
  }

  override async run(...args: Parameters<Git['run']>): Promise<string> {
    if (args[1].some((word) => /^(?:add|commit|update-ref|config|checkout)$/.test(word))) {
      this.#left--;
    }
    if (this.#left < 0) {
      throw death;
    }
    return super.run(...args);
  }
}
