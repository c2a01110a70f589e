// An author's tool: makes an exercise's project, puts a program into it, runs the tests and prints what a learner would see.
//   node --import tsx test/content/tryExercise.ts <exercise-id> [starter|solution|empty|constant|<mutant>|<alternative>|all] [--python <path>] [--keep]
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Exercise } from '../../src/core/content/schema/exercise.js';
import { formatProblem } from '../../src/core/content/contentProblem.js';
import { validateContent } from '../../src/core/content/validateContent.js';
import { findPythonGenerations } from '../host/python.js';
import { assembleProject, variantsOf } from './assembleProject.js';
import type { Variant } from './assembleProject.js';
import { judgeMutant } from './judgeRuns.js';
import { contentDir, loadContent } from './realContent.js';
import type { ExerciseOnDisk } from './realContent.js';
import { runTests } from './runTests.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    python: { type: 'string', default: findPythonGenerations().at(-1)?.python ?? 'python3' },
    keep: { type: 'boolean', default: false },
  },
});

main(positionals[0], positionals[1] ?? 'solution').catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

async function main(id: string | undefined, wanted: string): Promise<void> {
  const tree = await loadContent();
  const folder = id === undefined ? undefined : tree.exercises.get(id);
  if (folder === undefined) {
    throw new Error(`Give the id of an exercise: ${[...tree.exercises.keys()].join(', ')}`);
  }
  const findings = validateContent(tree).filter(({ file }) => file.startsWith(`${folder.path}/`));
  console.log(findings.map(formatProblem).join('\n'));
  const exercise = folder.exercise.data;
  if (exercise === undefined) {
    return;
  }
  for (const variant of chooseVariants(exercise, wanted)) {
    await tryVariant({ exercise, folder: join(contentDir, folder.path) }, variant);
  }
}

function chooseVariants(exercise: Exercise, name: string): readonly Variant[] {
  const all = variantsOf(exercise);
  const chosen = name === 'all' ? all : all.filter((variant) => nameOf(variant) === name);
  if (chosen.length === 0) {
    throw new Error(`There is no ${name}. Choose one of: ${all.map(nameOf).join(', ')}`);
  }
  return chosen;
}

function nameOf(variant: Variant): string {
  return 'name' in variant ? variant.name : variant.kind;
}

async function tryVariant(onDisk: ExerciseOnDisk, variant: Variant): Promise<void> {
  const project = await mkdtemp(join(tmpdir(), 'ascent-try-'));
  try {
    await assembleProject(onDisk, variant, project, values.python);
    const run = await runTests(project, { python: values.python, seconds: 120 });
    const { session, tests, collectErrors } = run;
    console.log(
      `\n== ${onDisk.exercise.id}: ${nameOf(variant)} on Python ${session?.python ?? '?'} (${values.python}), ${run.seconds.toFixed(1)} s`,
    );
    for (const { file, message } of collectErrors) {
      console.log(`COLLECTION ERROR ${file}: ${message}`);
    }
    for (const { id: test, task, result } of tests) {
      const detail = 'message' in result && result.outcome !== 'passed' ? ` [${result.kind ?? ''}] ${result.message}` : '';
      console.log(`${result.outcome.padEnd(7)} task ${task ?? '-'} ${test}${detail}`);
    }
    const passed = tests.filter(({ result }) => result.outcome === 'passed').length;
    console.log(`${passed} of ${tests.length} passed.`);
    if (tests.length === 0) {
      console.log(run.output);
    }
    const mutant = variant.kind === 'mutant' ? onDisk.exercise.mutants.find(({ name }) => name === variant.name) : undefined;
    if (mutant !== undefined) {
      const complaints = judgeMutant(run, mutant);
      console.log(complaints.length === 0 ? `Task ${mutant.task} says "${mutant.says}".` : complaints.join('\n'));
    }
  } finally {
    if (values.keep) console.log(`Kept in ${project}`);
    else await rm(project, { recursive: true, force: true });
  }
}
