import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Exercise } from '../../src/core/content/schema/exercise.js';
import type { PythonGeneration } from '../host/python.js';
import { assembleProject, variantsOf } from './assembleProject.js';
import type { Variant } from './assembleProject.js';
import { judgeConstant, judgeCost, judgeEmpty, judgeMutant, judgePass, judgeStarter, judgeTasks } from './judgeRuns.js';
import { Pool } from './pool.js';
import { PytestForks } from './pytestForks.js';
import { contentPythons } from './pythons.js';
import { listExercises } from './realContent.js';
import type { ExerciseOnDisk } from './realContent.js';
import { runTests } from './runTests.js';
import type { MeasuredRun, RunOptions, TestOrder } from './runTests.js';

/** Whether tests lean on each other has nothing to do with the libraries: the generation that is always there tells. */
const ORDERS: Readonly<Record<PythonGeneration['generation'], readonly TestOrder[]>> = { older: ['reverse', 'shuffled'], today: [] };

/** A machine that runs other tiers beside this one is slower than the one `seconds` is meant for. */
const PATIENCE = 3;

type VariantOptions = Pick<RunOptions, 'order' | 'strictModules' | 'task' | 'until'>;
type Runs = ReadonlyMap<string, Promise<MeasuredRun>>;

const forks = new PytestForks();

after('ends the Pythons that runs are copied from', () => {
  forks.dispose();
});

for (const { generation, python } of contentPythons()) {
  for (const onDisk of listExercises()) {
    describe(`${onDisk.exercise.id} on ${generation === 'today' ? 'today’s' : 'the older'} libraries`, () => {
      const isComplete = generation === 'older' || onDisk.exercise.packages.length > 0;
      describeExercise(isComplete ? onDisk : withoutVariants(onDisk), python, ORDERS[generation]);
    });
  }
}

/** An exercise without libraries is the same in both generations; only pytest could change what starter and solution print. */
function withoutVariants({ exercise, folder }: ExerciseOnDisk): ExerciseOnDisk {
  return { folder, exercise: { ...exercise, mutants: [], alternatives: [] } };
}

function describeExercise(onDisk: ExerciseOnDisk, python: string, orders: readonly TestOrder[]): void {
  const { exercise } = onDisk;
  let runs: Runs = new Map();
  const runOf = (name: string): Promise<MeasuredRun> => runs.get(name) ?? Promise.reject(new Error(`There was no run of ${name}.`));

  before('starts every program', () => {
    runs = startAll(onDisk, python, orders);
  });

  it('starter: every test fails as not written yet, in plain words', async () => {
    assert.deepEqual(judgeStarter(await runOf('starter')), []);
  });

  it('solution: passes, within its time and memory, without deprecation, and every task is judged', async () => {
    const run = await runOf('solution');
    assert.deepEqual([...judgePass(run), ...judgeCost(run, exercise), ...judgeTasks(run, exercise)], []);
  });

  for (const order of orders) {
    it(`solution: passes again, with its tests ${order === 'reverse' ? 'in reverse order' : 'shuffled'}`, async () => {
      assert.deepEqual(judgePass(await runOf(order)), []);
    });
  }

  it('an empty file: every test says what is missing', async () => {
    assert.deepEqual(judgeEmpty(await runOf('empty')), []);
  });

  it('a program that always returns 0.0: fails in every task', async () => {
    assert.deepEqual(judgeConstant(await runOf('constant'), exercise), []);
  });

  for (const mutant of exercise.mutants) {
    it(`mutant ${mutant.name}: fails in task ${mutant.task}, which says “${mutant.says}”`, async () => {
      assert.deepEqual(judgeMutant(await runOf(`mutant ${mutant.name}`), mutant), []);
    });
  }

  for (const name of exercise.alternatives) {
    it(`alternative ${name}: passes`, async () => {
      assert.deepEqual(judgePass(await runOf(`alternative ${name}`)), []);
    });
  }
}

/** Starts the run of every variant; they take their turns in a pool, and the tests above wait for theirs. */
function startAll(onDisk: ExerciseOnDisk, python: string, orders: readonly TestOrder[]): Runs {
  const runs = new Map<string, Promise<MeasuredRun>>();
  const start = (name: string, variant: Variant, options: VariantOptions): void => {
    const run = pool.run(() => runVariant(onDisk, variant, python, options));
    // A run whose test is not selected fails unheard.
    run.catch(() => undefined);
    runs.set(name, run);
  };
  const { exercise } = onDisk;
  const optionsOf = (variant: Variant): VariantOptions => {
    if (variant.kind === 'solution') return { strictModules: ownModules(exercise) };
    // The task that is to reject a mutant is the only one that is asked, until it has said what is wrong.
    const mutant = variant.kind === 'mutant' ? exercise.mutants.find(({ name }) => name === variant.name) : undefined;
    return mutant === undefined ? {} : { task: mutant.task, until: mutant.says };
  };
  for (const variant of variantsOf(exercise)) {
    start('name' in variant ? `${variant.kind} ${variant.name}` : variant.kind, variant, optionsOf(variant));
  }
  for (const order of orders) {
    start(order, { kind: 'solution' }, { order });
  }
  return runs;
}

const pool = new Pool(Math.min(2, availableParallelism()));

async function runVariant(onDisk: ExerciseOnDisk, variant: Variant, python: string, options: VariantOptions): Promise<MeasuredRun> {
  const project = await mkdtemp(join(tmpdir(), 'ascent-content-'));
  try {
    await assembleProject(onDisk, variant, project, python);
    return await runTests(project, { python, seconds: onDisk.exercise.seconds * PATIENCE + 30, ...options }, forks.run);
  } finally {
    await rm(project, { recursive: true, force: true });
  }
}

function ownModules({ module, files }: Exercise): readonly string[] {
  return [module, ...files.test.filter((path) => path.endsWith('.py')).map((path) => path.replace(/^.*\/|\.py$/g, ''))];
}
