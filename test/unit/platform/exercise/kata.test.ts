import assert from 'node:assert/strict';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { planProject } from '../../../../src/core/exercise/planProject.js';
import { listBackups } from '../../../../src/platform/exercise/backups.js';
import { beginKata, planKata } from '../../../../src/platform/exercise/beginKata.js';
import { findKata } from '../../../../src/platform/exercise/findKata.js';
import { KataError, type KataProblem } from '../../../../src/platform/exercise/kataError.js';
import { findOrigin } from '../../../../src/platform/exercise/kataState.js';
import { leaveKata } from '../../../../src/platform/exercise/leaveKata.js';
import { Git } from '../../../../src/platform/git/git.js';
import { GitObjects } from '../../../../src/platform/git/gitObjects.js';
import { makeSource, sha256 } from '../../core/exercise/exampleExercise.js';
import { gitEnvironmentOf, gitOfAda, gitSays } from '../git/gitFixture.js';
import { useTemporaryFolder } from '../temporaryFolder.js';
import { makeProject, readAll } from './projectFixture.js';

const title = 'The mean';
const source = { planned: planProject(makeSource(), sha256), title };
const now = new Date('2026-11-20T12:00:00.000Z');
const kata = 'ascent-kata-2026-11-20';
const solution = 'def mean(x):\n    return sum(x) / len(x)\n';
const stub = Buffer.from(source.planned.find(({ path }) => path === 'mean.py')?.bytes ?? '').toString('utf8');

