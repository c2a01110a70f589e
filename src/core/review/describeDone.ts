import type { Localiser } from '../localiser.js';
import { describeInterval } from './describeInterval.js';
import type { ReviewQueue } from './reviewQueue.js';

/** What the page says when nothing is left to ask: why, and when there will be something. */
export function describeDone(
  { last, nextDue, isLimited }: Pick<ReviewQueue, 'last' | 'nextDue' | 'isLimited'>,
  now: Date,
  l10n: Localiser,
): { readonly title: string; readonly words: readonly string[] } {
  const isFirst = last === undefined && nextDue === undefined && !isLimited;
  if (isFirst) {
    return {
      title: l10n.t('Nothing to review yet'),
      words: [l10n.t('Cards come here from each lesson that you have read or begun an exercise of, and quiz questions that you missed.')],
    };
  }
  const when = nextDue === undefined ? [] : [l10n.t('The next one is due in {0}.', describeInterval(now, nextDue, l10n))];
  return isLimited
    ? {
        title: l10n.t('Enough for today'),
        words: [l10n.t('You have reached the limits that you set. The rest waits for tomorrow, and loses little by it.')],
      }
    : { title: last === undefined ? l10n.t('Nothing is due') : l10n.t('Done for now'), words: when };
}
