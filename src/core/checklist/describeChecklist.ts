import type { Localiser } from '../localiser.js';
import { localDay } from '../progress/localDay.js';
import type { Progress } from '../progress/progress.js';
import type { CatalogueChecklistItem, CatalogueStep } from '../roadmap/catalogue.js';

/** Why an item is ticked, or not. */
export type Tick =
  | { readonly done: false }
  /** By the learner's own hand. */
  | { readonly done: true; readonly by: 'hand'; readonly at: string }
  /** By a fact, found in the journal. */
  | { readonly done: true; readonly by: 'evidence'; readonly at: string; readonly commit?: string | undefined };

function findEvidence(item: CatalogueChecklistItem, step: CatalogueStep, progress: Progress): Tick {
  const { evidence } = item;
  switch (evidence?.kind) {
    case undefined:
      return { done: false };
    case 'exercise-passed': {
      const exercise = progress.exercises.get(evidence.exercise);
      return exercise?.passedAt === undefined
        ? { done: false }
        : { done: true, by: 'evidence', at: exercise.passedAt, commit: exercise.commit };
    }
    case 'exercise-failed-then-passed': {
      const found = step.exercises.map(({ id }) => progress.exercises.get(id)).find((exercise) => exercise?.failedThenPassed === true);
      return found?.passedAt === undefined ? { done: false } : { done: true, by: 'evidence', at: found.passedAt, commit: found.commit };
    }
    case 'lesson-read': {
      const read = progress.lessons.get(evidence.lesson)?.read;
      return read === undefined ? { done: false } : { done: true, by: 'evidence', at: read };
    }
  }
}

/** Is the item ticked, and by what? The learner's own decision stands over evidence, except that a tick with evidence shows the evidence. */
export function findTick(item: CatalogueChecklistItem, step: CatalogueStep, progress: Progress): Tick {
  const evidence = findEvidence(item, step, progress);
  const manual = progress.checklist.get(item.id);
  if (manual === undefined || (manual.done && evidence.done)) {
    return evidence;
  }
  return manual.done ? { done: true, by: 'hand', at: manual.at } : { done: false };
}

/** How many items of a step are ticked. */
export function countTicks(step: CatalogueStep, progress: Progress): number {
  return step.checklist.filter((item) => findTick(item, step, progress).done).length;
}

/** Greyed text beside an item: what ticked it, and the day. */
export function describeTick(tick: Tick, l10n: Localiser): string {
  if (!tick.done) {
    return '';
  }
  const day = localDay(tick.at);
  if (tick.by === 'hand') {
    return l10n.t('ticked by you, {0}', day);
  }
  return tick.commit === undefined
    ? l10n.t('shown by your work, {0}', day)
    : l10n.t('shown by your work, {0}, commit {1}', day, tick.commit.slice(0, 7));
}
