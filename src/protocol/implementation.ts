import * as z from 'zod/mini';
import type { WireValue } from '../core/figures/implementation.js';

/** A figure wants to know what the learner's functions return; answered with {@link ImplementationAnswer}. */
export interface RunImplementationMessage {
  readonly type: 'run';
  /** Chosen by the page, new for each run. A later one of the same figure ends it. */
  readonly request: number;
  readonly figure: string;
  readonly functions: readonly string[];
  /** As the figure has declared them. */
  readonly inputs: unknown;
}

/** The learner wants to see the line that a problem of an answer named. */
export interface OpenLineMessage {
  readonly type: 'open-line';
  readonly request: number;
  readonly function: string;
}

/** The learner takes a way on that an answer offered. */
export interface TakeImplementationActionMessage {
  readonly type: 'take-action';
  readonly request: number;
  /** Its title. */
  readonly action: string;
}

/** Everything that figures say to the editor about the learner's functions. */
export type ImplementationToEditor = RunImplementationMessage | OpenLineMessage | TakeImplementationActionMessage;

/** What became of a learner's function: a value to draw, with words in place of NaN and infinities, or what is in its way. */
export type FunctionAnswer =
  | { readonly kind: 'value'; readonly value: WireValue }
  /** `place` is how the line is shown, such as `descent.py, line 12`. */
  | { readonly kind: 'problem'; readonly message: string; readonly place?: string | undefined };

/** The answer to a run. */
export interface ImplementationAnswer {
  readonly type: 'answer';
  readonly request: number;
  readonly functions: Readonly<Record<string, FunctionAnswer>>;
  /** What stands in the way of all of them, and the titles of the ways on. */
  readonly blocked?: { readonly message: string; readonly actions: readonly string[] } | undefined;
}

/** The learner's files of an exercise were saved, or something else changed that may let them run. */
export interface ImplementationChanged {
  readonly type: 'changed';
}

/** Everything that the editor says to figures about the learner's functions. */
export type ImplementationToPage = ImplementationAnswer | ImplementationChanged;

const toEditor: z.ZodMiniType<ImplementationToEditor> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('run'), request: z.int(), figure: z.string(), functions: z.array(z.string()), inputs: z.unknown() }),
  z.object({ type: z.literal('open-line'), request: z.int(), function: z.string() }),
  z.object({ type: z.literal('take-action'), request: z.int(), action: z.string() }),
]);

const wireNumber = z.union([z.number(), z.enum(['NaN', 'Infinity', '-Infinity'])]);
const wireValue: z.ZodMiniType<WireValue> = z.union([wireNumber, z.array(wireNumber), z.array(z.array(wireNumber))]);

const answer: z.ZodMiniType<FunctionAnswer> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('value'), value: wireValue }),
  z.object({ kind: z.literal('problem'), message: z.string(), place: z.optional(z.string()) }),
]);

const toPage: z.ZodMiniType<ImplementationToPage> = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('answer'),
    request: z.int(),
    functions: z.record(z.string(), answer),
    blocked: z.optional(z.object({ message: z.string(), actions: z.array(z.string()) })),
  }),
  z.object({ type: z.literal('changed') }),
]);

/** Reads what a page sent; `undefined` when it is no message about the learner's functions. */
export function parseImplementationFromPage(data: unknown): ImplementationToEditor | undefined {
  return z.object({ implementation: toEditor }).safeParse(data).data?.implementation;
}

/** Reads what the editor sent; `undefined` when it is no message about the learner's functions. */
export function parseImplementationToPage(data: unknown): ImplementationToPage | undefined {
  return z.object({ implementation: toPage }).safeParse(data).data?.implementation;
}
