import * as z from 'zod/mini';

const count = z.int().check(z.nonnegative());

const frame = z.object({
  cell: z.nullable(z.string()),
  file: z.nullable(z.string()),
  line: count,
  function: z.string(),
  source: z.string(),
});

const error = z.object({
  name: z.string(),
  text: z.string(),
  /** The module that could not be imported, where that was the error. */
  module: z.nullable(z.string()),
  frames: z.array(frame),
  skipped: count,
  skippedAfter: count,
});

const finished = { type: z.literal('done'), seconds: z.number(), threads: count, figuresLeftOut: count };

const ready = z.object({ type: z.literal('ready'), python: z.string(), executable: z.string() });

const figure = z.object({
  type: z.literal('figure'),
  mime: z.enum(['image/svg+xml', 'image/png']),
  data: z.string(),
  width: z.number(),
  height: z.number(),
  title: z.string(),
});

const switched = z.object({ type: z.literal('switch') });

const done = z.discriminatedUnion('outcome', [
  z.object({ ...finished, outcome: z.literal('ok') }),
  z.object({ ...finished, outcome: z.enum(['failed', 'interrupted']), errors: z.array(error), drawing: z.optional(z.boolean()) }),
  z.object({ ...finished, outcome: z.literal('exited'), code: z.nullable(z.string()) }),
]);

/** A run is over: how it ended. */
export type KernelDone = z.infer<typeof done>;

/** What kernel.py reports. */
export type KernelEvent = z.infer<typeof ready> | z.infer<typeof figure> | z.infer<typeof switched> | KernelDone;

const kernelEvent: z.ZodMiniType<KernelEvent> = z.union([ready, figure, switched, done]);

/** Reads a line of the kernel; `undefined` when it is no event. */
export function parseKernelLine(line: string): KernelEvent | undefined {
  try {
    return kernelEvent.safeParse(JSON.parse(line)).data;
  } catch {
    return undefined;
  }
}

/** What the kernel is told. */
export type KernelCommand =
  | { readonly type: 'run'; readonly run: number; readonly cell: string; readonly code: string; readonly colours: FigureColours | null }
  /** Interrupts the run with this number, if it is not over. */
  | { readonly type: 'interrupt'; readonly run: number };

/** The colours that figures are drawn in, each as `#rrggbb`. */
export interface FigureColours {
  readonly foreground: string;
  readonly background: string;
  readonly grid: string;
  /** Of the lines and marks, in order. */
  readonly palette: readonly string[];
}
