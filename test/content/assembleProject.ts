import { execFile } from 'node:child_process';
import { cp, mkdir, writeFile } from 'node:fs/promises';
import { devNull } from 'node:os';
import { basename, dirname, join, relative } from 'node:path';
import { promisify } from 'node:util';
import type { Exercise } from '../../src/core/content/schema/exercise.js';
import { planProject } from '../../src/core/exercise/planProject.js';
import { readExerciseSource } from '../../src/platform/exercise/readExerciseSource.js';
import { sha256 } from '../../src/platform/sha256.js';
import { checksDir, contentDir } from './realContent.js';
import type { ExerciseOnDisk } from './realContent.js';

/** Which program is put in place of the learner's. */
export type Variant =
  { readonly kind: 'starter' | 'solution' | 'empty' | 'constant' } | { readonly kind: 'mutant' | 'alternative'; readonly name: string };

/** All variants of an exercise: what must fail, what must pass, and the planted wrong programs. */
export function variantsOf({ mutants, alternatives }: Exercise): readonly Variant[] {
  return [
    { kind: 'starter' },
    { kind: 'solution' },
    { kind: 'empty' },
    { kind: 'constant' },
    ...mutants.map(({ name }): Variant => ({ kind: 'mutant', name })),
    ...alternatives.map((name): Variant => ({ kind: 'alternative', name })),
  ];
}

/** Makes the project a learner would get, by the extension's own plan, with the variant in place of the learner's program. */
export async function assembleProject(onDisk: ExerciseOnDisk, variant: Variant, project: string, python: string): Promise<void> {
  const source = await readExerciseSource(contentDir, relative(contentDir, onDisk.folder), '0');
  for (const { path, bytes } of planProject(source, sha256)) {
    await mkdir(dirname(join(project, path)), { recursive: true });
    await writeFile(join(project, path), bytes);
  }
  await putProgram(onDisk, variant, project, python);
}

async function putProgram({ exercise, folder }: ExerciseOnDisk, variant: Variant, project: string, python: string): Promise<void> {
  const program = join(project, `${exercise.module}.py`);
  switch (variant.kind) {
    case 'starter':
      return;
    case 'empty':
      return writeFile(program, '');
    case 'constant':
      await promisify(execFile)(python, [join(checksDir, 'wrong_program.py'), program, program]);
      return;
    case 'solution':
      await overlaySolution(folder, project);
      return doTheWork(exercise, project, python);
    case 'mutant':
    case 'alternative':
      // What else the solution brings stays, so that only the program differs.
      await overlaySolution(folder, project);
      await cp(join(folder, `${variant.kind}s`, `${variant.name}.py`), program);
      return doTheWork(exercise, project, python);
  }
}

/** Runs the program of an exercise that has a workplace: there it does what a learner does by hand, with nothing of this machine's Git settings. */
async function doTheWork({ module, workplace }: Exercise, project: string, python: string): Promise<void> {
  if (workplace === undefined) return;
  const people = ['AUTHOR', 'COMMITTER'].flatMap((role): readonly [string, string][] => [
    [`GIT_${role}_NAME`, 'Learner'],
    [`GIT_${role}_EMAIL`, 'learner@ferry.example'],
    [`GIT_${role}_DATE`, '1717200000 +0000'],
  ]);
  const settings = { GIT_CONFIG_GLOBAL: devNull, GIT_CONFIG_NOSYSTEM: '1', PYTHONDONTWRITEBYTECODE: '1' };
  await promisify(execFile)(python, [`${module}.py`], {
    cwd: project,
    env: { ...process.env, ...settings, ...Object.fromEntries(people) },
  });
}

function overlaySolution(folder: string, project: string): Promise<void> {
  const isForTheProject = (path: string): boolean => !['WHY.md', '__pycache__'].includes(basename(path));
  return cp(join(folder, 'solution'), project, { recursive: true, filter: isForTheProject });
}
