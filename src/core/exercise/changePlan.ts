import * as z from 'zod';

const planSchema = z.object({
  formatVersion: z.literal(1),
  entries: z.array(z.object({ path: z.string(), old: z.string().nullable(), new: z.string().nullable() })),
});

/** What a change does, as it stands on the disk while it is made: each file with the hashes of its content before and after. */
export type ChangePlan = z.infer<typeof planSchema>;

/**
 * Reads a plan.
 * @throws Error when it is damaged
 */
export function parseChangePlan(text: string): ChangePlan {
  return planSchema.parse(JSON.parse(text));
}
