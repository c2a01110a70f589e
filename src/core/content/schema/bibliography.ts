import * as z from 'zod';
import { slugSchema } from './ids.js';

/** `content/bibliography.yaml`: every work a lesson may cite, by key. */
export const bibliographySchema = z.record(
  slugSchema,
  z.strictObject({
    authors: z.string().min(2),
    year: z.number().int().min(1600).max(2100),
    title: z.string().min(3),
    /** Publisher, journal or conference. */
    where: z.string().optional(),
    /** The only place where an outside address may stand; omit where in doubt. */
    url: z.url({ protocol: /^https$/ }).optional(),
  }),
);

/** The parsed bibliography. */
export type Bibliography = z.infer<typeof bibliographySchema>;
