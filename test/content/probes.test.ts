import assert from 'node:assert/strict';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findMisconceptions, mutantPrefix, type ProbeReport } from '../../src/core/exercise/misconception.js';
import { runProbes } from '../../src/platform/exercise/runProbes.js';
import { repositoryRoot } from '../host/paths.js';
import { contentPythons } from './pythons.js';
import { listExercises } from './realContent.js';
import type { ExerciseOnDisk } from './realContent.js';

/** Seconds that all programs of an exercise get here; a learner's check gives them five, on a machine that does little else. */
const patience = 60;

for (const { generation, python } of contentPythons()) {
  for (const onDisk of listExercises().filter(({ folder }) => existsSync(join(folder, 'probes.py')))) {
    const { id, mutants, alternatives } = onDisk.exercise;
    describe(`The probes of ${id} on ${generation === 'today' ? 'today’s' : 'the older'} libraries`, () => {
      let reports: readonly ProbeReport[] = [];

      before('runs them on the solution', async () => {
        reports = await probe(onDisk, `solution/${onDisk.exercise.module}.py`, python);
      });

      it('run on every program in every task that has planted mistakes', () => {
        const wanted = [...new Set(mutants.map(({ task }) => task))].flatMap((task) =>
          ['learner', 'solution', ...mutants.map(({ name }) => mutantPrefix + name)].map((program) => `${task} ${program}`),
        );
        const found = new Set(reports.map(({ task, program }) => `${task} ${program}`));
        assert.deepEqual(
          wanted.filter((each) => !found.has(each)),
          [],
        );
      });

      it('find no mistake in the solution, nor in another right program', async () => {
        assert.deepEqual(findMisconceptions(reports), []);
        for (const name of alternatives) {
          assert.deepEqual(findMisconceptions(await probe(onDisk, `alternatives/${name}.py`, python)), [], name);
        }
      });

      it('know each planted mistake from every other, unless the author has said that they cannot', () => {
        const declared = new Set(reports.find(({ program }) => program === 'solution')?.declared);
        const wrong = mutants
          .filter(({ name }) => !declared.has(name))
          .flatMap(({ name, task }) => {
            const found = findMisconceptions(inTheLearnersPlace(reports, name)).filter((each) => each.task === task);
            return found.some(({ mutant }) => mutant === name) ? [] : [`${name} in task ${task}: ${JSON.stringify(found)}`];
          });
        assert.deepEqual(wrong, []);
      });

      it('never give one planted mistake the name of another, in any task', () => {
        const wrong = mutants.flatMap(({ name }) =>
          findMisconceptions(inTheLearnersPlace(reports, name)).flatMap(({ mutant, task }) =>
            mutant === name ? [] : [`${name} is called ${mutant} in task ${task}`],
          ),
        );
        assert.deepEqual(wrong, []);
      });
    });
  }
}

/** The same reports, as they would be if the learner had written this planted program. */
function inTheLearnersPlace(reports: readonly ProbeReport[], mutant: string): readonly ProbeReport[] {
  return reports.flatMap((report) => {
    if (report.program === 'learner') return [];
    return report.program === mutantPrefix + mutant ? [report, { ...report, program: 'learner' }] : [report];
  });
}

/** Runs the probes with a program of the exercise's folder as the learner's. */
async function probe({ exercise, folder }: ExerciseOnDisk, program: string, python: string): Promise<readonly ProbeReport[]> {
  const project = await mkdtemp(join(tmpdir(), 'ascent-probes-'));
  try {
    const file = `${exercise.module}.py`;
    await cp(join(folder, 'solution'), project, { recursive: true });
    await cp(join(folder, program), join(project, file));
    return await runProbes({
      python: { command: python, args: [] },
      folder: project,
      driver: join(repositoryRoot, 'src', 'platform', 'python', 'drivers', 'probe_driver.py'),
      exerciseFolder: folder,
      module: exercise.module,
      mutants: exercise.mutants.map(({ name }) => name),
      tasks: exercise.tasks.map(({ n }) => n),
      seconds: patience,
    });
  } finally {
    await rm(project, { recursive: true, force: true });
  }
}
