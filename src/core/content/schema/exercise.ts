import * as z from 'zod';
import { exerciseIdSchema, lessonIdSchema, levelSchema, slugSchema, waveSchema } from './ids.js';

/** A path inside the project: relative, forward slashes, no `..`. */
const projectPath = z.string().regex(/^(?!\/)(?!.*(^|\/)\.\.(\/|$))[A-Za-z0-9._/-]+$/, 'use a relative path with forward slashes');

/** `content/steps/<step>/exercises/<exercise-id>/exercise.yaml`. */
export const exerciseSchema = z.strictObject({
  id: exerciseIdSchema,
  title: z.string().min(5).max(80),
  /** One sentence: what is built. */
  summary: z.string().min(20).max(240),
  minutes: z.number().int().min(10).max(300),
  wave: waveSchema,
  level: levelSchema,
  /** Its home lesson. */
  lesson: lessonIdSchema,
  /** Exercises to do before. */
  requires: z.array(exerciseIdSchema).default([]),
  /** Distributions pip installs, besides pytest, which is always there. */
  packages: z.array(z.enum(['numpy', 'scipy', 'pandas', 'scikit-learn', 'matplotlib', 'torch', 'nltk', 'dask', 'fastapi', 'httpx'])),
  /** Its tests start a server on 127.0.0.1: only then may its programs import what can reach a network. */
  localServer: z.boolean().default(false),
  /** The learner's file that the testkit imports (first learner file), without `.py`: at the top, or in a package under `src/`. */
  module: z.string().regex(/^(?:src\/(?:[a-z_][a-z0-9_]*\/)+)?[a-z_][a-z0-9_]*$/),
  /**
   * A folder of the project in which the learner works, beside the module: a repository of its own, say. Git ignores it and its
   * copies in the project. The solution, the mutants and the alternatives are scripts then: the content checks run each before its tests.
   */
  workplace: z
    .string()
    .regex(/^[a-z][a-z0-9]*$/)
    .optional(),
  tasks: z
    .array(
      z.strictObject({
        n: z.number().int().positive(),
        title: z.string().min(3).max(80),
        /** The functions or classes the learner writes for it. */
        functions: z.array(z.string().regex(/^[A-Za-z_][A-Za-z0-9_.]*$/)).min(1),
      }),
    )
    .min(1),
  files: z.strictObject({
    learner: z.array(projectPath).min(1),
    test: z.array(projectPath).min(1),
    data: z.array(projectPath).default([]),
  }),
  /** Seeds that the tests use, where there is anything random. */
  seeds: z.array(z.number().int().nonnegative()).default([]),
  /** Every tolerance a test uses, by name; the brief shows the same numbers as `{{tolerance.<name>}}`. */
  tolerances: z.record(
    z.string().regex(/^[a-z][a-z0-9_]*$/),
    z.strictObject({ value: z.number().nonnegative(), reason: z.string().min(15).max(300) }),
  ),
  /** Seconds that the whole test run may take on two cores. */
  seconds: z.number().int().min(1).max(60).default(20),
  /** The planted wrong programs. */
  mutants: z
    .array(
      z.strictObject({
        /** `mutants/<name>.py`. */
        name: slugSchema,
        /** The task whose tests must reject it. */
        task: z.number().int().positive(),
        /** A word or phrase that must stand in a failure message it causes. */
        says: z.string().min(3).max(80),
      }),
    )
    .min(3)
    .max(10),
  /** Other correct solutions, `alternatives/<name>.py`, which must pass too. */
  alternatives: z.array(slugSchema).default([]),
});

/** A parsed `exercise.yaml`. */
export type Exercise = z.infer<typeof exerciseSchema>;

/** `hints.yaml`: for each task, three graded hints. */
export const hintsSchema = z.strictObject({
  tasks: z
    .array(
      z.strictObject({
        task: z.number().int().positive(),
        hints: z
          .array(
            z.strictObject({
              /** Markdown. Level 1 asks a question, 2 names the method, 3 is almost the code, with one gap (`____`). */
              text: z.string().min(20).max(700),
              /** Offered first when this test failed. */
              test: z.string().optional(),
            }),
          )
          .length(3),
      }),
    )
    .min(1),
});

/** Parsed hints. */
export type Hints = z.infer<typeof hintsSchema>;
