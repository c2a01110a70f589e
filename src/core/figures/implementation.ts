import * as z from 'zod/mini';

/** What a function that a learner writes has to return for a figure. */
export type OutputShape =
  | { readonly kind: 'number' }
  | { readonly kind: 'vector'; readonly length: number }
  /** Any number of rows, at least one. */
  | { readonly kind: 'matrix'; readonly columns: number };

/** A function of an exercise that a figure can draw with. */
export interface ImplementedFunction {
  /** The task of the exercise in which it is written. */
  readonly task: number;
  readonly output: OutputShape;
  /** What it returns, in words: completes "It should return …". */
  readonly wanted: string;
}

/** What a figure hands to a learner's functions: by name, a number, a word or a vector. */
export type InputKind = 'number' | 'text' | 'vector';

/**
 * A figure that can run on what the learner has written. Its folder has an `implementation.py` with one function for each of
 * `functions`, which is given the learner's module and the inputs, and returns what the learner's function returns.
 */
export interface FigureImplementation {
  readonly exercise: string;
  /** The learner's module, without its ending. */
  readonly module: string;
  readonly inputs: Readonly<Record<string, InputKind>>;
  readonly functions: Readonly<Record<string, ImplementedFunction>>;
}

/** The inputs of one run. */
export type ImplementationInputs = Readonly<Record<string, number | string | readonly number[]>>;

/** What a learner's function has returned; may hold NaN and infinities. */
export type ImplementationOutput = number | readonly number[] | readonly (readonly number[])[];

/** A line of the learner's. */
export interface LearnerLine {
  /** Relative to the project. */
  readonly file: string;
  readonly line: number;
}

const place = z.optional(z.nullable(z.object({ file: z.string(), line: z.int() })));
const wireNumber = z.union([z.number(), z.enum(['NaN', 'Infinity', '-Infinity'])]);

/** What became of one function, as it is sent: JSON has no NaN and no infinity. */
const wireResult = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('value'), value: z.union([wireNumber, z.array(wireNumber), z.array(z.array(wireNumber))]) }),
  z.object({ kind: z.literal('wrong-output'), came: z.string(), hint: z.nullable(z.string()) }),
  z.object({ kind: z.literal('not-implemented'), place }),
  z.object({ kind: z.literal('exception'), text: z.string(), place }),
  z.object({ kind: z.literal('signature'), text: z.string(), place }),
  z.object({ kind: z.literal('missing-file'), file: z.string() }),
  z.object({ kind: z.literal('missing-function'), file: z.string() }),
  z.object({ kind: z.literal('missing-module'), module: z.string(), place }),
  z.object({ kind: z.literal('unreadable'), text: z.string(), place }),
  z.object({ kind: z.literal('too-slow'), seconds: z.number(), place }),
  z.object({ kind: z.literal('ended'), text: z.string() }),
]);

/** What became of one function. */
export type FunctionReport = z.infer<typeof wireResult>;

const report = z.object({ function: z.string(), result: wireResult });

/** Reads one line of the driver, without its prefix; `undefined` when it is no report. */
export function parseFunctionReport(text: string): { readonly name: string; readonly result: FunctionReport } | undefined {
  try {
    const parsed = report.safeParse(JSON.parse(text)).data;
    return parsed && { name: parsed.function, result: parsed.result };
  } catch {
    return undefined;
  }
}

/** A value as it is sent, with words in place of numbers that JSON does not have. */
export type WireValue = Extract<FunctionReport, { kind: 'value' }>['value'];

/** Turns a value that was sent back into numbers. */
export function decodeOutput(value: WireValue): ImplementationOutput {
  if (!Array.isArray(value)) return Number(value);
  const isMatrix = value.some((part) => Array.isArray(part));
  return isMatrix ? value.map((row) => (Array.isArray(row) ? row.map(Number) : [Number(row)])) : value.map(Number);
}

/** Reads the inputs that a page sends for a figure; `undefined` where they are not as the figure has declared. */
export function parseInputs(data: unknown, { inputs }: Pick<FigureImplementation, 'inputs'>): ImplementationInputs | undefined {
  const kinds = { number: z.number(), text: z.string(), vector: z.array(z.number()) };
  const shape = Object.fromEntries(Object.entries(inputs).map(([name, kind]) => [name, kinds[kind]]));
  return z.object(shape).safeParse(data).data;
}
