import * as z from 'zod/mini';
import type { DescribedExperiment } from '../core/exercise/describeExperiment.js';
import type { ResultRecord } from '../core/exercise/resultRecord.js';
import type { CountedHints } from '../core/hints/describeNextHint.js';

/** The page is there and listens; answered with {@link ResultView}. */
interface ReadyMessage {
  readonly type: 'ready';
}

/** The learner wants to see a line of a file of the project. */
interface OpenPlaceMessage {
  readonly type: 'open-place';
  readonly file: string;
  readonly line: number;
}

/** What can be asked for on the page; some of it about a task. */
export type ResultRequest =
  'check' | 'cancel' | 'hint' | 'debug' | 'restore-tests' | 'show-output' | 'continue' | 'solution' | 'experiment' | 'notes';

/** The learner asks for something. */
interface RequestMessage {
  readonly type: 'request';
  readonly what: ResultRequest;
  readonly task?: number | undefined;
}

/** The learner takes one of the ways on that were offered where a check could not be run, by its place in the list. */
interface RepairMessage {
  readonly type: 'repair';
  readonly index: number;
}

/** Everything the result page says to the editor. */
export type ResultToEditor = ReadyMessage | OpenPlaceMessage | RequestMessage | RepairMessage;

/** The hints of a task: how many there are, and how many of them the learner has seen. */
export interface HintCount extends CountedHints {
  readonly task: number;
}

/** The exercise's experiment: what was predicted, as safe HTML, beside what came out. */
export interface ExperimentView extends DescribedExperiment {
  readonly isRunning: boolean;
}

/** All that the page shows. */
export interface ResultView {
  readonly translations: Readonly<Record<string, string>>;
  /** Which project, for the page to come back to. */
  readonly folder: string;
  readonly title: string;
  /** Nothing where the project was not checked yet. */
  readonly record?: ResultRecord | undefined;
  /** When the check was, in words. */
  readonly when: string;
  /** The learner's files are not those that were checked any more. */
  readonly isOutdated: boolean;
  readonly hints: readonly HintCount[];
  readonly experiment?: ExperimentView | undefined;
  /** Ways on, where the check could not be run. */
  readonly repairs: readonly string[];
  readonly can: readonly ResultRequest[];
}

const request = z.enum(['check', 'cancel', 'hint', 'debug', 'restore-tests', 'show-output', 'continue', 'solution', 'experiment', 'notes']);

const toEditor: z.ZodMiniType<ResultToEditor> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('open-place'), file: z.string(), line: z.number() }),
  z.object({
    type: z.literal('request'),
    what: request,
    task: z.optional(z.number()),
  }),
  z.object({ type: z.literal('repair'), index: z.number() }),
]);

const record: z.ZodMiniType<ResultRecord> = z.object({
  exercise: z.string(),
  title: z.string(),
  state: z.enum(['checking', 'done']),
  tone: z.enum(['neutral', 'good', 'bad', 'caution']),
  headline: z.string(),
  finished: z.number(),
  total: z.number(),
  tasks: z.array(
    z.object({
      n: z.number(),
      title: z.string(),
      functions: z.array(z.string()),
      state: z.enum(['waiting', 'running', 'passed', 'failed', 'unwritten', 'unknown']),
      passed: z.number(),
      total: z.number(),
    }),
  ),
  failures: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      task: z.nullable(z.number()),
      summary: z.string(),
      facts: z.array(z.object({ label: z.string(), text: z.string() })),
      cause: z.optional(z.string()),
      misconception: z.optional(z.string()),
      output: z.optional(z.string()),
      place: z.object({ file: z.string(), line: z.number() }),
    }),
  ),
  gaps: z.array(z.string()),
  changedTests: z.array(z.string()),
  environment: z.string(),
  at: z.string(),
  seconds: z.nullable(z.number()),
  files: z.string(),
});

const toPage: z.ZodMiniType<ResultView> = z.object({
  translations: z.record(z.string(), z.string()),
  folder: z.string(),
  title: z.string(),
  record: z.optional(record),
  when: z.string(),
  isOutdated: z.boolean(),
  hints: z.array(z.object({ task: z.number(), shown: z.number(), of: z.number() })),
  experiment: z.optional(
    z.object({
      prediction: z.string(),
      lockedAt: z.string(),
      isEdited: z.boolean(),
      output: z.string(),
      ranAt: z.string(),
      isFailed: z.boolean(),
      isRunnable: z.boolean(),
      isRunning: z.boolean(),
    }),
  ),
  repairs: z.array(z.string()),
  can: z.array(request),
});

/** Reads what the page sent; `undefined` when it is no message of this protocol. */
export function parseResultToEditor(data: unknown): ResultToEditor | undefined {
  return toEditor.safeParse(data).data;
}

/** Reads what the editor sent; `undefined` when it is no message of this protocol. */
export function parseResultView(data: unknown): ResultView | undefined {
  return toPage.safeParse(data).data;
}

/** Reads a result that was kept; `undefined` when it cannot be read. */
export function parseResultRecord(data: unknown): ResultRecord | undefined {
  return record.safeParse(data).data;
}

/** Reads what the page keeps for its return: the folder of the project that it shows. */
export function parseResultState(data: unknown): { readonly folder: string } | undefined {
  return z.object({ folder: z.string() }).safeParse(data).data;
}
