import * as z from 'zod';
import { exerciseIdSchema, slugSchema, lessonIdSchema } from './ids.js';

/** A fact that ticks a checklist item by itself. */
export const evidenceSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('exercise-passed'), exercise: exerciseIdSchema }),
  z.strictObject({ kind: z.literal('exercise-failed-then-passed') }),
  z.strictObject({ kind: z.literal('lesson-read'), lesson: lessonIdSchema }),
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
