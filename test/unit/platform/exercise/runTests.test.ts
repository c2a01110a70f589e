import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, it } from 'mocha';
import type { TestEvent } from '../../../../src/core/exercise/testEvents.js';
import { describeFailure } from '../../../../src/core/exercise/describeFailure.js';
import { parseTestLine } from '../../../../src/core/exercise/testEvents.js';
import type { TestRun } from '../../../../src/core/exercise/testRun.js';
import { planProject } from '../../../../src/core/exercise/planProject.js';
import { english } from '../../../../src/core/localiser.js';
import { readExerciseSource } from '../../../../src/platform/exercise/readExerciseSource.js';
import { readMarker, readProjectState, readTasks } from '../../../../src/platform/exercise/readProject.js';
import { sha256 } from '../../../../src/platform/sha256.js';
import type { TestRequest } from '../../../../src/platform/exercise/runTests.js';
import { debugEnvironment, pytestArguments, runTests } from '../../../../src/platform/exercise/runTests.js';
import { runProcess } from '../../../../src/platform/process/runProcess.js';
import { python3 } from '../python/pythonFixture.js';
import { useTemporaryFolder } from '../temporaryFolder.js';

const content = join(import.meta.dirname, '../../../../content');

/** How each test came out, in order. */
function outcomesOf(run: TestRun): readonly string[] {
  return run.tests.map(({ name, result }) => `${name} ${result.outcome}`);
}

describe('running the tests of a project', function () {
  this.timeout(60_000);
  const folder = useTemporaryFolder();

  /** The first exercise with other tests and another program in it. */
  async function makeProject(tests: string, program = ''): Promise<void> {
    const source = await readExerciseSource(content, 'steps/start/exercises/ex-first-test', 'test');
    for (const { path, bytes } of planProject(source, sha256)) {
      await mkdir(dirname(join(folder(), path)), { recursive: true });
      await writeFile(join(folder(), path), bytes);
    }
    await writeFile(join(folder(), 'first_steps.py'), program);
    await writeFile(
      join(folder(), 'tests/test_mean.py'),
      `import os, sys\nimport pytest\nfrom testkit import learner\nwork = learner.load()\n${tests}`,
    );
    await writeFile(join(folder(), 'tests/test_predict.py'), '');
  }

  const run = (changes: Partial<TestRequest> = {}): Promise<TestRun> =>
    runTests({
      python: { command: python3, args: [] },
      folder: folder(),
      reporterFolder: join(content, 'testkit', 'reporter'),
      timeLimit: 30,
      ...changes,
    });

  it('follows each test as it happens, and names the interpreter', async () => {
    await makeProject('@pytest.mark.task(1)\ndef test_a(): pass\n@pytest.mark.task(2)\ndef test_b(): assert 1 == 2, "one is not two"\n');
    const events: TestEvent[] = [];
    const result = await run({ onEvent: (event) => events.push(event) });
    assert.deepEqual(
      events.map(({ type }) => type),
      ['session', 'collected', 'started', 'finished', 'started', 'finished', 'done'],
    );
    assert.deepEqual(
      [outcomesOf(result), result.tests.map(({ task }) => task), result.exitStatus, result.session?.executable],
      [['test_a passed', 'test_b failed'], [1, 2], 1, python3],
    );
  });

  it('finds the tests without running them', async () => {
    await makeProject('def test_a(): open("trace", "w")\n');
    const result = await run({ isCollecting: true });
    assert.deepEqual(outcomesOf(result), ['test_a notRun']);
    assert.ok(!(await readdir(folder())).includes('trace'));
  });

  it('runs only the tests that are asked for', async () => {
    await makeProject('def test_a(): pass\ndef test_b(): pass\n');
    const result = await run({ tests: ['tests/test_mean.py::test_b'] });
    assert.deepEqual(outcomesOf(result), ['test_b passed']);
  });

  it('runs only the tests of the task that is asked for, wherever they stand', async () => {
    await makeProject(
      '@pytest.mark.task(1)\ndef test_a(): pass\n@pytest.mark.task(2)\ndef test_b(): pass\n@pytest.mark.task(12)\ndef test_c(): pass\n',
    );
    assert.deepEqual(outcomesOf(await run({ task: 2 })), ['test_b passed']);
  });

  it('is followed through a file where a debugger keeps the output to itself', async () => {
    await makeProject('@pytest.mark.task(1)\ndef test_a(): pass\n');
    const file = join(folder(), 'events');
    const shell = { PYTEST_ADDOPTS: '-k nothing' };
    const env = debugEnvironment(shell, { reporterFolder: join(content, 'testkit', 'reporter'), task: 1 }, '@@');
    const args = ['-m', 'pytest', ...pytestArguments({ folder: folder() })];
    const end = await runProcess({
      command: python3,
      args,
      cwd: folder(),
      env: { ...process.env, ...shell, ...env, ASCENT_EVENT_FILE: file },
    });
    assert.equal(end.kind === 'exited' && end.code, 0);
    const lines = (await readFile(file, 'utf8')).split('\n').map((line) => parseTestLine(line, '@@').event?.type);
    assert.deepEqual(
      lines.filter((type) => type !== undefined),
      ['session', 'collected', 'started', 'finished', 'done'],
    );
  });

  it('is not misled by what a program prints, without a line end or in the form of a report', async () => {
    const fake = '{"type":"finished","id":"tests/test_mean.py::test_a","outcome":"passed","seconds":1}';
    await makeProject(`def test_a():\n    os.write(2, b'@ascent-0:${fake}\\n')\n    sys.__stderr__.write("no end")\n    assert False\n`);
    const lines: string[] = [];
    const result = await run({ onOutput: (line) => lines.push(line) });
    assert.deepEqual(outcomesOf(result), ['test_a failed']);
    assert.ok(!lines.some((line) => line.includes('"type":"collected"')));
  });

  it('says that Python ended under a test', async () => {
    await makeProject('def test_a(): pass\ndef test_b(): os._exit(3)\ndef test_c(): pass\n');
    const result = await run();
    assert.deepEqual(
      [outcomesOf(result), result.end],
      [['test_a passed', 'test_b crashed', 'test_c notRun'], { kind: 'exited', code: 3, signal: null }],
    );
    const crash = await makeProject('import ctypes\ndef test_a(): ctypes.string_at(0)\n').then(() => run());
    assert.deepEqual([outcomesOf(crash), crash.end], [['test_a crashed'], { kind: 'exited', code: null, signal: 'SIGSEGV' }]);
  });

  it('stops an endless loop when the time is up', async () => {
    await makeProject('def test_a():\n    while True: pass\ndef test_b(): pass\n');
    const result = await run({ timeLimit: 10 });
    assert.deepEqual([outcomesOf(result), result.end], [['test_a stopped', 'test_b notRun'], { kind: 'timedOut', seconds: 10 }]);
  });

  it('stops a program that never ends when it is imported', async () => {
    await makeProject('def test_a(): work.mean([1])\n', 'open("importing", "w").close()\nwhile True: pass\n');
    const controller = new AbortController();
    const running = run({ signal: controller.signal });
    while (!(await readdir(folder())).includes('importing')) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    controller.abort();
    assert.deepEqual((await running).end, { kind: 'cancelled' });
  });

  it('says at which line of the learner’s file a syntax error is', async () => {
    await makeProject('def test_a(): work.mean([1])\n', 'def mean(xs):\n    return (sum(xs)\n');
    const [test] = (await run()).tests;
    assert.ok(test !== undefined && 'location' in test.result);
    assert.deepEqual([test.result.kind, test.result.location], ['guard', { file: 'first_steps.py', line: 2 }]);
    assert.match(describeFailure(test, { kind: 'exited', code: 1, signal: null }, english).message, /Python cannot read this/);
  });

  it('is not changed by settings in the learner’s shell', async () => {
    await makeProject('def test_a(): pass\ndef test_b(): pass\n');
    Object.assign(process.env, { PYTEST_ADDOPTS: '-k test_a', PYTEST_PLUGINS: 'no_such_plugin' });
    try {
      assert.deepEqual(outcomesOf(await run()), ['test_a passed', 'test_b passed']);
    } finally {
      delete process.env['PYTEST_ADDOPTS'];
      delete process.env['PYTEST_PLUGINS'];
    }
  });

  it('leaves no trace in the project but what Python itself keeps', async () => {
    await makeProject('def test_a(): pass\n');
    const before = await readdir(folder());
    await run();
    assert.deepEqual((await readdir(folder())).sort(), before.sort());
  });

  it('says so when the interpreter is gone or has no pytest', async () => {
    await makeProject('def test_a(): pass\n');
    assert.equal((await run({ python: { command: join(folder(), 'gone'), args: [] } })).end.kind, 'notSpawned');
    const lines: string[] = [];
    const without = await run({ python: { command: python3, args: ['-S'] }, onOutput: (line) => lines.push(line) });
    assert.deepEqual([without.session, without.tests, without.end], [undefined, [], { kind: 'exited', code: 1, signal: null }]);
    assert.match(lines.join('\n'), /No module named pytest/);
  });
});

