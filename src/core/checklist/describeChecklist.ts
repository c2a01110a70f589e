import type { Localiser } from '../localiser.js';
import { calendarDay } from '../progress/calendarDay.js';
import type { Progress } from '../progress/progress.js';
import type { CatalogueChecklistItem, CatalogueStep } from '../roadmap/catalogue.js';
import { type Fact, findFact } from './findFact.js';
import type { WorkspaceFacts } from './workspaceFacts.js';

/** Why an item is ticked, or not. */
export type Tick =
  | { readonly done: false }
  /** By the learner's own hand. */
  | { readonly done: true; readonly by: 'hand'; readonly at: string }
  /** By a fact, found in the journal or in the files of the workspace. */
  | {
      readonly done: true;
      readonly by: 'evidence';
      readonly at: string;
      readonly commit?: string | undefined;
      readonly fact?: Fact | undefined;
    };

/** What ticks are found in: the journal, and what was found in the workspace once that was looked at. */
export interface TickSources {
  readonly progress: Progress;
  readonly facts?: WorkspaceFacts | undefined;
}

function findEvidence(item: CatalogueChecklistItem, step: CatalogueStep, { progress, facts }: TickSources): Tick {
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
    case 'readme-section':
    case 'seed-set':
    case 'licence-recorded':
    case 'no-large-file':
    case 'study-plan':
    case 'model-card': {
      const fact = facts && findFact(evidence, facts);
      return fact === undefined ? { done: false } : { done: true, by: 'evidence', at: fact.at, fact };
    }
  }
}

/** Is the item ticked, and by what? The learner's own decision stands over evidence, except that a tick with evidence shows the evidence. */
export function findTick(item: CatalogueChecklistItem, step: CatalogueStep, sources: TickSources): Tick {
  const evidence = findEvidence(item, step, sources);
  const manual = sources.progress.checklist.get(item.id);
  if (manual === undefined || (manual.done && evidence.done)) {
    return evidence;
  }
  return manual.done ? { done: true, by: 'hand', at: manual.at } : { done: false };
}

/** How many items of a step are ticked. */
export function countTicks(step: CatalogueStep, sources: TickSources): number {
  return step.checklist.filter((item) => findTick(item, step, sources).done).length;
}

/** Greyed text beside an item: what ticked it, and the day. */
export function describeTick(tick: Tick, l10n: Localiser): string {
  if (!tick.done) {
    return '';
  }
  const day = calendarDay(tick.at);
  if (tick.by === 'hand') {
    return l10n.t('ticked by you, {0}', day);
  }
  if (tick.fact !== undefined) {
    return l10n.t('found in {0}, {1}', describePlace(tick.fact), day);
  }
  return tick.commit === undefined
    ? l10n.t('shown by your work, {0}', day)
    : l10n.t('shown by your work, {0}, commit {1}', day, tick.commit.slice(0, 7));
}

/** What was found, as a sentence for a tooltip; `undefined` for what has no files to show. */
export function describeFact({ fact }: Extract<Tick, { by: 'evidence' }>, l10n: Localiser): string | undefined {
  if (fact === undefined) {
    return undefined;
  }
  const { path, section, line, bytes } = fact;
  if (section !== undefined) {
    return l10n.t('Found in {0}: the section “{1}”.', path, section);
  }
  if (line !== undefined) {
    return l10n.t('Found in {0}, line {1}.', path, line);
  }
  return bytes === undefined
    ? l10n.t('Found: {0}.', path)
    : l10n.t('The largest file is {0}, {1} MB.', path, (bytes / 1_000_000).toFixed(bytes < 100_000 ? 3 : 1));
}

function describePlace({ path, line }: Fact): string {
  return line === undefined ? path : `${path}:${String(line)}`;
}
