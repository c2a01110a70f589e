import * as z from 'zod';

const text = z.string().min(10);

/** A ```` ```paper <id> ```` block: problems to solve by hand, each answer folded away until it is asked for. */
export const paperSchema = z.strictObject({
  problems: z
    .array(
      z.strictObject({
        /** Markdown with `$…$` maths. */
        problem: text.max(1000),
        /** The worked answer, with every intermediate number; Markdown with `$…$` maths. */
        answer: text.max(1500),
      }),
    )
    .min(5)
    .max(12),
});

/** A parsed paper set. */
export type Paper = z.infer<typeof paperSchema>;
