import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'mocha';
import { isTemporaryName } from '../../../../src/platform/exercise/leftovers.js';
import { writeProject } from '../../../../src/platform/exercise/writeProject.js';
import { gitSays } from '../git/gitFixture.js';
import { useTemporaryFolder } from '../temporaryFolder.js';
import { listTree, makeRequest } from './scaffoldFixture.js';

const program = fileURLToPath(new URL('scaffoldOnce.ts', import.meta.url));

/** A Git that ends the process that called it, as a power cut would, before or after one of its commands. */
const deadlyGit = (when: string, command: string): string => `#!/bin/sh
case " $* " in *" ${command} "*) [ ${when} = before ] && kill -9 $PPID && exit 1;; esac
git "$@"
case " $* " in *" ${command} "*) [ ${when} = after ] && kill -9 $PPID;; esac
`;

describe('a scaffold that is killed', function () {
  this.timeout(60_000);
  const folder = useTemporaryFolder();
  const parent = (): string => join(folder(), 'exercises');

  async function runAndKill(args: readonly string[], delay?: number): Promise<string | null> {
    const child = spawn(process.execPath, ['--import', 'tsx', program, parent(), folder(), ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = new Promise<string | null>((resolve) =>
      child.once('exit', (_, signal) => {
        resolve(signal);
      }),
    );
    await once(child.stdout, 'data');
    if (delay !== undefined) {
      setTimeout(() => child.kill('SIGKILL'), delay);
    }
    return ended;
  }

  /** Nothing at all, or all of it: never anything between. */
  async function isMade(): Promise<boolean> {
    const names = (await readdir(parent()).catch(() => [])).filter((name) => !isTemporaryName(name));
    if (names.length === 0) {
      return false;
    }
    assert.deepEqual(names, ['ex-mean']);
    const project = join(parent(), 'ex-mean');
    assert.equal(gitSays(project, 'log', '--format=%s'), 'Start: The mean');
    assert.equal(gitSays(project, 'status', '--porcelain'), '');
    assert.ok((await listTree(project)).includes('tests/testkit/__init__.py'));
    return true;
  }

  async function endsWell(): Promise<void> {
    await writeProject(makeRequest(parent(), folder()));
    assert.equal(await isMade(), true);
    assert.deepEqual(await readdir(parent()), ['ex-mean']);
  }

  for (const [when, command] of [
    ['before', 'init'],
    ['after', 'init'],
    ['before', 'add'],
    ['after', 'add'],
    ['before', 'commit'],
    ['after', 'commit'],
  ] as const) {
    it(`${when} git ${command} leaves no project, and the next one cleans up`, async () => {
      const git = join(folder(), 'deadly-git');
      await writeFile(git, deadlyGit(when, command), { mode: 0o755 });
      assert.equal(await runAndKill(['--git', git]), 'SIGKILL');
      assert.equal(await isMade(), false);
      assert.notDeepEqual(await readdir(parent()), []);
      await endsWell();
    });
  }

  for (const n of [0, 5, 10]) {
    it(`while file ${String(n + 1)} is written leaves no project, and the next one cleans up`, async () => {
      assert.equal(await runAndKill(['--die-at-file', String(n)]), 'SIGKILL');
      assert.equal(await isMade(), false);
      await endsWell();
    });
  }

  it('at any moment leaves nothing or everything', async () => {
    for (let delay = 0; delay <= 60; delay += 6) {
      await runAndKill([], delay);
      if (await isMade()) {
        break;
      }
    }
    if (!(await isMade())) {
      await endsWell();
    }
  });
});