describe('A kata', function () {
  this.timeout(30_000);
  const home = useTemporaryFolder();
  const git = (): Git => gitOfAda(home());

  /** A project that was solved and committed. */
  async function solved(): Promise<string> {
    const { folder } = await makeProject(home());
    await writeFile(join(folder, 'mean.py'), solution);
    gitSays(folder, 'commit', '-qam', 'Pass');
    return folder;
  }

  async function begin(folder: string): Promise<string> {
    return beginKata(git(), await planKata(git(), folder, source, now), source, { now });
  }

  const leave = (folder: string): ReturnType<typeof leaveKata> => leaveKata(git(), folder, title, { now });
  const read = (folder: string, path = 'mean.py'): Promise<string> => readFile(join(folder, path), 'utf8');
  const branchOf = (folder: string): string => gitSays(folder, 'symbolic-ref', '--short', 'HEAD');

  async function refuses(problem: KataProblem, work: () => Promise<unknown>): Promise<void> {
    await assert.rejects(work, (error) => error instanceof KataError && (assert.equal(error.problem, problem), true));
  }

  it('gives the exercise as it was handed out, and leaving it gives the solution back, with both kept', async () => {
    const folder = await solved();
    const before = await readAll(folder);
    assert.equal(await findKata(folder), undefined);
    assert.equal(await begin(folder), kata);
    assert.deepEqual([await findKata(folder), await read(folder), gitSays(folder, 'status', '--porcelain')], [kata, stub, '']);
    assert.deepEqual(await findOrigin(git(), folder, kata), { branch: 'main', commit: gitSays(folder, 'rev-parse', 'main') });
    await writeFile(join(folder, 'mean.py'), 'again = True\n');
    await writeFile(join(folder, 'try.txt'), 'mine');
    const left = await leave(folder);
    assert.deepEqual([left.branch, left.origin.branch, branchOf(folder)], [kata, 'main', 'main']);
    assert.deepEqual(await readAll(folder), { ...before, 'try.txt': 'mine' });
    assert.equal(gitSays(folder, 'show', `${left.commit}:mean.py`), 'again = True');
    assert.deepEqual(
      (await listBackups(new GitObjects(git(), folder))).map(({ reason }) => reason),
      ['kata', 'kata'],
    );
  });

  it('commits what is not committed on the learner’s own branch, and hides code that they added', async () => {
    const folder = await solved();
    await writeFile(join(folder, 'mean.py'), `${solution}# better\n`);
    await writeFile(join(folder, 'helper.py'), 'old = True\n');
    await writeFile(join(folder, 'notes.txt'), 'a note');
    const plan = await planKata(git(), folder, source, now);
    assert.deepEqual([plan.from, plan.uncommitted, plan.hidden], ['main', ['mean.py', 'helper.py'], ['helper.py']]);
    await beginKata(git(), plan, source, { now });
    assert.deepEqual([await read(folder), await read(folder, 'notes.txt')], [stub, 'a note']);
    await assert.rejects(read(folder, 'helper.py'));
    await leave(folder);
    assert.deepEqual([await read(folder), await read(folder, 'helper.py')], [`${solution}# better\n`, 'old = True\n']);
    assert.equal(gitSays(folder, 'log', '-1', '--format=%s', 'main'), 'Before a kata: The mean');
  });

  it('takes fresh tests where the learner changed theirs, and leaves theirs as they are', async () => {
    const folder = await solved();
    await writeFile(join(folder, 'tests', 'test_mean.py'), '# changed\n');
    gitSays(folder, 'commit', '-qam', 'Change a test');
    await begin(folder);
    assert.notEqual(await read(folder, 'tests/test_mean.py'), '# changed\n');
    await leave(folder);
    assert.equal(await read(folder, 'tests/test_mean.py'), '# changed\n');
  });

  it('is refused where more than was shown would be committed', async () => {
    const folder = await solved();
    const plan = await planKata(git(), folder, source, now);
    await writeFile(join(folder, 'mean.py'), 'typed meanwhile\n');
    await refuses('uncommitted', () => beginKata(git(), plan, source, { now }));
    assert.deepEqual([branchOf(folder), await read(folder)], ['main', 'typed meanwhile\n']);
  });

  it('comes back to whichever branch it began from, and says where the solution is when that is gone', async () => {
    const folder = await solved();
    gitSays(folder, 'switch', '-qc', 'idea');
    await begin(folder);
    gitSays(folder, 'branch', '-q', '-m', 'idea', 'renamed');
    const commit = gitSays(folder, 'rev-parse', 'renamed');
    await assert.rejects(leave(folder), new KataError('originGone', commit));
    gitSays(folder, 'config', '--remove-section', `branch.${kata}`);
    await assert.rejects(leave(folder), new KataError('originGone', commit));
    gitSays(folder, 'branch', '-q', '-m', 'renamed', 'idea');
    gitSays(folder, 'config', `branch.${kata}.ascentFrom`, 'idea');
    gitSays(folder, 'config', `branch.${kata}.ascentCommit`, commit);
    assert.equal((await leave(folder)).origin.branch, 'idea');
  });

  it('is refused in the middle of something, without a branch, in a kata, and in a repository with other work', async () => {
    const folder = await solved();
    gitSays(folder, 'checkout', '-q', '--detach');
    await refuses('detached', () => begin(folder));
    gitSays(folder, 'checkout', '-q', 'main');
    await writeFile(join(folder, '.git', 'MERGE_HEAD'), gitSays(folder, 'rev-parse', 'HEAD'));
    await refuses('merging', () => begin(folder));
    await rm(join(folder, '.git', 'MERGE_HEAD'));
    await refuses('notUnderWay', () => leave(folder));
    await begin(folder);
    await refuses('underWay', () => begin(folder));
    await writeFile(join(folder, '.git', 'BISECT_LOG'), '');
    await refuses('bisecting', () => leave(folder));
    const around = join(home(), 'around');
    await mkdir(join(around, 'ex-mean'), { recursive: true });
    gitSays(around, 'init', '-q');
    await refuses('surrounded', () => begin(join(around, 'ex-mean')));
  });

  it('moves with its folder, and a second one of the day has a name of its own', async () => {
    const folder = await solved();
    await begin(folder);
    await leave(folder);
    assert.equal(await begin(folder), `${kata}-2`);
    const moved = join(home(), 'moved');
    await mkdir(moved);
    await rename(folder, join(moved, 'ex-mean'));
    assert.equal((await leave(join(moved, 'ex-mean'))).branch, `${kata}-2`);
    assert.equal(await read(join(moved, 'ex-mean')), solution);
  });

  it('commits everything of an exercise that was no repository until now', async () => {
    const folder = await solved();
    await rm(join(folder, '.git'), { recursive: true });
    await writeFile(join(folder, 'notes.txt'), 'mine');
    gitSays(folder, 'init', '-q', '-b', 'main');
    await begin(folder);
    assert.deepEqual([await read(folder), await read(folder, 'notes.txt')], [stub, 'mine']);
    await leave(folder);
    assert.equal(await read(folder), solution);
  });

  it('keeps a journal that the learner has under version control going on, whichever branch it was committed on', async () => {
    const folder = await solved();
    const journal = join(folder, '.ascent', 'journal.jsonl');
    await writeFile(journal, 'one\n');
    gitSays(folder, 'add', '.ascent/journal.jsonl');
    gitSays(folder, 'commit', '-qm', 'Journal');
    await writeFile(journal, 'one\ntwo\n');
    await begin(folder);
    assert.equal(await read(folder, '.ascent/journal.jsonl'), 'one\ntwo\n');
    gitSays(folder, 'commit', '-qam', 'Everything');
    await writeFile(journal, 'one\ntwo\nthree\n');
    await leave(folder);
    assert.equal(await read(folder, '.ascent/journal.jsonl'), 'one\ntwo\nthree\n');
    assert.equal(await read(folder), solution);
  });

  it('that was cut off leaves a state to go on from: a branch nobody is on, or Git’s lock with everything kept', async () => {
    const folder = await solved();
    gitSays(folder, 'branch', kata);
    assert.equal(await begin(folder), `${kata}-2`);
    await writeFile(join(folder, 'mean.py'), 'half\n');
    await writeFile(join(folder, '.git', 'index.lock'), '');
    await refuses('locked', () => leave(folder));
    await rm(join(folder, '.git', 'index.lock'));
    await leave(folder);
    const kept = (await listBackups(new GitObjects(git(), folder))).map(({ commit }) => gitSays(folder, 'show', `${commit}:mean.py`));
    assert.deepEqual([await read(folder), kept], [solution, ['half', solution.trim()]]);
  });

  it('is refused by Git itself where a file nobody keeps would be written over, with nothing changed', async () => {
    const folder = await solved();
    gitSays(folder, 'rm', '-q', 'tests/test_mean.py');
    gitSays(folder, 'commit', '-qm', 'Remove');
    await writeFile(join(folder, '.gitignore'), 'test_mean.py\n');
    gitSays(folder, 'commit', '-qam', 'Ignore');
    const branches = gitSays(folder, 'branch', '--list');
    await mkdir(join(folder, 'tests', 'test_mean.py'));
    await writeFile(join(folder, 'tests', 'test_mean.py', 'mine.txt'), 'mine');
    await refuses('git', () => begin(folder));
    assert.deepEqual([gitSays(folder, 'branch', '--list'), await read(folder)], [branches, solution]);
    assert.equal(await read(folder, 'tests/test_mean.py/mine.txt'), 'mine');
  });

  it('asks for a name and an e-mail only where it must commit for the learner', async () => {
    const folder = await solved();
    const nameless = new Git('git', gitEnvironmentOf(home()));
    await writeFile(join(folder, 'mean.py'), 'changed\n');
    const plan = await planKata(nameless, folder, source, now);
    await refuses('identity', () => beginKata(nameless, plan, source, { now }));
    gitSays(folder, 'commit', '-qam', 'Mine');
    await beginKata(nameless, await planKata(nameless, folder, source, now), source, { now });
    await writeFile(join(folder, 'mean.py'), 'kata\n');
    await leaveKata(nameless, folder, title, { now });
    assert.equal(await read(folder), 'changed\n');
  });
});
