import * as z from 'zod';

const identifier = z.string().regex(/^[A-Za-z_]\w*$/, 'A name of the code, such as step_size');

const meaning = z
  .string()
  .regex(/^[^|]+\|[^|]+$/, 'The name in the code, a bar, and what it means: step_size | how long a move is')
  .transform((text) => {
    const [names = '', words = ''] = text.split('|');
    return { name: names.split(',').map((name) => name.trim()), meaning: words.trim() };
  })
  .pipe(
    z.strictObject({
      /** The variable that holds it; several where the code has several. */
      name: z.array(identifier).min(1).max(4),
      /** What it stands for, in a few words; Markdown with `$…$` maths. */
      meaning: z.string().min(3).max(120),
    }),
  );

/**
 * A ```` ```symbols ```` block: for each symbol of the equations beside it, in TeX without dollar signs, its names in the
 * code and its meaning, as in `\eta: step_size | how long a move is`.
 */
export const symbolsSchema = z
  .record(z.string().min(1).max(80), meaning)
  .refine((symbols) => Object.keys(symbols).length > 0, 'Name at least one symbol.');

/** Parsed symbols, by their TeX. */
export type Symbols = z.infer<typeof symbolsSchema>;
