import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Exercise } from '../../src/core/content/schema/exercise.js';
import type { SettledTest } from '../../src/core/exercise/testRun.js';
import { assembleProject, variantsOf } from './assembleProject.js';
import type { Variant } from './assembleProject.js';
import { Pool } from './pool.js';
import { contentPythons } from './pythons.js';
import { listExercises } from './realContent.js';
import type { ExerciseOnDisk } from './realContent.js';
import { runTests } from './runTests.js';
import type { MeasuredRun, RunOptions, TestOrder } from './runTests.js';

const ORDERS: readonly TestOrder[] = ['reverse', 'shuffled'];
const MOST_MEMORY = 1e9;
const LONGEST_MESSAGE = 1500;

/** A machine that runs other tiers beside this one is slower than the one `seconds` is meant for. */
const PATIENCE = 3;

type VariantOptions = Pick<RunOptions, 'order' | 'strictModules'>;
type Runs = ReadonlyMap<string, Promise<MeasuredRun>>;

for (const { generation, python } of contentPythons()) {
  for (const onDisk of listExercises()) {
    describe(`${onDisk.exercise.id} on ${generation === 'today' ? 'today’s' : 'the older'} libraries`, () => {
      describeExercise(onDisk, python);
    });
  }
}

function describeExercise(onDisk: ExerciseOnDisk, python: string): void {
  const { exercise } = onDisk;
  let runs: Runs = new Map();
  const runOf = (name: string): Promise<MeasuredRun> => runs.get(name) ?? Promise.reject(new Error(`There was no run of ${name}.`));

  before('starts every program', () => {
    runs = startAll(onDisk, python);
  });

  it('starter: every test fails as not written yet, in plain words', async () => {
    const { tests, collectErrors, output } = await runOf('starter');
    assert.deepEqual(collectErrors, []);
    assert.ok(tests.length > 0, output);
    assert.deepEqual(tests.filter((test) => kindOf(test) !== 'not-implemented').map(describeTest), []);
    assert.deepEqual(tests.filter((test) => !isPlain(test)).map(describeTest), []);
  });

  it('solution: passes, in any order, again, within its time and memory, without deprecation', async () => {
    const run = await runOf('solution');
    assertPasses(run);
    for (const order of ORDERS) {
      assertPasses(await runOf(order));
    }
    assert.ok(run.seconds <= exercise.seconds * PATIENCE, `took ${run.seconds.toFixed(1)} s; exercise.yaml says ${exercise.seconds} s`);
    assert.ok((run.bytes ?? 0) <= MOST_MEMORY, `took ${run.bytes ?? 0} bytes of memory`);
  });

  it('every task is judged by a test', async () => {
    const { tests } = await runOf('solution');
    assert.deepEqual(
      [...new Set(tests.map(({ task }) => task))].filter((task) => typeof task === 'number').sort(),
      exercise.tasks.map(({ n }) => n),
    );
  });

  it('an empty file: no test passes, none breaks off, and the message names what is missing', async () => {
    const { tests, collectErrors } = await runOf('empty');
    assert.deepEqual(collectErrors, []);
    assert.deepEqual(tests.filter((test) => kindOf(test) !== 'guard' || !isPlain(test)).map(describeTest), []);
  });

  it('a program that always returns 0.0: fails in every task', async () => {
    const { tests, collectErrors } = await runOf('constant');
    assert.deepEqual(collectErrors, []);
    assert.deepEqual(tests.filter(({ result }) => !['passed', 'failed'].includes(result.outcome)).map(describeTest), []);
    assert.deepEqual(
      exercise.tasks.filter(({ n }) => !fails(tests, n)).map(({ title }) => title),
      [],
    );
  });

  for (const { name, task, says } of exercise.mutants) {
    it(`mutant ${name}: fails in task ${task}, which says “${says}”`, async () => {
      const { tests, collectErrors } = await runOf(name);
      assert.deepEqual(collectErrors, []);
      const messages = tests.filter((test) => test.task === task && test.result.outcome === 'failed').map(messageOf);
      assert.ok(
        messages.length > 0,
        `task ${task} passes; other failures:\n${tests
          .filter((test) => test.result.outcome !== 'passed')
          .map(describeTest)
          .join('\n')}`,
      );
      assert.ok(
        messages.some((message) => message.toLowerCase().includes(says.toLowerCase())),
        `no message says so:\n${messages.join('\n')}`,
      );
    });
  }

  for (const name of exercise.alternatives) {
    it(`alternative ${name}: passes`, async () => {
      assertPasses(await runOf(name));
    });
  }
}

/** Starts the run of every variant; they take their turns in a pool, and the tests above wait for theirs. */
function startAll(onDisk: ExerciseOnDisk, python: string): Runs {
  const runs = new Map<string, Promise<MeasuredRun>>();
  const start = (name: string, variant: Variant, options: VariantOptions): void => {
    const run = pool.run(() => runVariant(onDisk, variant, python, options));
    // A run whose test is not selected fails unheard.
    run.catch(() => undefined);
    runs.set(name, run);
  };
  const strictModules = ownModules(onDisk.exercise);
  for (const variant of variantsOf(onDisk.exercise)) {
    start('name' in variant ? variant.name : variant.kind, variant, variant.kind === 'solution' ? { strictModules } : {});
  }
  for (const order of ORDERS) {
    start(order, { kind: 'solution' }, { order });
  }
  return runs;
}

const pool = new Pool(Math.min(2, availableParallelism()));

async function runVariant(onDisk: ExerciseOnDisk, variant: Variant, python: string, options: VariantOptions): Promise<MeasuredRun> {
  const project = await mkdtemp(join(tmpdir(), 'ascent-content-'));
  try {
    await assembleProject(onDisk, variant, project, python);
    return await runTests(project, { python, seconds: onDisk.exercise.seconds * PATIENCE + 30, ...options });
  } finally {
    await rm(project, { recursive: true, force: true });
  }
}

function ownModules({ module, files }: Exercise): readonly string[] {
  return [module, ...files.test.filter((path) => path.endsWith('.py')).map((path) => path.replace(/^.*\/|\.py$/g, ''))];
}

function assertPasses({ tests, collectErrors, output, end }: MeasuredRun): void {
  assert.deepEqual(collectErrors, []);
  assert.deepEqual(end, { kind: 'exited', code: 0, signal: null }, output);
  assert.ok(tests.length > 0, output);
  assert.deepEqual(tests.filter(({ result }) => result.outcome !== 'passed').map(describeTest), []);
}

function fails(tests: readonly SettledTest[], task: number): boolean {
  return tests.some((test) => test.task === task && test.result.outcome === 'failed');
}

function kindOf({ result }: SettledTest): string {
  return 'kind' in result && typeof result.kind === 'string' ? result.kind : result.outcome;
}

function messageOf({ result }: SettledTest): string {
  return 'message' in result ? result.message : '';
}

/** A sentence a learner can act on: there is one, it is short, and it is no traceback. */
function isPlain(test: SettledTest): boolean {
  const message = messageOf(test);
  return message.trim() !== '' && message.length <= LONGEST_MESSAGE && !/Traceback|site-packages|NotImplementedError|<frozen/.test(message);
}

function describeTest(test: SettledTest): string {
  return `${test.id} ${test.result.outcome} [${kindOf(test)}] ${messageOf(test)}`;
}
