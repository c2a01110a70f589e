import * as z from 'zod';

const positionSchema = z.object({ file: z.string(), line: z.number().int().min(0) });

const collectedTestSchema = z.object({
  id: z.string(),
  /** The task it judges; tests of the whole have none. */
  task: z.number().int().nullish(),
  /** Relative to the project, forward slashes. */
  file: z.string(),
  /** From 1. */
  line: z.number().int(),
  name: z.string(),
});

/** A test that pytest found. */
export type CollectedTest = z.infer<typeof collectedTestSchema>;

const finishedSchema = z.object({
  type: z.literal('finished'),
  id: z.string(),
  outcome: z.enum(['passed', 'failed', 'skipped', 'error']),
  seconds: z.number(),
  /** Why it failed: not written yet, a comparison, an exception, or a file that cannot be used at all. */
  kind: z.enum(['not-implemented', 'assertion', 'exception', 'guard']).nullish(),
  message: z.string().default(''),
  expected: z.string().optional(),
  actual: z.string().optional(),
  location: positionSchema.optional(),
  output: z.string().optional(),
});

/** How a test ended, in the words of the reporter. */
export type FinishedTest = z.infer<typeof finishedSchema>;

const sessionSchema = z.object({
  type: z.literal('session'),
  python: z.string(),
  executable: z.string(),
  pytest: z.string(),
  packages: z.record(z.string(), z.string()).default({}),
});

/** What the tests ran with: interpreter and versions. */
export type TestSession = z.infer<typeof sessionSchema>;

const eventSchema = z.discriminatedUnion('type', [
  sessionSchema,
  z.object({ type: z.literal('collected'), tests: z.array(collectedTestSchema) }),
  z.object({ type: z.literal('started'), id: z.string() }),
  finishedSchema,
  z.object({ type: z.literal('collect-error'), file: z.string(), message: z.string(), location: positionSchema.optional() }),
  z.object({ type: z.literal('done'), exitstatus: z.number().int(), collected: z.number().int(), ran: z.number().int() }),
]);

/** One event of the reporter that runs inside pytest. */
export type TestEvent = z.infer<typeof eventSchema>;

/** A line of the test process, told apart: what the reporter said, and what anything else printed. */
export interface ParsedLine {
  readonly event?: TestEvent;
  readonly output?: string;
}

/**
 * Tells the reporter's events from other output on the same pipe.
 * @param prefix the secret word of this run, which the reporter puts before each event
 */
export function parseTestLine(line: string, prefix: string): ParsedLine {
  const start = line.indexOf(prefix);
  if (start < 0) {
    return { output: line };
  }
  const event = parseEvent(line.slice(start + prefix.length));
  if (event === undefined) {
    return { output: line };
  }
  // Something may have printed without a line end just before the reporter wrote.
  return start > 0 ? { event, output: line.slice(0, start) } : { event };
}

function parseEvent(text: string): TestEvent | undefined {
  try {
    const parsed = eventSchema.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}

/** What the verdicts of a run hold for: interpreter and versions in one line. */
export function describeSession({ python, executable, pytest, packages }: TestSession): string {
  const versions = Object.entries(packages).map(([name, version]) => `${name} ${version}`);
  return [`Python ${python} (${executable})`, `pytest ${pytest}`, ...versions].join(', ');
}
