import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFile, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import type { Exercise } from '../../src/core/content/schema/exercise.js';
import { planProject } from '../../src/core/exercise/planProject.js';
import type { SourceFile } from '../../src/core/exercise/planProject.js';
import { checksDir, contentDir } from './realContent.js';
import type { ExerciseOnDisk } from './realContent.js';

/** Which program is put in place of the learner's: a name is a mutant or an alternative. */
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

/** Makes the project a learner would get in `project`, with the variant in place of the learner's program. */
export async function assembleProject(
  { exercise, folder }: ExerciseOnDisk,
  variant: Variant,
  project: string,
  python: string,
): Promise<void> {
  const plan = planProject(
    {
      exercise,
      contentVersion: '0',
      brief: await readFile(join(folder, 'brief.md'), 'utf8'),
      starter: await readFiles(join(folder, 'starter')),
      testkit: (await readFiles(join(contentDir, 'testkit'))).filter(({ path }) => !path.startsWith('reporter/')),
    },
    (bytes) => createHash('sha256').update(bytes).digest('hex'),
  );
  await writeFiles(project, plan);
  await putProgram({ exercise, folder }, variant, project, python);
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
      return copyFile(join(folder, `${variant.kind}s`, `${variant.name}.py`), program);
  }
}

async function overlaySolution(folder: string, project: string): Promise<void> {
  const files = await readFiles(join(folder, 'solution'));
  await writeFiles(
    project,
    files.filter(({ path }) => path !== 'WHY.md'),
  );
}

async function readFiles(folder: string): Promise<readonly SourceFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !/(^|\/)(__pycache__|\.pytest_cache)\//.test(path));
  return Promise.all(paths.map(async (path) => ({ path, bytes: await readFile(join(folder, path)) })));
}

async function writeFiles(folder: string, files: readonly SourceFile[]): Promise<void> {
  for (const { path, bytes } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
}
