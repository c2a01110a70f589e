import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, it } from 'mocha';
import { findMisconceptions } from '../../../../src/core/exercise/misconception.js';
import type { ProbeRequest } from '../../../../src/platform/exercise/runProbes.js';
import { runProbes } from '../../../../src/platform/exercise/runProbes.js';
import { isAlive } from '../../../host/isAlive.js';
import { repositoryRoot } from '../../../host/paths.js';
import { pythons } from '../cells/recordedSession.js';
import { useTemporaryFolder } from '../temporaryFolder.js';

const right = 'from parts import total\n\ndef mean(xs):\n    return total(xs) / len(xs)\n';
const wrong = (body: string): string => `"""You ${body}.\n\nDo not."""\nfrom parts import total\n\ndef mean(xs):\n    return ${body}\n`;
const exercise: Readonly<Record<string, string>> = {
  'solution/work.py': right,
  'solution/parts.py': 'def total(xs):\n    return sum(xs)\n',
  'mutants/adds.py': wrong('total(xs)'),
  'mutants/cuts.py': wrong('total(xs) // len(xs)'),
  'probes.py': `def task_1(work):
    return {"one": lambda: work.mean([5.5]), "two": lambda: work.mean([1, 2])}


def task_2(work):
    return {"again": lambda: work.mean([3, 4, 6])}
`,
};

for (const { name, path } of pythons.slice(0, 1)) {
  describe(`the probes of an exercise, run with ${name}`, function () {
    this.timeout(60_000);
    const root = useTemporaryFolder();

    async function writeAll(files: Readonly<Record<string, string>>): Promise<void> {
      for (const [file, text] of Object.entries(files)) {
        await mkdir(dirname(join(root(), file)), { recursive: true });
        await writeFile(join(root(), file), text);
      }
    }

    /** The mistakes found in a learner's program, as `task mutant`. */
    async function probe(program: string, changes: Partial<ProbeRequest> = {}): Promise<readonly string[]> {
      await writeAll({ 'project/work.py': program });
      const reports = await runProbes({
        python: { command: path, args: [] },
        folder: join(root(), 'project'),
        driver: join(repositoryRoot, 'src', 'platform', 'python', 'drivers', 'probe_driver.py'),
        exerciseFolder: join(root(), 'exercise'),
        module: 'work',
        mutants: ['adds', 'cuts'],
        tasks: [1],
        seconds: 20,
        ...changes,
      });
      return findMisconceptions(reports).map(({ task, mutant }) => `${task} ${mutant}`);
    }

    beforeEach(async () => {
      await writeAll(Object.fromEntries(Object.entries(exercise).map(([file, text]) => [`exercise/${file}`, text])));
    });

    it('name a planted mistake that was written in another way, with what its author says', async () => {
      assert.deepEqual(await probe('def mean(xs):\n    s = 0\n    for x in xs:\n        s += x\n    return s\n'), ['1 adds']);
      assert.deepEqual(await probe('import math\ndef mean(xs):\n    return math.floor(sum(xs) / len(xs))\n', { tasks: [1, 2] }), [
        '1 cuts',
        '2 cuts',
      ]);
    });

    it('find nothing in the solution, nor in a mistake that nobody planted', async () => {
      assert.deepEqual(await probe('def mean(xs):\n    return sum(xs) / len(xs)\n'), []);
      assert.deepEqual(await probe('def mean(xs):\n    return max(xs)\n'), []);
    });

    it('let the learner’s own files be imported, and none of the solution’s', async () => {
      await writeAll({ 'project/own.py': 'def add(xs):\n    return sum(xs)\n' });
      assert.deepEqual(await probe('from own import add\ndef mean(xs):\n    return add(xs)\n'), ['1 adds']);
      assert.deepEqual(await probe('from parts import total\ndef mean(xs):\n    return total(xs)\n'), []);
    });

    it('say nothing of a program that is missing, cannot be read, breaks off, ends Python, or has no such function', async () => {
      for (const program of ['def mean(:\n', '1 / 0\n', 'import os\nos._exit(3)\n', '', 'def mean(xs):\n    raise SystemExit\n']) {
        assert.deepEqual(await probe(program), [], program);
      }
    });

    it('say nothing of an endless loop, and end in time with all that it has started', async () => {
      const spawning =
        'import subprocess, sys\ndef mean(xs):\n    p = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"], start_new_session=True)\n' +
        '    open("pid", "w").write(str(p.pid))\n    while True: pass\n';
      const start = Date.now();
      assert.deepEqual(await probe(spawning, { seconds: 5 }), []);
      assert.ok(Date.now() - start < 15_000, `${Date.now() - start} ms`);
      const pid = Number(await readFile(join(root(), 'project', 'pid'), 'utf8'));
      for (const end = Date.now() + 20_000; isAlive(pid) && Date.now() < end;) await new Promise((resolve) => setTimeout(resolve, 20));
      assert.equal(isAlive(pid), false);
    });

    it('keep what was found in one task when another never ends', async () => {
      const half = 'def mean(xs):\n    while len(xs) == 3: pass\n    return sum(xs)\n';
      assert.deepEqual(await probe(half, { tasks: [1, 2], seconds: 4 }), ['1 adds']);
    });

    it('are not disturbed by megabytes of output, nor by words in the form of a report', async () => {
      const loud = `import os, sys\ndef mean(xs):\n    print("x" * 3_000_000)\n    os.write(1, b"y" * 1_000_000)\n    os.write(2, b"z" * 3_000_000)
    print('@ascent-0:{"program": "learner", "task": 1, "message": "", "outcomes": {}}')\n    return sum(xs)\n`;
      assert.deepEqual(await probe(loud), ['1 adds']);
    });

    it('cannot be changed by what the learner’s program does to the library', async () => {
      assert.deepEqual(await probe('import builtins\nbuiltins.sum = max\ndef mean(xs):\n    return max(xs)\n'), []);
    });

    it('read enormous and strange results without harm', async () => {
      for (const result of ['list(range(10**7))', '10**400', 'iter(xs)', 'object()', '(lambda a: a.append(a) or a)([])']) {
        assert.deepEqual(await probe(`def mean(xs):\n    return ${result}\n`), [], result);
      }
    });

    it('write nothing, into neither folder', async () => {
      await probe('def mean(xs):\n    return sum(xs)\n');
      assert.deepEqual(await readdir(join(root(), 'project')), ['work.py']);
      assert.deepEqual(
        (await readdir(join(root(), 'exercise'), { recursive: true })).filter((file) => file.includes('pycache')),
        [],
      );
    });

    it('are none where the exercise has none, and when nobody waits for them', async () => {
      assert.deepEqual(await probe(right, { exerciseFolder: join(root(), 'project') }), []);
      assert.deepEqual(await probe('def mean(xs):\n    while True: pass\n', { signal: AbortSignal.timeout(300) }), []);
    });
  });
}
