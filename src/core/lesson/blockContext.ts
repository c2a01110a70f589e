import type { Localiser } from '../localiser.js';

/** What the renderers of single blocks share: words in the reader's language, and Markdown for the texts in a block. */
export interface BlockContext {
  readonly l10n: Localiser;
  /** Markdown of any length → safe HTML blocks. */
  readonly blocks: (markdown: string) => string;
  /** Markdown of one paragraph → safe inline HTML; longer texts stay blocks. */
  readonly inline: (markdown: string) => string;
  /** The text of an option, as an attribute of its control that names it where the label alone cannot; begins with a space or is empty. */
  readonly nameAttribute: (markdown: string) => string;
  /** The text as it is said, for longer names. */
  readonly spoken: (markdown: string) => string;
}

/** A quiz, predict or other block with its number among those of its kind, counted from 1. */
export interface NumberedBlock<T> {
  readonly id: string;
  readonly number: number;
  readonly data: T;
}

/** The inside of a quiz form, and the attributes that hold its key. */
export interface QuizBody {
  readonly html: string;
  /** Starts with a space; empty where the key stands in the parts. */
  readonly key: string;
}
