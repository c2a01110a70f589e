import { isRecord } from '../shared/frameState.js';
import { IMAGE_KINDS, SIZE, type ImageKind } from './images.js';

/** Everything the learner can set. */
export interface State {
  readonly image: ImageKind;
  /** How many layers are kept. */
  readonly k: number;
}

/** What k can be set to. */
export const K_RANGE = { min: 1, max: SIZE } as const;

/** The situations a lesson can ask for by name. */
export const PRESETS = {
  digit: { image: 'digit', k: 3 },
  stripes: { image: 'stripes', k: 1 },
  blobs: { image: 'blobs', k: 3 },
  noise: { image: 'noise', k: 5 },
} as const satisfies Readonly<Record<string, State>>;

/** The nearest k there is. */
export function place(k: number): number {
  return Math.min(K_RANGE.max, Math.max(K_RANGE.min, Math.round(k)));
}

/** Reads a preset or a stored state; whatever is missing, of another type or out of range becomes that of `fallback`. */
export function init(stored: unknown, fallback: State = PRESETS.digit): State {
  if (!isRecord(stored)) return fallback;
  return {
    image: IMAGE_KINDS.find((kind) => kind === stored.image) ?? fallback.image,
    k: typeof stored.k === 'number' && Number.isFinite(stored.k) ? place(stored.k) : fallback.k,
  };
}
