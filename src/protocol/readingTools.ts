import * as z from 'zod/mini';
import type { TextSize } from '../core/lesson/textSize.js';

/** The browser did not let the page copy: the editor is asked to. */
export interface CopyTextMessage {
  readonly type: 'copy-text';
  readonly text: string;
}

/** The reader chose a text size, for every lesson. */
export interface SetTextSizeMessage {
  readonly type: 'set-text-size';
  readonly size: TextSize;
}

/** The reader set a bookmark at a heading, or took it away. */
export interface SetBookmarkMessage {
  readonly type: 'set-bookmark';
  /** Its id. */
  readonly heading: string;
  readonly set: boolean;
}

/** What a page says to the editor on behalf of its reading tools. */
export type FromReadingTools = CopyTextMessage | SetTextSizeMessage | SetBookmarkMessage;

/** The text size of lessons changed, on this page or elsewhere. */
export interface TextSizeMessage {
  readonly type: 'text-size';
  readonly size: TextSize;
}

/** The reader asked for the outline by a command. */
export interface ShowOutlineMessage {
  readonly type: 'show-outline';
}

/** What the editor says to the reading tools of a page. */
export type ToReadingTools = TextSizeMessage | ShowOutlineMessage;

/** Reads a text size. */
export const textSize: z.ZodMiniType<TextSize> = z.enum(['small', 'normal', 'large', 'larger', 'largest']);

/** Reads what comes from reading tools, for the page's own protocol. */
export const fromReadingTools = [
  z.object({ type: z.literal('copy-text'), text: z.string() }),
  z.object({ type: z.literal('set-text-size'), size: textSize }),
  z.object({ type: z.literal('set-bookmark'), heading: z.string().check(z.minLength(1)), set: z.boolean() }),
] as const;

/** Reads what goes to reading tools, for the page's own protocol. */
export const toReadingTools = [
  z.object({ type: z.literal('text-size'), size: textSize }),
  z.object({ type: z.literal('show-outline') }),
] as const;
