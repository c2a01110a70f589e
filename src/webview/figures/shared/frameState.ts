import type { Source } from './ownImplementation.js';

/** What the frame remembers of a figure between two visits. */
export interface FrameState {
  /** The reader's own words, `null` where the reader chose to go on without, undefined before. */
  readonly prediction: string | null | undefined;
  readonly insight: boolean;
  readonly view: 'picture' | 'table';
  /** What the figure is drawn with. */
  readonly source: Source;
  /** The state of the figure itself. */
  readonly figure: unknown;
}

/** Reads a stored frame state; whatever does not fit is as if it had never been stored. */
export function parseFrameState(stored: unknown): FrameState {
  const record: Readonly<Record<string, unknown>> = isRecord(stored) ? stored : {};
  const { prediction, insight, view, source, figure } = record;
  return {
    prediction: typeof prediction === 'string' || prediction === null ? prediction : undefined,
    insight: insight === true,
    view: view === 'table' ? 'table' : 'picture',
    source: source === 'own' || source === 'both' ? source : 'built-in',
    figure,
  };
}

/** Tells whether a stored value is an object with named entries. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
