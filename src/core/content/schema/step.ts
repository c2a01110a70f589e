import * as z from 'zod';
import { stepIdSchema } from './ids.js';

/** `content/steps/<id>/step.yaml`: what a step is for, and what it will teach. */
export const stepSchema = z.strictObject({
  id: stepIdSchema,
  title: z.string().min(3).max(70),
  /** One sentence: what the learner can do afterwards. */
  goal: z.string().min(20).max(260),
  /** Two or three sentences: why it comes here and why it matters. */
  why: z.string().min(40).max(600),
  /** Steps that come before. */
  needs: z.array(stepIdSchema),
  /** A codicon name, such as `graph-line`. */
  icon: z.string().regex(/^[a-z0-9-]+$/),
  /** What the step teaches, one plain line a topic; shown while lessons are not written yet, and on the step's page. */
  teaches: z.array(z.string().min(8).max(160)).min(4).max(14),
  /** What the learner builds in it, one plain line each. */
  builds: z.array(z.string().min(8).max(160)).min(1).max(16),
});

/** A parsed `step.yaml`. */
export type Step = z.infer<typeof stepSchema>;
