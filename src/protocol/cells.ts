import * as z from 'zod/mini';
import type { CellOutput } from '../core/cells/cellOutput.js';
import type { CellEvent, CellOutcome, CellRun } from '../core/cells/cellRun.js';
import type { FigureColours } from '../core/cells/kernelEvents.js';
import type { PythonState } from '../core/cells/pythonState.js';

/** The cells of the page are there; answered with {@link CellsStateMessage}. */
export interface CellsReadyMessage {
  readonly type: 'cells-ready';
  /** The lesson's code, by cell, in order. */
  readonly cells: Readonly<Record<string, string>>;
}

/** The learner runs cells, one after the other. */
export interface RunCellsMessage {
  readonly type: 'run-cells';
  readonly cells: readonly { readonly cell: string; readonly code: string }[];
  /** The colours of the page, for figures. */
  readonly colours: FigureColours | null;
}

/** The learner stops what runs and what waits. */
export interface InterruptCellsMessage {
  readonly type: 'interrupt-cells';
}

/** The learner wants to begin without any variables. */
export interface RestartPythonMessage {
  readonly type: 'restart-python';
}

/** The learner changed a cell, or gave it back the lesson's code. */
export interface EditCellMessage {
  readonly type: 'edit-cell';
  readonly cell: string;
  readonly code: string;
}

/** The learner took a way on that was offered with a cell, or with all of them. */
export interface TakeActionMessage {
  readonly type: 'take-action';
  /** Empty for what concerns all cells. */
  readonly cell: string;
  /** Its title. */
  readonly action: string;
}

/** The learner chose what the Tab key does in the code of a cell. */
export interface SetTabKeyMessage {
  readonly type: 'set-tab-key';
  readonly indents: boolean;
}

/** Everything that the cells of a page say to the editor. */
export type CellsToEditor =
  | CellsReadyMessage
  | RunCellsMessage
  | InterruptCellsMessage
  | RestartPythonMessage
  | EditCellMessage
  | TakeActionMessage
  | SetTabKeyMessage;

/** A message with the page it comes from or goes to: a panel may have gone on to another page when it arrives. */
export interface OfPage<M> {
  /** Such as `lesson:math.optimization`. */
  readonly page: string;
  readonly cells: M;
}

/** Everything that the cells of a page need to come alive. */
export interface CellsStateMessage {
  readonly type: 'cells-state';
  readonly python: PythonState;
  /** What stands in the way of all cells. */
  readonly notice?: { readonly message: string; readonly actions: readonly string[] } | undefined;
  readonly runs: Readonly<Record<string, CellRun>>;
  /** The code of the cells that the learner changed. */
  readonly edits: Readonly<Record<string, string>>;
  readonly tabIndents: boolean;
}

/** Something happened to a cell. */
export interface CellEventMessage {
  readonly type: 'cell-event';
  readonly cell: string;
  readonly event: CellEvent;
}

/** Python was started, or is gone. */
export interface PythonStateMessage {
  readonly type: 'python-state';
  readonly python: PythonState;
}

/** Everything that the editor says to the cells of a page. */
export type CellsToPage = CellsStateMessage | CellEventMessage | PythonStateMessage;

const strings = z.record(z.string(), z.string());
const colour = z.string().check(z.regex(/^#[0-9a-f]{6}$/));
const colours: z.ZodMiniType<FigureColours> = z.object({ foreground: colour, background: colour, grid: colour, palette: z.array(colour) });

const toEditor: z.ZodMiniType<CellsToEditor> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('cells-ready'), cells: strings }),
  z.object({
    type: z.literal('run-cells'),
    cells: z.array(z.object({ cell: z.string(), code: z.string() })),
    colours: z.nullable(colours),
  }),
  z.object({ type: z.literal('interrupt-cells') }),
  z.object({ type: z.literal('restart-python') }),
  z.object({ type: z.literal('edit-cell'), cell: z.string(), code: z.string() }),
  z.object({ type: z.literal('take-action'), cell: z.string(), action: z.string() }),
  z.object({ type: z.literal('set-tab-key'), indents: z.boolean() }),
]);