describe('the files of a project on disk', function () {
  this.timeout(20_000);
  const folder = useTemporaryFolder();

  it('are compared with the marker, and the tasks are read from the project', async () => {
    const source = await readExerciseSource(content, 'steps/start/exercises/ex-first-test', 'test');
    for (const { path, bytes } of planProject(source, sha256)) {
      await mkdir(dirname(join(folder(), path)), { recursive: true });
      await writeFile(join(folder(), path), bytes);
    }
    const marker = await readMarker(folder(), english);
    assert.equal(marker.exercise, 'ex-first-test');
    assert.deepEqual(
      (await readTasks(folder())).map(({ n }) => n),
      [1, 2],
    );
    const before = await readProjectState(folder(), marker);
    assert.deepEqual([before.isUntouched, before.changedTests], [true, []]);
    await writeFile(join(folder(), 'first_steps.py'), 'pass\n');
    await writeFile(join(folder(), 'tests/parameters.json'), '{}');
    const after = await readProjectState(folder(), marker);
    assert.deepEqual([after.isUntouched, after.changedTests], [false, ['tests/parameters.json']]);
    assert.notEqual(after.learnerHash, before.learnerHash);
    assert.deepEqual(await readTasks(folder()), []);
  });

  it('say which project it is whose marker is gone', async () => {
    await assert.rejects(readMarker(folder(), english), /cannot read \.ascent\/exercise\.json/);
  });
});
