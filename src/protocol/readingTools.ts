import * as z from 'zod/mini';
import type { Note } from '../core/notes/notesFile.js';
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

/** The reader wrote a note at a heading, or emptied it. */
export interface SaveNoteMessage {
  readonly type: 'save-note';
  /** The id of the heading, and its words. */
  readonly heading: string;
  readonly title: string;
  readonly text: string;
  /** The note as the page knew it when the reader began to write. */
  readonly base: string;
  /** The ids of all headings of the lesson, in order. */
  readonly order: readonly string[];
}

/** The reader wants the notes of this lesson in an editor, at a heading where one is named; with no folder open, to open one. */
export interface OpenNotesMessage {
  readonly type: 'open-notes';
  readonly heading?: string | undefined;
}

/** What a page says to the editor on behalf of its reading tools. */
export type FromReadingTools = CopyTextMessage | SetTextSizeMessage | SetBookmarkMessage | SaveNoteMessage | OpenNotesMessage;

/** The text size of lessons changed, on this page or elsewhere. */
export interface TextSizeMessage {
  readonly type: 'text-size';
  readonly size: TextSize;
}

/** The reader asked for the outline by a command. */
export interface ShowOutlineMessage {
  readonly type: 'show-outline';
}

/** A note, and safe HTML that shows its Markdown. */
export interface ShownNote extends Note {
  readonly html: string;
}

/** The notes of this lesson as their file holds them now. */
export interface NotesMessage {
  readonly type: 'notes';
  readonly notes: readonly ShownNote[];
  /** Why none can be read or written, in words for the reader; and whether it helps to open the file or a folder. */
  readonly problem?: { readonly words: string; readonly remedy: 'open-file' | 'open-folder' | 'none' } | undefined;
}

/** What the editor says to the reading tools of a page. */
export type ToReadingTools = TextSizeMessage | ShowOutlineMessage | NotesMessage;

/** Reads a text size. */
export const textSize: z.ZodMiniType<TextSize> = z.enum(['small', 'normal', 'large', 'larger', 'largest']);

/** Reads what comes from reading tools, for the page's own protocol. */
export const fromReadingTools = [
  z.object({ type: z.literal('copy-text'), text: z.string() }),
  z.object({ type: z.literal('set-text-size'), size: textSize }),
  z.object({ type: z.literal('set-bookmark'), heading: z.string().check(z.minLength(1)), set: z.boolean() }),
  z.object({
    type: z.literal('save-note'),
    heading: z.string().check(z.regex(/^\S+$/)),
    title: z.string(),
    text: z.string(),
    base: z.string(),
    order: z.array(z.string()),
  }),
  z.object({ type: z.literal('open-notes'), heading: z.optional(z.string()) }),
] as const;

/** Reads what goes to reading tools, for the page's own protocol. */
export const toReadingTools = [
  z.object({ type: z.literal('text-size'), size: textSize }),
  z.object({ type: z.literal('show-outline') }),
  z.object({
    type: z.literal('notes'),
    notes: z.array(z.object({ heading: z.string(), title: z.string(), text: z.string(), html: z.string() })),
    problem: z.optional(z.object({ words: z.string(), remedy: z.enum(['open-file', 'open-folder', 'none']) })),
  }),
] as const;
