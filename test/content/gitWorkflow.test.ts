import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentPythons } from './pythons.js';
import { listExercises } from './realContent.js';

const [{ python } = { python: 'python3' }] = contentPythons();
const folder = listExercises().find(({ exercise }) => exercise.id === 'ex-git-workflow')?.folder ?? '';

describe('The harbour of ex-git-workflow', () => {
  let project = '';
  const git = (...words: readonly string[]): string => execFileSync('git', words, { cwd: project, encoding: 'utf8' }).trim();
  const make = (...words: readonly string[]): string =>
    execFileSync(python, ['make_harbour.py', ...words], {
      cwd: project,
      encoding: 'utf8',
      stdio: 'pipe',
      // What Git sets for a hook, from which a learner's terminal or an editor may have been started.
      env: { ...process.env, GIT_DIR: join(project, '.git'), GIT_INDEX_FILE: join(project, '.git', 'index') },
    });

  before(async () => {
    project = await mkdtemp(join(tmpdir(), 'ascent-harbour-'));
    git('init', '--quiet');
    await writeFile(join(project, '.gitignore'), 'harbour*/\n');
    await cp(join(folder, 'starter', 'make_harbour.py'), join(project, 'make_harbour.py'));
    git('add', '.');
    make();
  });

  after(async () => rm(project, { recursive: true, force: true }));

  it('begins with the commit that the brief and the hints name', async () => {
    const first = git('-C', 'harbour', 'rev-list', '--max-parents=0', 'main').slice(0, 7);
    for (const file of ['brief.md', 'hints.yaml']) {
      assert.ok(
        (await readFile(join(folder, file), 'utf8')).includes(`bisect start ${file === 'brief.md' ? 'main' : '____'} ${first}`),
        file,
      );
    }
    assert.equal(git('-C', 'harbour', 'rev-list', '--count', 'start'), '24');
  });

  it('leaves the repository around it alone', () => {
    assert.equal(git('status', '--porcelain'), 'A  .gitignore\nA  make_harbour.py');
    assert.equal(git('branch', '--list', '--all'), '');
  });

  it('never writes over a harbour, and puts the old one aside when asked', async () => {
    await writeFile(join(project, 'harbour', 'mine.txt'), 'mine');
    assert.throws(() => make(), /There is a folder harbour already/);
    make('--again');
    const folders = (await readdir(project)).filter((name) => name.startsWith('harbour'));
    assert.deepEqual(folders.sort(), ['harbour', 'harbour-old-1']);
    assert.equal(await readFile(join(project, 'harbour-old-1', 'mine.txt'), 'utf8'), 'mine');
    assert.deepEqual(git('-C', 'harbour', 'rev-parse', 'start', 'bicycles'), git('-C', 'harbour-old-1', 'rev-parse', 'start', 'bicycles'));
  });
});
