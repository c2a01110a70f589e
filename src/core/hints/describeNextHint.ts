import type { Localiser } from '../localiser.js';

/** The hints of a task: how many of them the learner has seen, of how many. */
export interface CountedHints {
  readonly shown: number;
  readonly of: number;
}

/** Names the hint that comes next, or the last one where all were seen. */
export function describeNextHint({ shown, of }: CountedHints, l10n: Localiser): string {
  return l10n.t('Hint ({0} of {1})', Math.min(shown + 1, of), of);
}