const stream = z.enum(['stdout', 'stderr']);
const help = z.object({ message: z.string(), actions: z.array(z.string()) });
const line = z.optional(z.number());

const output: z.ZodMiniType<CellOutput> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), stream, text: z.string() }),
  z.object({ kind: z.literal('skipped'), stream, characters: z.number() }),
  z.object({
    kind: z.literal('figure'),
    mime: z.enum(['image/svg+xml', 'image/png']),
    data: z.string(),
    width: z.number(),
    height: z.number(),
    title: z.string(),
  }),
]);

const error = z.object({
  name: z.string(),
  text: z.string(),
  frames: z.array(
    z.object({ cell: z.nullable(z.string()), file: z.nullable(z.string()), line: z.number(), function: z.string(), source: z.string() }),
  ),
  skipped: z.number(),
  skippedAfter: z.number(),
});

const outcome: z.ZodMiniType<CellOutcome> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('ok'), threads: z.number(), figuresLeftOut: z.number() }),
  z.object({ kind: z.literal('failed'), errors: z.array(error), isDrawing: z.boolean(), help: z.optional(help) }),
  z.object({ kind: z.literal('interrupted'), line }),
  z.object({ kind: z.literal('timedOut'), line, limit: z.number() }),
  z.object({ kind: z.literal('exited'), code: z.nullable(z.string()) }),
  z.object({
    kind: z.literal('ended'),
    cause: z.enum(['itself', 'interrupt', 'timeLimit', 'restart']),
    code: z.nullable(z.number()),
    signal: z.nullable(z.string()),
    crash: z.optional(z.string()),
    line,
  }),
  z.object({ kind: z.literal('blocked'), help }),
]);

const run: z.ZodMiniType<CellRun> = z.object({
  status: z.enum(['idle', 'queued', 'running', 'finished']),
  code: z.string(),
  turn: z.number(),
  outputs: z.array(output),
  outcome: z.optional(outcome),
  seconds: z.number(),
});

const event: z.ZodMiniType<CellEvent> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('queued') }),
  z.object({ type: z.literal('withdrawn') }),
  z.object({ type: z.literal('started'), code: z.string(), turn: z.number() }),
  z.object({ type: z.literal('output'), outputs: z.array(output) }),
  z.object({ type: z.literal('finished'), outcome, seconds: z.number() }),
]);

const python: z.ZodMiniType<PythonState> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('off'), why: z.enum(['notStarted', 'idle', 'restarted', 'ended']) }),
  z.object({ kind: z.literal('starting') }),
  z.object({ kind: z.literal('on'), version: z.string(), shown: z.string(), firstTurn: z.number() }),
]);

const toPage: z.ZodMiniType<CellsToPage> = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('cells-state'),
    python,
    notice: z.optional(help),
    runs: z.record(z.string(), run),
    edits: strings,
    tabIndents: z.boolean(),
  }),
  z.object({ type: z.literal('cell-event'), cell: z.string(), event }),
  z.object({ type: z.literal('python-state'), python }),
]);

const fromPage: z.ZodMiniType<OfPage<CellsToEditor>> = z.object({ page: z.string(), cells: toEditor });
const forPage: z.ZodMiniType<OfPage<CellsToPage>> = z.object({ page: z.string(), cells: toPage });

/** Reads what a page sent; `undefined` when it is no message of this protocol. */
export function parseCellsFromPage(data: unknown): OfPage<CellsToEditor> | undefined {
  return fromPage.safeParse(data).data;
}

/** Reads what the editor sent; `undefined` when it is no message of this protocol. */
export function parseCellsToPage(data: unknown): OfPage<CellsToPage> | undefined {
  return forPage.safeParse(data).data;
}
