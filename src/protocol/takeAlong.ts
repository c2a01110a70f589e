import * as z from 'zod/mini';

/** The reader wants the lesson as a file, or on paper. */
export interface ExportLessonMessage {
  readonly type: 'export-lesson';
}

/** The reader wants a cell in an editor, with those before it. */
export interface OpenCellMessage {
  readonly type: 'open-cell';
  /** Such as `cell-2`. */
  readonly cell: string;
  /** The code of the page's cells as the reader has it now, by their ids. */
  readonly codes: Readonly<Record<string, string>>;
}

/** What pages say when something of them is to be taken along. */
export type FromTakeAlong = ExportLessonMessage | OpenCellMessage;

const longestCode = 100_000;

/** The formats of {@link FromTakeAlong}. */
export const fromTakeAlong = [
  z.object({ type: z.literal('export-lesson') }),
  z.object({ type: z.literal('open-cell'), cell: z.string(), codes: z.record(z.string(), z.string().check(z.maxLength(longestCode))) }),
] as const;
