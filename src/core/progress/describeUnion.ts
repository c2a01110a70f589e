import type { Localiser } from '../localiser.js';
import type { Progress } from './progress.js';
import type { Union } from './progressStore.js';

/** Says what came of an import: what was new in it, in the learner's terms, what was there already, and what could not be read. */
export function describeUnion({ added, addedUnknown, known, problems, before, after }: Union, file: string, l10n: Localiser): string {
  const news = describeGrowth(before, after, l10n);
  const came =
    added === 0
      ? l10n.t('Nothing new in {0}: all its events are in your progress already ({1}).', file, known)
      : added === 1
        ? l10n.t('One new event came from {0}.', file)
        : l10n.t('{0} new events came from {1}.', added, file);
  return [
    came,
    ...(news.length === 0 ? [] : [l10n.t('New here: {0}.', news.join(', '))]),
    ...(addedUnknown === 0 ? [] : [l10n.t('Of a newer version of Ascent: {0}, which are kept and count after an update.', addedUnknown)]),
    ...(added === 0 || known === 0 ? [] : [l10n.t('Here already: {0}.', known)]),
    ...describeProblems(problems.length, l10n),
  ].join(' ');
}

function describeGrowth(before: Progress, after: Progress, l10n: Localiser): readonly string[] {
  const growth = (count: (progress: Progress) => number): number => count(after) - count(before);
  const amounts: readonly (readonly [number, string, string])[] = [
    [growth(countRead), l10n.t('one lesson read'), l10n.t('{0} lessons read', growth(countRead))],
    [growth(countPassed), l10n.t('one exercise passed'), l10n.t('{0} exercises passed', growth(countPassed))],
    [growth(countAnswers), l10n.t('one question answered'), l10n.t('{0} questions answered', growth(countAnswers))],
    [growth(countReviews), l10n.t('one review'), l10n.t('{0} reviews', growth(countReviews))],
    [growth(countTicks), l10n.t('one tick'), l10n.t('{0} ticks', growth(countTicks))],
  ];
  return amounts.flatMap(([amount, one, many]) => (amount <= 0 ? [] : [amount === 1 ? one : many]));
}

function describeProblems(count: number, l10n: Localiser): readonly string[] {
  switch (count) {
    case 0:
      return [];
    case 1:
      return [l10n.t('One line of it cannot be read and was left out.')];
    default:
      return [l10n.t('{0} lines of it cannot be read and were left out.', count)];
  }
}

function countRead({ lessons }: Progress): number {
  return [...lessons.values()].filter(({ read }) => read !== undefined).length;
}

function countPassed({ exercises }: Progress): number {
  return [...exercises.values()].filter(({ passedAt }) => passedAt !== undefined).length;
}

function countAnswers({ answers }: Progress): number {
  return [...answers.values()].reduce((sum, { size }) => sum + size, 0);
}

function countReviews({ review }: Progress): number {
  return review.reviews.length;
}

function countTicks({ checklist }: Progress): number {
  return [...checklist.values()].filter(({ done }) => done).length;
}
