import type { Localiser } from '../localiser.js';

/** What there is to review now: cards that are due, cards that are new, and exercises to be written again. */
export interface Waiting {
  readonly due: number;
  readonly fresh: number;
  readonly katas: number;
}

/** What waits, in words: "12 due · 5 new · 1 kata". */
export function describeWaiting({ due, fresh, katas }: Waiting, l10n: Localiser): string {
  const parts = [
    ...(due === 0 ? [] : [l10n.t('{0} due', due)]),
    ...(fresh === 0 ? [] : [l10n.t('{0} new', fresh)]),
    ...(katas === 0 ? [] : [katas === 1 ? l10n.t('1 kata') : l10n.t('{0} katas', katas)]),
  ];
  return parts.length === 0 ? l10n.t('{0} due', 0) : parts.join(' · ');
}
