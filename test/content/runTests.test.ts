import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { contentPythons } from './pythons.js';
import { PytestForks } from './pytestForks.js';
import { runPytest } from './runPytest.js';
import type { PytestRunner } from './runPytest.js';
import { runTests } from './runTests.js';
import type { MeasuredRun } from './runTests.js';

const tests = `
import os, signal, sys, time
import pytest

@pytest.mark.task(1)
def test_passes():
    print("seen")
    assert "work" not in sys.modules

@pytest.mark.task(1)
def test_fails():
    import work
    assert work.answer() == 42, "The answer is another one."

@pytest.mark.task(2)
def test_the_end():
    ACTION
`;

for (const { generation, python } of contentPythons()) {
  describe(`A run of tests on ${generation === 'today' ? 'today’s' : 'the older'} libraries`, () => {
    const forks = new PytestForks();
    let project = '';

    beforeEach(async () => {
      project = await mkdtemp(join(tmpdir(), 'ascent-run-'));
      await writeFile(join(project, 'pytest.ini'), '[pytest]\nmarkers = task(n): the task\n');
      await writeFile(join(project, 'work.py'), 'def answer():\n    return 41\n');
    });
    afterEach(() => rm(project, { recursive: true, force: true }));
    after('ends the Pythons', () => {
      forks.dispose();
    });

    const run = async (action: string, seconds: number, runner: PytestRunner, until?: string): Promise<MeasuredRun> => {
      await writeFile(join(project, 'test_work.py'), tests.replace('ACTION', action));
      return runTests(project, { python, seconds, ...(until === undefined ? {} : { until }) }, runner);
    };

    for (const [until, ran] of [
      ['the ANSWER is another', 2],
      ['The answer is 42', 3],
    ] as const) {
      it(`runs until a test says “${until}”`, async () => {
        const { tests: settled } = await run('pass', 60, forks.run, until);
        const outcomes = ['passed', 'failed', ran === 3 ? 'passed' : 'notRun'];
        assert.deepEqual(
          settled.map(({ result }) => result.outcome),
          outcomes,
        );
      });
    }

    for (const [name, runner] of [
      ['a Python of its own', runPytest],
      ['a copy', forks.run],
    ] as const) {
      it(`tells in ${name} what passed, what failed and why, and what it cost`, async () => {
        const { end, tests: settled, cpuSeconds = 0, bytes = 0 } = await run('pass', 60, runner);
        assert.deepEqual(
          settled.map(({ id, result }) => [id, result.outcome, 'message' in result ? result.message.split('\n')[0] : '']),
          [
            ['test_work.py::test_passes', 'passed', ''],
            ['test_work.py::test_fails', 'failed', 'The answer is another one.'],
            ['test_work.py::test_the_end', 'passed', ''],
          ],
        );
        assert.deepEqual(end, { kind: 'exited', code: 1, signal: null });
        if (process.platform !== 'win32') assert.ok(cpuSeconds > 0 && bytes > 1e6);
      });

      it(`survives in ${name} a program that ends its process`, async () => {
        const { end } = await run('os._exit(7)', 60, runner);
        assert.deepEqual(end, { kind: 'exited', code: 7, signal: null });
      });

      it(`says in ${name} by which signal a program was ended`, async () => {
        const { end } = await run('os.kill(os.getpid(), signal.SIGKILL)', 60, runner);
        assert.deepEqual(end, { kind: 'exited', code: null, signal: 'SIGKILL' });
      });

      it(`ends in ${name} an endless loop when its time is over`, async () => {
        const { end } = await run('while True: time.sleep(0.01)', 3, runner);
        assert.deepEqual(end, { kind: 'timedOut', seconds: 3 });
      });
    }
  });
}
