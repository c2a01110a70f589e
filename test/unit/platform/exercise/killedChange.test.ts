import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import { describe, it } from 'mocha';
import { makeBackup } from '../../../../src/platform/exercise/backups.js';
import { finishChanges } from '../../../../src/platform/exercise/changeFiles.js';
import { GitObjects } from '../../../../src/platform/git/gitObjects.js';
import { gitOfAda, gitSays } from '../git/gitFixture.js';
import { useTemporaryFolder } from '../temporaryFolder.js';
import { makeProject, readAll } from './projectFixture.js';

const here = fileURLToPath(new URL('.', import.meta.url));

describe('A change that is killed', function () {
  this.timeout(120_000);
  const home = useTemporaryFolder();

  for (const kind of ['reset', 'update'] as const) {
    it(`at any step of ${kind === 'reset' ? 'a reset' : 'an update'} leaves the old state or the new, byte for byte, after the next look`, async () => {
      // Bundled once, so that each of the many processes starts at once.
      const program = join(home(), 'changeOnce.mjs');
      await build({
        entryPoints: [join(here, 'changeOnce.ts')],
        bundle: true,
        platform: 'node',
        format: 'esm',
        outfile: program,
        logLevel: 'error',
      });
      const { folder } = await makeProject(home());
      await writeFile(join(folder, 'mean.py'), 'def mean(values):\n    return 1\n');
      await writeFile(join(folder, 'pytest.ini'), '[pytest]\n# mine\n');
      await writeFile(join(folder, 'notes.txt'), 'mine\n');
      const old = await readAll(folder);
      const run = async (project: string, step: number): Promise<string> =>
        (await promisify(execFile)(process.execPath, [program, project, home(), kind, String(step)])).stdout;

      const whole = await copyOf(folder, 'whole');
      const steps = Number(await run(whole, 0));
      const next = await readAll(whole);
      assert.ok(steps > 20, String(steps));
      assert.notDeepEqual(next, old);

      const found = { old: 0, next: 0 };
      let project = await copyOf(folder, 'step-1');
      for (let step = 1; step <= steps; step++) {
        await assert.rejects(run(project, step), { signal: 'SIGKILL' });
        const objects = new GitObjects(gitOfAda(home()), project);
        await finishChanges(project, () => makeBackup(objects, 'recovery'));
        const now = await readAll(project);
        const isNext = JSON.stringify(now) === JSON.stringify(next);
        assert.deepEqual(now, isNext ? next : old, `step ${String(step)}`);
        found[isNext ? 'next' : 'old'] += 1;
        project = isNext ? await copyOf(folder, `step-${String(step + 1)}`) : project;
      }
      assert.ok(found.old > 0 && found.next > 0, JSON.stringify(found));
    });
  }

  it('is completed at the next look, and what was edited in between is kept first', async () => {
    const objects = await makeProject(home());
    const { folder } = objects;
    const applying = join(folder, '.ascent', '.apply.ascent-00000000-999999999-000000000000');
    await mkdir(join(applying, 'new'), { recursive: true });
    await writeFile(join(applying, 'new', '0'), 'new\n');
    await writeFile(
      join(applying, 'plan.json'),
      JSON.stringify({ formatVersion: 1, entries: [{ path: 'mean.py', old: 'a'.repeat(64), new: 'b'.repeat(64) }] }),
    );
    await writeFile(join(folder, 'mean.py'), 'edited since\n');
    const kept: string[] = [];
    const keep = async (): Promise<void> => {
      kept.push((await makeBackup(objects, 'recovery')).commit);
    };
    // Another window may still be at it.
    assert.equal(await finishChanges(folder, keep), false);
    await writeFile(join(folder, 'mean.py'), 'edited since\n');
    await utimes(applying, 1, 1);
    assert.equal(await finishChanges(folder, keep), true);
    assert.equal((await readAll(folder))['mean.py'], 'new\n');
    assert.equal(gitSays(folder, 'show', `${kept[0] ?? ''}:mean.py`), 'edited since');
    assert.deepEqual(await readdir(join(folder, '.ascent')), ['exercise.json']);
  });

  async function copyOf(folder: string, name: string): Promise<string> {
    const copy = join(home(), name);
    await cp(folder, copy, { recursive: true });
    return copy;
  }
});
