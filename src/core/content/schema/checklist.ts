import * as z from 'zod';
import { exerciseIdSchema, slugSchema, lessonIdSchema } from './ids.js';

/** A fact that ticks a checklist item by itself. */
export const evidenceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('exercise-passed'), exercise: exerciseIdSchema }),
  z.strictObject({ kind: z.literal('exercise-failed-then-passed') }),
  z.strictObject({ kind: z.literal('lesson-read'), lesson: lessonIdSchema }),
  /** A README of the learner's has a section with text under a heading that holds one of these words. */
  z.strictObject({ kind: z.literal('readme-section'), headings: z.array(z.string().min(2)).min(1) }),
  /** Python of the learner's gives a seed to a random generator. */
  z.strictObject({ kind: z.literal('seed-set') }),
  /** A licence file, or a README with a section on the licence. */
  z.strictObject({ kind: z.literal('licence-recorded') }),
  /** The learner's own projects hold no larger file. */
  z.strictObject({ kind: z.literal('no-large-file'), megabytes: z.number().positive() }),
  /** A study plan (`plan.json`) with hours and a target date, in the folder itself. */
  z.strictObject({ kind: z.literal('study-plan') }),
  /** A model card that says what the model is for and where its limits are. */
  z.strictObject({ kind: z.literal('model-card') }),
]);

/** `content/steps/<id>/checklist.yaml`. */
export const checklistSchema = z.strictObject({
  items: z
    .array(
      z.strictObject({
        /** `<step>.<name>`, permanent. */
        id: slugSchema,
        /** First person, one sentence: "I can …". */
        text: z.string().min(10).max(160),
        evidence: evidenceSchema.optional(),
      }),
    )
    .min(3)
    .max(12),
});

/** A parsed `checklist.yaml`. */
export type Checklist = z.infer<typeof checklistSchema>;

/** A fact that ticks a checklist item by itself. */
export type Evidence = z.infer<typeof evidenceSchema>;
