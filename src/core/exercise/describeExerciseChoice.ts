import type { Localiser } from '../localiser.js';
import type { CatalogueExercise } from '../roadmap/catalogue.js';
import type { ExerciseState } from '../roadmap/roadmapNode.js';

/** A row of a list to choose from. */
export interface ExerciseChoice {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
}

/** Describes an exercise for somebody who is choosing one: how far it is, how long it takes, how hard it is, what is built. */
export function describeExerciseChoice(exercise: CatalogueExercise, state: ExerciseState, l10n: Localiser): ExerciseChoice {
  const { icon, word } = mark(state, l10n);
  const facts = [l10n.t('{0} min', exercise.minutes), l10n.t('level {0} of 5', exercise.level), word];
  return {
    label: `$(${icon}) ${exercise.title}`,
    description: facts.filter((fact) => fact !== '').join(' · '),
    detail: exercise.summary,
  };
}

function mark(state: ExerciseState, l10n: Localiser): { readonly icon: string; readonly word: string } {
  switch (state) {
    case 'notStarted':
      return { icon: 'beaker', word: '' };
    case 'started':
      return { icon: 'beaker', word: l10n.t('started') };
    case 'couldNotStart':
      return { icon: 'warning', word: l10n.t('could not start') };
    case 'failed':
      return { icon: 'error', word: l10n.t('tests failing') };
    case 'passed':
      return { icon: 'pass-filled', word: l10n.t('passed') };
    case 'changed':
      return { icon: 'history', word: l10n.t('passed, since changed') };
  }
}
