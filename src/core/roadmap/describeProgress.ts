import type { Localiser } from '../localiser.js';
import type { Progress } from '../progress/progress.js';
import type { Catalogue } from './catalogue.js';
import { findNext } from './findNext.js';
import { findRetired } from './findRetired.js';
import { countInProgress, countRoadmap } from './itemStates.js';

/** What the Roadmap view says above its rows and on its icon. */
export interface RoadmapHeadline {
  readonly message: string;
  readonly badge: { readonly value: number; readonly tooltip: string } | undefined;
}

/** Where the learner is: what comes next, how much is done, how much is begun. */
export function describeProgress(catalogue: Catalogue, progress: Progress, l10n: Localiser): RoadmapHeadline {
  const { done, all } = countRoadmap(catalogue, progress);
  const next = findNext(catalogue, progress);
  const inProgress = countInProgress(catalogue, progress);
  const { lessons, exercises } = findRetired(catalogue, progress);
  const retired = lessons.length + exercises.length;
  const amount =
    retired === 0 ? l10n.t('{0} of {1} done', done, all) : l10n.t('{0} of {1} done, and {2} of an earlier roadmap', done, all, retired);
  const isNewcomer = progress.lessons.size === 0 && progress.exercises.size === 0;
  const message =
    next === undefined
      ? l10n.t('Everything written so far is done.')
      : isNewcomer
        ? l10n.t('Begin with “{0}”.', next.title)
        : next.isBegun
          ? l10n.t('Continue “{0}” · {1}', next.title, amount)
          : l10n.t('Next: “{0}” · {1}', next.title, amount);
  const badge = inProgress === 0 ? undefined : { value: inProgress, tooltip: l10n.t('{0} begun and not finished', inProgress) };
  return { message, badge };
}
