import type { Localiser } from '../localiser.js';
import type { CatalogueExercise } from '../roadmap/catalogue.js';
import { escapeHtml } from './escapeHtml.js';

/** An exercise that a page leads to. Its state and buttons are filled in by the page's script, which knows the learner's progress. */
export function renderExerciseCard(exercise: CatalogueExercise, l10n: Localiser): string {
  const id = escapeHtml(exercise.id);
  const tasks = exercise.tasks.length === 1 ? l10n.t('1 task') : l10n.t('{0} tasks', exercise.tasks.length);
  return (
    `<article class="exercise-card" data-exercise="${id}" aria-labelledby="exercise:${id}">` +
    `<div class="exercise-words"><h3 id="exercise:${id}">${escapeHtml(exercise.title)}</h3><p>${escapeHtml(exercise.summary)}</p>` +
    `<p class="facts"><span>${escapeHtml(l10n.t('{0} min', exercise.minutes))}</span><span>${escapeHtml(tasks)}</span>` +
    `<span>${escapeHtml(l10n.t('Level {0} of 5', exercise.level))}</span><span class="item-state" data-state-of="${id}" hidden></span></p></div>` +
    `<div class="exercise-actions"><button type="button" class="primary" data-exercise-action="start">${escapeHtml(l10n.t('Start exercise'))}</button>` +
    `<button type="button" class="secondary" data-exercise-action="check" hidden>${escapeHtml(l10n.t('Check'))}</button></div></article>`
  );
}
