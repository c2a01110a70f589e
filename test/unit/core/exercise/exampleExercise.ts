import { createHash } from 'node:crypto';
import type { Exercise } from '../../../../src/core/content/schema/exercise.js';
import { exerciseSchema } from '../../../../src/core/content/schema/exercise.js';
import type { ExerciseSource, SourceFile } from '../../../../src/core/exercise/planProject.js';

/** SHA-256, as the platform gives it to the core. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Bytes of a text. */
export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A small valid `exercise.yaml`, with some of it replaced. */
export function makeExercise(changes: Readonly<Record<string, unknown>> = {}): Exercise {
  return exerciseSchema.parse({
    id: 'ex-mean',
    title: 'The mean',
    summary: 'Write the arithmetic mean of a list of numbers.',
    minutes: 15,
    wave: 1,
    level: 1,
    lesson: 'start.what-is-ml',
    packages: ['numpy'],
    module: 'mean',
    tasks: [{ n: 1, title: 'Write the mean', functions: ['mean'] }],
    files: { learner: ['mean.py', 'EXPERIMENT.md'], test: ['tests/test_mean.py', 'pytest.ini'], data: ['data/heights.csv'] },
    seeds: [1, 2],
    tolerances: {
      value: { value: 1e-9, reason: 'rounding of a short sum' },
      spread: { value: 0.05, reason: 'sampling noise of the seeds' },
    },
    mutants: ['one', 'two', 'three'].map((name) => ({ name, task: 1, says: 'mean' })),
    ...changes,
  });
}

/** The files of a starter that fits {@link makeExercise}. */
export function makeSource(changes: Partial<ExerciseSource> = {}): ExerciseSource {
  const file = (path: string, text: string): SourceFile => ({ path, bytes: bytesOf(text) });
  return {
    exercise: makeExercise(),
    contentVersion: 'abc123',
    brief:
      '# The mean\n\nWithin {{tolerance.value}} and {{tolerance.spread}} on seeds {{seeds}}. See [the lesson](lesson:start.what-is-ml).',
    starter: [
      file('mean.py', 'def mean(values):\n    raise NotImplementedError\n'),
      file('EXPERIMENT.md', '# Experiment\n'),
      file('tests/test_mean.py', 'def test_mean():\n    pass\n'),
      file('pytest.ini', '[pytest]\n'),
      file('data/heights.csv', 'height\n1.7\n'),
    ],
    testkit: [file('__init__.py', '')],
    ...changes,
  };
}
