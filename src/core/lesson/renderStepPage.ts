import type { Localiser } from '../localiser.js';
import type { Catalogue, CatalogueStep } from '../roadmap/catalogue.js';
import { escapeHtml } from './escapeHtml.js';
import { renderExerciseCard } from './renderExerciseCard.js';
import { renderCourseLink } from './renderLink.js';
import { renderTurn } from './renderTurn.js';
import type { Turn } from './renderTurn.js';

/** The inside of `<body>` of a step's page: what it is for, what it needs, teaches and builds, and what is written of it. */
export function renderStepPage(catalogue: Catalogue, step: CatalogueStep, l10n: Localiser): string {
  const number = catalogue.steps.findIndex(({ id }) => id === step.id) + 1;
  const needs = step.needs.flatMap((id) => catalogue.steps.filter((other) => other.id === id));
  const needsLine =
    needs.length === 0
      ? ''
      : `<p class="requires">${escapeHtml(l10n.t('Builds on'))} ${needs.map(({ id, title }) => renderCourseLink(`step:${id}`, escapeHtml(title))).join(', ')}</p>`;
  return (
    `<main class="page step-page"><header class="lesson-header"><p class="crumb">${escapeHtml(l10n.t('Step {0} of {1}', number, catalogue.steps.length))}</p>` +
    `<h1>${escapeHtml(step.title)}</h1><p class="objective">${escapeHtml(step.goal)}</p>` +
    `<p class="facts">${facts(step, l10n)}</p>${needsLine}${renderPlacement(step, l10n)}</header>\n` +
    `<section aria-labelledby="step:why"><h2 id="step:why">${escapeHtml(l10n.t('Why it comes here'))}</h2><p>${escapeHtml(step.why)}</p></section>\n` +
    renderLessons(step, l10n) +
    renderExercises(step, l10n) +
    renderCapstones(step, l10n) +
    renderList(l10n.t('What it teaches'), 'teaches', step.teaches) +
    renderList(l10n.t('What you build'), 'builds', step.builds) +
    renderNeighbours(catalogue, number, l10n) +
    `</main>\n`
  );
}

function facts(step: CatalogueStep, l10n: Localiser): string {
  const minutes = [...step.lessons, ...step.exercises].reduce((sum, item) => sum + item.minutes, 0);
  const words =
    step.lessons.length + step.exercises.length === 0
      ? [l10n.t('Not written yet')]
      : [
          step.lessons.length === 1 ? l10n.t('1 lesson') : l10n.t('{0} lessons', step.lessons.length),
          step.exercises.length === 1 ? l10n.t('1 exercise') : l10n.t('{0} exercises', step.exercises.length),
          minutes < 90 ? l10n.t('{0} min', minutes) : l10n.t('{0} h', Math.round(minutes / 30) / 2),
        ];
  return words.map((word) => `<span>${escapeHtml(word)}</span>`).join('');
}

function renderPlacement({ id, placement }: CatalogueStep, l10n: Localiser): string {
  const address = `placement:${escapeHtml(id)}`;
  return placement === undefined
    ? ''
    : `<p class="placement-offer"><a class="button-link" href="${address}" data-course="${address}">${escapeHtml(l10n.t('Take the placement test'))}</a> ` +
        `<span>${escapeHtml(l10n.t('Know this already? Ten questions and one exercise tell, and hide nothing.'))}</span></p>`;
}

function renderLessons(step: CatalogueStep, l10n: Localiser): string {
  if (step.lessons.length === 0) {
    const note = l10n.t('The lessons of this step are not written yet. This page says what they will teach.');
    return `<p class="planned">${escapeHtml(note)}</p>\n`;
  }
  const rows = step.lessons.map(
    ({ id, title, objective, minutes }) =>
      `<li class="lesson-row">${renderCourseLink(`lesson:${id}`, escapeHtml(title))}<p>${escapeHtml(objective)}</p>` +
      `<p class="facts"><span>${escapeHtml(l10n.t('{0} min', minutes))}</span><span class="item-state" data-state-of="${escapeHtml(id)}" hidden></span></p></li>`,
  );
  return `<section aria-labelledby="step:lessons"><h2 id="step:lessons">${escapeHtml(l10n.t('Lessons'))}</h2><ol class="lesson-rows">${rows.join('')}</ol></section>\n`;
}

function renderList(title: string, id: string, items: readonly string[]): string {
  const lines = items.map((item) => `<li>${escapeHtml(item)}</li>`).join('');
  return `<section aria-labelledby="step:${id}"><h2 id="step:${id}">${escapeHtml(title)}</h2><ul>${lines}</ul></section>\n`;
}

function renderExercises(step: CatalogueStep, l10n: Localiser): string {
  if (step.exercises.length === 0) {
    return '';
  }
  const cards = step.exercises.map((exercise) => renderExerciseCard(exercise, l10n)).join('');
  return `<section class="practice" aria-labelledby="step:exercises"><h2 id="step:exercises">${escapeHtml(l10n.t('Exercises'))}</h2>${cards}</section>\n`;
}

function renderCapstones(step: CatalogueStep, l10n: Localiser): string {
  if (step.capstones.length === 0) {
    return '';
  }
  const rows = step.capstones.map(
    ({ title, hours }) => `<li>${escapeHtml(title)} <span class="hours">${escapeHtml(l10n.t('{0} h', hours))}</span></li>`,
  );
  return `<section aria-labelledby="step:capstones"><h2 id="step:capstones">${escapeHtml(l10n.t('Capstone projects'))}</h2><ul>${rows.join('')}</ul></section>\n`;
}

function renderNeighbours(catalogue: Catalogue, number: number, l10n: Localiser): string {
  const turn = (step: CatalogueStep | undefined, label: string): Turn | undefined =>
    step === undefined ? undefined : { address: `step:${step.id}`, label, title: step.title };
  const previous = turn(catalogue.steps[number - 2], l10n.t('Previous step'));
  const next = turn(catalogue.steps[number], l10n.t('Next step'));
  return renderTurn(l10n.t('Steps before and after'), previous, next);
}
