import * as z from 'zod';
import { exerciseIdSchema, lessonIdSchema, slugSchema } from './ids.js';
import { quizSchema } from './quiz.js';

/** `content/steps/<id>/cards.yaml`: the step's deck. */
export const cardsSchema = z.strictObject({
  deck: slugSchema.regex(/^deck-/),
  cards: z.array(
    z.strictObject({
      /** `<step>.<name>`, permanent. */
      id: slugSchema,
      kind: z.enum(['recall', 'explain', 'compute', 'compare', 'case']),
      front: z.string().min(5).max(140),
      /** At most 60 words. */
      back: z.string().min(5).max(600),
      /** Two to four points to judge oneself by. */
      rubric: z.array(z.string().min(5).max(160)).min(2).max(4),
      lesson: lessonIdSchema,
      /** May interview mode draw it? */
      interview: z.boolean().default(false),
    }),
  ),
});

/** A parsed deck. */
export type Cards = z.infer<typeof cardsSchema>;

/** `content/steps/<id>/placement.yaml`: ten questions and a small exercise that place a learner. */
export const placementSchema = z.strictObject({
  /** A small exercise of the step: who can do the step passes it in half an hour. */
  exercise: exerciseIdSchema,
  items: z
    .array(
      z.strictObject({
        /** Unique in the test, and permanent: the journal names what was answered wrongly by it. */
        id: slugSchema,
        /** What a wrong answer says that there is to learn. */
        topic: z.string().min(3).max(60),
        /** The lesson that teaches it, written or not yet. */
        lesson: lessonIdSchema,
        quiz: quizSchema,
      }),
    )
    .length(10),
});

/** A parsed placement test. */
export type Placement = z.infer<typeof placementSchema>;
