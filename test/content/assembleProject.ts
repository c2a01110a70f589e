import { execFile } from 'node:child_process';
import { cp, mkdir, writeFile } from 'node:fs/promises';
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
      return overlaySolution(folder, project);
    case 'mutant':
    case 'alternative':
      // What else the solution brings stays, so that only the program differs.
      await overlaySolution(folder, project);
      return cp(join(folder, `${variant.kind}s`, `${variant.name}.py`), program);
  }
}

function overlaySolution(folder: string, project: string): Promise<void> {
  const isForTheProject = (path: string): boolean => !['WHY.md', '__pycache__'].includes(basename(path));
  return cp(join(folder, 'solution'), project, { recursive: true, filter: isForTheProject });
}
