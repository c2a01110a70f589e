import * as z from 'zod/mini';
import type { CheckVerdict } from './outcome.js';
import type { SettledTest, TestRun } from './testRun.js';

/** A well-known mistake that a learner's program has made: on every probe of a task it gives what a planted wrong program gives. */
export interface Misconception {
  readonly task: number;
  /** The planted program, as `exercise.yaml` names it. */
  readonly mutant: string;
  /** What a learner who made this mistake is told: paragraphs with an empty line between them. */
  readonly message: string;
}

const outcomeSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('value'), value: z.unknown() }),
  z.object({ kind: z.literal('raised'), error: z.string() }),
  z.object({ kind: z.literal('unwritten') }),
]);

/** What one probe gave: a value as plain JSON, the name of an exception, or a function that is not written yet. */
export type ProbeOutcome = z.infer<typeof outcomeSchema>;

const reportSchema = z.object({
  /** `learner`, `solution`, or `mutant <name>`. */
  program: z.string(),
  task: z.int(),
  /** The docstring of the program. */
  message: z.string(),
  outcomes: z.record(z.string(), outcomeSchema),
  /** Planted programs that the probes need not tell apart, where the author has said why. */
  declared: z.optional(z.array(z.string())),
});

/** What one program gave on all probes of one task. */
export type ProbeReport = z.infer<typeof reportSchema>;

/** Reads one line of the probe driver, without its prefix; `undefined` when it is no report. */
export function parseProbeReport(text: string): ProbeReport | undefined {
  try {
    return reportSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

/** The tasks in which a failure may come from a well-known mistake: something is written there, it ended, and it is wrong. */
export function tasksToProbe({ failures }: CheckVerdict, { end }: TestRun): readonly number[] {
  // A run that had to be ended would only be waited for again.
  const wrong = end.kind === 'exited' ? failures.filter(isWrong) : [];
  return [...new Set(wrong.flatMap(({ task }) => task ?? []))].sort((a, b) => a - b);
}

function isWrong({ result }: SettledTest): boolean {
  return result.outcome === 'failed' && 'kind' in result && result.kind !== 'not-implemented' && result.kind !== 'guard';
}

/** What marks the report of a planted wrong program. */
export const mutantPrefix = 'mutant ';

/** The largest difference of two numbers that count as equal, relative to the larger of them and 1. */
const tolerance = 1e-9;

/**
 * Names the mistake of each task: that of the one planted program which gives on every probe what the learner's gives, and on at
 * least one a value that the solution does not give. Where two fit, none is named.
 */
export function findMisconceptions(reports: readonly ProbeReport[]): readonly Misconception[] {
  const tasks = [...new Set(reports.map(({ task }) => task))].sort((a, b) => a - b);
  return tasks.flatMap((task) => {
    const ofTask = reports.filter((report) => report.task === task);
    const learner = ofTask.find(({ program }) => program === 'learner');
    const solution = ofTask.find(({ program }) => program === 'solution');
    if (learner === undefined || solution === undefined) {
      return [];
    }
    const fitting = ofTask.filter(
      ({ program, outcomes }) =>
        program.startsWith(mutantPrefix) && isGivenAway(outcomes, solution.outcomes) && areEqual(outcomes, learner.outcomes),
    );
    const [one] = fitting;
    return one === undefined || fitting.length > 1
      ? []
      : [{ task, mutant: one.program.slice(mutantPrefix.length), message: unwrap(one.message) }];
  });
}

type Outcomes = ProbeReport['outcomes'];

/** Does a wrong program differ from the right one in a value? That both break off is too little to know a mistake by. */
function isGivenAway(wrong: Outcomes, right: Outcomes): boolean {
  return Object.entries(wrong).some(([probe, outcome]) => outcome.kind === 'value' && !isSame(outcome, right[probe]));
}

function areEqual(first: Outcomes, second: Outcomes): boolean {
  const probes = Object.keys(first);
  return probes.length === Object.keys(second).length && probes.every((probe) => isSame(first[probe], second[probe]));
}

/** Do two programs give the same on one probe? What is not written is the same as nothing. */
function isSame(first: ProbeOutcome | undefined, second: ProbeOutcome | undefined): boolean {
  if (first?.kind === 'value' && second?.kind === 'value') {
    return isNear(first.value, second.value);
  }
  return first?.kind === 'raised' && second?.kind === 'raised' && first.error === second.error;
}

function isNear(first: unknown, second: unknown): boolean {
  if (typeof first === 'number' && typeof second === 'number') {
    return Math.abs(first - second) <= tolerance * Math.max(1, Math.abs(first), Math.abs(second));
  }
  if (Array.isArray(first) && Array.isArray(second)) {
    return first.length === second.length && first.every((each, i) => isNear(each, second[i]));
  }
  if (isRecord(first) && isRecord(second)) {
    // A value that could not be read equals nothing, not even itself.
    const names = Object.keys(first).filter((name) => name !== 'other');
    return names.length > 0 && names.every((name) => isNear(first[name], second[name]));
  }
  return first === second;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Joins the lines of each paragraph: where they break in the source is of no meaning to a reader. */
function unwrap(text: string): string {
  return text
    .trim()
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replaceAll(/\s*\n\s*/g, ' '))
    .join('\n\n');
}

/** The first paragraph of what a learner is told: the mistake in one sentence. */
export function nameMistake({ message }: Misconception): string {
  return message.split('\n\n', 1)[0] ?? '';
}
