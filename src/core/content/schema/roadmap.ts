import * as z from 'zod';
import { capstoneIdSchema, exerciseIdSchema, lessonIdSchema, stepIdSchema } from './ids.js';

/** `content/roadmap.yaml`: the ordered steps, and in each the ordered lessons, exercises and capstones that exist. */
export const roadmapSchema = z.strictObject({
  formatVersion: z.literal(1),
  steps: z
    .array(
      z.strictObject({
        id: stepIdSchema,
        lessons: z.array(lessonIdSchema).default([]),
        exercises: z.array(exerciseIdSchema).default([]),
        capstones: z.array(capstoneIdSchema).default([]),
      }),
    )
    .min(1),
});

/** A parsed `roadmap.yaml`. */
export type Roadmap = z.infer<typeof roadmapSchema>;
