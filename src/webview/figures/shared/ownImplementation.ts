import type { ImplementationInputs, ImplementationOutput } from '../../../core/figures/implementation.js';

/** What the reader wants drawn: the figure's own model, their own code, or one over the other. */
export type Source = 'built-in' | 'own' | 'both';

/** What a figure asks of the reader's functions at one moment. */
export interface OwnQuestion {
  readonly functions: readonly string[];
  readonly inputs: ImplementationInputs;
}

/** What the reader's functions answered to exactly this question; nothing while they are at work, or where they failed. */
export interface OwnAnswer {
  readonly source: Source;
  readonly outputs: ReadonlyMap<string, ImplementationOutput>;
}

/** Something in the way of one function, with the line it came from. */
export interface OwnProblem {
  readonly message: string;
  readonly place?: { readonly text: string; readonly open: () => void };
}

/** What came of a run of the reader's functions. */
export interface OwnReply {
  readonly outputs: ReadonlyMap<string, ImplementationOutput>;
  readonly problems: ReadonlyMap<string, OwnProblem>;
  /** What stands in the way of all of them, with the ways on. */
  readonly blocked?: { readonly message: string; readonly actions: readonly { readonly title: string; readonly take: () => void }[] };
}

/** How a figure reaches the functions that the reader has written; the page implements it. */
export interface OwnHost {
  /** Runs functions; `undefined` where a later run has taken the place of this one. */
  run(question: OwnQuestion): Promise<OwnReply | undefined>;
  /** Calls `listener` when the reader's code may have changed. Returns how to stop. */
  onDidChange(listener: () => void): () => void;
}
