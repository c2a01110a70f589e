import assert from 'node:assert/strict';
import { cp, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { runExperiment } from '../../../../src/platform/exercise/runExperiment.js';
import { python3 } from '../python/pythonFixture.js';
import { useTemporaryFolder } from '../temporaryFolder.js';

const exercises = join(import.meta.dirname, '../../../../content/steps');

describe('running an experiment', function () {
  this.timeout(60_000);
  const folder = useTemporaryFolder();

  /** @param last a line at which the learner has had enough */
  async function run(timeLimit = 60, last?: string): Promise<readonly [unknown, string]> {
    const lines: string[] = [];
    const controller = new AbortController();
    const end = await runExperiment({
      python: { command: python3, args: [] },
      folder: folder(),
      timeLimit,
      signal: controller.signal,
      onLine: (line) => {
        lines.push(line);
        if (line === last) {
          controller.abort();
        }
      },
    });
    return [end.kind === 'exited' ? end.code : end.kind, lines.join('\n')];
  }

  for (const [exercise, last] of [
    ['start/exercises/ex-first-model', /^distance 1\/8: 1681 lines tried, w = 3\.0, b = 2\.125, SSE 4\.5950$/m],
    ['math/exercises/ex-gradient-descent', /^condition number +1000: +10362 steps without momentum, +435 with$/m],
    ['math/exercises/ex-numeric-calculus', /^1e-05 {2}forward 1\.\de-05 {2}central \d\.\de-11$/m],
  ] as const) {
    it(`measures what ${exercise} asks for, with its solution`, async () => {
      await cp(join(exercises, exercise, 'starter'), folder(), { recursive: true });
      await cp(join(exercises, exercise, 'solution'), folder(), { recursive: true });
      const [end, output] = await run();
      assert.equal(end, 0, output);
      assert.match(output, last);
    });
  }

  it('ends one that never does, and says what broke one off', async () => {
    await writeFile(join(folder(), 'experiment.py'), 'print("begun")\nwhile True: pass\n');
    assert.deepEqual(await run(1), ['timedOut', 'begun']);
    assert.deepEqual(await run(60, 'begun'), ['cancelled', 'begun']);
    await writeFile(join(folder(), 'experiment.py'), 'raise NotImplementedError("Task 1: write gd")\n');
    const [end, output] = await run();
    assert.equal(end, 1);
    assert.match(output, /NotImplementedError: Task 1: write gd$/);
  });
});
