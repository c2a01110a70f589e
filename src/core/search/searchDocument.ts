import * as z from 'zod';

/** One thing that a search can find, and where it leads. */
export const searchDocumentSchema = z.strictObject({
  kind: z.enum(['step', 'lesson', 'section', 'term', 'figure', 'exercise', 'card']),
  /** What opens: the lesson (also for sections, terms and figures), the exercise, the step or the card. */
  id: z.string().min(1),
  /** The anchor in the lesson's page to open at. */
  heading: z.string().optional(),
  /** The lesson of a card. */
  lesson: z.string().optional(),
  title: z.string(),
  /** What it belongs to, such as the title of its lesson. */
  place: z.string(),
  /** Terms that it defines, by every name they are given. */
  terms: z.string(),
  /** Its words, without Markdown marks, formulas as they are read. */
  text: z.string(),
});

/** One thing that a search can find, and where it leads. */
export type SearchDocument = Readonly<z.infer<typeof searchDocumentSchema>>;
