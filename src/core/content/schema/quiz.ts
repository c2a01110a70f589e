import * as z from 'zod';

const prompt = z.string().min(10).max(1200);
const why = z.string().min(10).max(500);
const option = z.strictObject({ text: z.string().min(1).max(400), correct: z.boolean().default(false), why });

/** A ```` ```quiz <id> ```` block. Text fields are Markdown with `$…$` maths. */
export const quizSchema = z.discriminatedUnion('kind', [
  /** Exactly one right option. */
  z.strictObject({ kind: z.literal('single'), prompt, options: z.array(option).min(3).max(6) }),
  /** Two or more right options; the page says "choose all that apply". */
  z.strictObject({ kind: z.literal('multi'), prompt, options: z.array(option).min(3).max(7) }),
  z.strictObject({
    kind: z.literal('numeric'),
    prompt,
    answer: z.number(),
    /** Largest accepted absolute difference. */
    tolerance: z.number().nonnegative(),
    unit: z.string().max(20).optional(),
    /** A Python expression (`math` and, where it is installed, `np` are in scope) that must equal `answer`. */
    check: z.string().min(1),
    why,
    /** Wrong numbers that tell of a known mistake, and what to say about each. */
    mistakes: z.array(z.strictObject({ value: z.number(), why })).default([]),
  }),
  /** Items given in the right order; the page shuffles them. */
  z.strictObject({
    kind: z.literal('order'),
    prompt,
    items: z
      .array(z.strictObject({ text: z.string().min(1).max(300), why }))
      .min(3)
      .max(7),
  }),
  z.strictObject({
    kind: z.literal('match'),
    prompt,
    pairs: z
      .array(z.strictObject({ left: z.string().min(1).max(200), right: z.string().min(1).max(300), why }))
      .min(3)
      .max(7),
  }),
  /** Options are candidate outputs; `code` is run when content is checked and must print the right one. */
  z.strictObject({
    kind: z.literal('predict-output'),
    prompt,
    code: z.string().min(1),
    options: z.array(option).min(3).max(6),
  }),
  /** One line of `code` (counted from 1) is wrong. */
  z.strictObject({
    kind: z.literal('find-the-bug'),
    prompt,
    code: z.string().min(1),
    line: z.number().int().positive(),
    why,
    /** What to say to a reader who picks another line; a default is used for lines not named. */
    others: z.array(z.strictObject({ line: z.number().int().positive(), why })).default([]),
  }),
  /** Asks for an explanation aloud; the reader compares it with the rubric and judges it. */
  z.strictObject({
    kind: z.literal('explain'),
    prompt,
    /** A model answer. */
    answer: z.string().min(40).max(900),
    rubric: z.array(z.string().min(8).max(200)).min(2).max(4),
  }),
]);

/** A ```` ```predict <id> ```` block: the reader commits to an answer before reading on. */
export const predictSchema = z.strictObject({
  prompt,
  /** With options the reader picks one; without, writes a line of text. */
  options: z.array(z.string().min(1).max(200)).max(5).default([]),
  /** Shown at the end of the lesson beside the reader's own words. */
  answer: z.string().min(20).max(700),
});

/** A ```` ```figure <figure-id> ```` block: parameters the figure understands. */
export const figureBlockSchema = z.strictObject({
  /** A named preset of the figure. */
  preset: z.string().optional(),
  /** What the figure shows, in words, for readers who do not see it and where it cannot run. */
  alt: z.string().min(40).max(600),
  caption: z.string().max(300).optional(),
});

/** A parsed quiz item. */
export type Quiz = z.infer<typeof quizSchema>;
/** A parsed prediction. */
export type Predict = z.infer<typeof predictSchema>;
/** Parsed figure parameters. */
export type FigureBlock = z.infer<typeof figureBlockSchema>;
