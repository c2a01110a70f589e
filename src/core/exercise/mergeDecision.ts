import type { FileRole } from './exerciseMarker.js';

/** What a file was when it was handed out, is now, and would be; each by its hash, `undefined` where there is no such file. */
export interface FileSides {
  readonly role: FileRole | undefined;
  readonly base: string | undefined;
  readonly mine: string | undefined;
  readonly next: string | undefined;
}

/** What a content update does with a file. */
export type MergeDecision = 'keep' | 'take' | 'remove' | 'merge';

/**
 * Decides what a content update does with one file. What only one side changed is that side's; what both changed is merged.
 * A learner's file is never removed, and one that they removed does not come back.
 */
export function decideMerge({ role, base, mine, next }: FileSides): MergeDecision {
  if (mine === next) {
    return 'keep';
  }
  const isHandedOut = role === 'test' || role === 'data';
  if (mine === undefined) {
    return base === undefined || isHandedOut ? 'take' : 'keep';
  }
  if (next === undefined) {
    return isHandedOut && mine === base ? 'remove' : 'keep';
  }
  if (mine === base) {
    return 'take';
  }
  return next === base ? 'keep' : 'merge';
}
