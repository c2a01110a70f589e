import * as z from 'zod';
import { exerciseIdSchema, lessonIdSchema, levelSchema, slugSchema, waveSchema } from './ids.js';

/** Front matter of `content/steps/<step>/lessons/<lesson-id>.md`. */
export const lessonFrontMatterSchema = z.strictObject({
  id: lessonIdSchema,
  title: z.string().min(5).max(80),
  /** One sentence, verb first: what the reader can do afterwards. */
  objective: z.string().min(20).max(220),
  minutes: z.number().int().min(5).max(60),
  wave: waveSchema,
  level: levelSchema,
  /** Lessons to read before. */
  requires: z.array(lessonIdSchema),
  /** Exercises it leads to, in order; the first is offered at the end of the page. */
  exercises: z.array(exerciseIdSchema),
  /** Keys of `bibliography.yaml`, two to four. */
  references: z.array(slugSchema).min(2).max(4),
  /** A worksheet with a checkable result stands in for an exercise. */
  concept: z.boolean().default(false),
  /**
   * Where each ingredient of the quality bar is found: the exact text of the heading that holds it.
   * `predict`, `check yourself` and runnable cells are found by their blocks and are not named here.
   */
  sections: z.strictObject({
    why: z.string(),
    idea: z.string(),
    example: z.string(),
    mathematics: z.string(),
    code: z.string(),
    failure: z.string(),
    mistakes: z.string(),
    job: z.string(),
    check: z.string(),
    practice: z.string(),
    reading: z.string(),
    glossary: z.string(),
  }),
  /**
   * Numbers of the text that follow from a calculation, so that they are recomputed whenever the content is tested. What a cell
   * prints is compared anyway, and so is the answer of a numeric quiz item.
   */
  numbers: z
    .array(
      z.strictObject({
        /** Words of the lesson, exactly as it says them, with one number among them. */
        text: z.string().min(3),
        /** A Python expression for that number; what the cells of the lesson leave behind, `math` and `np` are in scope. */
        check: z.string().min(1),
      }),
    )
    .default([]),
  /** Terms this lesson introduces, at most five. Each is defined under the glossary heading, in bold. */
  terms: z.array(z.string().min(2).max(50)).max(5),
});

/** Parsed front matter of a lesson. */
export type LessonFrontMatter = z.infer<typeof lessonFrontMatterSchema>;
