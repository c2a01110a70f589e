import * as z from 'zod';

/** Where a project keeps what its tests and the extension both read. */
export const parametersPath = 'tests/parameters.json';

const parametersSchema = z.object({
  tasks: z.array(z.object({ n: z.number().int(), title: z.string(), functions: z.array(z.string()) })),
});

/** A numbered part of an exercise, as it was when the project was made. */
export type ProjectTask = z.infer<typeof parametersSchema>['tasks'][number];

/** Reads the tasks of a project from its `tests/parameters.json`; none where the file is gone or damaged, which the check reports. */
export function parseProjectTasks(text: string): readonly ProjectTask[] {
  try {
    return parametersSchema.parse(JSON.parse(text)).tasks;
  } catch {
    return [];
  }
}
