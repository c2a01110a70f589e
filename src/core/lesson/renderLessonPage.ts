import type { Localiser } from '../localiser.js';
import type { CatalogueExercise, CatalogueLesson } from '../roadmap/catalogue.js';
import { escapeHtml } from './escapeHtml.js';
import type { LessonNeighbours, PlacedLesson } from './findNeighbours.js';
import type { LaterParts } from './pageState.js';
import { renderExerciseCard } from './renderExerciseCard.js';
import type { RenderedLesson } from './renderedLesson.js';
import { renderCourseLink } from './renderLink.js';
import { renderTurn } from './renderTurn.js';
import type { Turn } from './renderTurn.js';

/** Everything a lesson page shows. */
export interface LessonPageModel {
  readonly place: LessonNeighbours;
  readonly rendered: RenderedLesson;
  /** Lessons to read before that exist. */
  readonly requires: readonly CatalogueLesson[];
  /** Exercises it leads to that exist, in order. */
  readonly exercises: readonly CatalogueExercise[];
}

/** A lesson page in two: what its document begins with, and what follows when that is painted. */
export interface LessonPageParts {
  /** The inside of `<body>`: header and opening. */
  readonly body: string;
  /** The rest of the text, what was predicted, exercises, and the way on. */
  readonly later: LaterParts;
}

/** Draws the page of a lesson. */
export function renderLessonPage({ place, rendered, requires, exercises }: LessonPageModel, l10n: Localiser): LessonPageParts {
  const header = renderHeader(place, requires, l10n);
  const end =
    `<div class="lesson-end"><p class="read-state" role="status"></p>` +
    `<p class="take-along"><button type="button" class="link-button" data-action="export-lesson">${escapeHtml(l10n.t('Export or print this lesson…'))}</button></p></div>\n`;
  return {
    body: `<main class="page" data-minutes="${place.lesson.minutes}">${header}<article class="lesson-text">\n${rendered.opening}</article></main>\n`,
    later: {
      article: rendered.rest,
      main: `${rendered.recap}${renderPractice(exercises, l10n)}${end}${renderWay(place, l10n)}`,
    },
  };
}

function renderHeader({ lesson, step, stepNumber }: LessonNeighbours, requires: readonly CatalogueLesson[], l10n: Localiser): string {
  const before = requires.map(({ id, title }) => renderCourseLink(`lesson:${id}`, escapeHtml(title))).join(', ');
  return (
    `<header class="lesson-header">` +
    `<p class="crumb">${renderCourseLink(`step:${step.id}`, escapeHtml(l10n.t('Step {0} · {1}', stepNumber, step.title)))}</p>` +
    `<h1>${escapeHtml(lesson.title)}</h1><p class="objective">${escapeHtml(lesson.objective)}</p>` +
    `<p class="facts"><span>${escapeHtml(l10n.t('{0} min', lesson.minutes))}</span><span>${escapeHtml(l10n.t('Level {0} of 5', lesson.level))}</span>` +
    `<span class="item-state" data-read-mark hidden></span></p>` +
    `${before === '' ? '' : `<p class="requires">${escapeHtml(l10n.t('Builds on'))} ${before}</p>`}</header>\n`
  );
}

function renderPractice(exercises: readonly CatalogueExercise[], l10n: Localiser): string {
  if (exercises.length === 0) {
    return '';
  }
  const cards = exercises.map((exercise) => renderExerciseCard(exercise, l10n)).join('');
  return `<section class="practice" aria-labelledby="practice:title"><h2 id="practice:title">${escapeHtml(l10n.t('Build it'))}</h2>${cards}</section>\n`;
}

function renderWay({ step, previous, next }: LessonNeighbours, l10n: Localiser): string {
  const turn = (to: PlacedLesson | undefined, label: string): Turn | undefined =>
    to === undefined
      ? undefined
      : {
          address: `lesson:${to.lesson.id}`,
          label,
          title: to.lesson.title,
          step: to.step.id === step.id ? undefined : l10n.t('Step {0} · {1}', to.stepNumber, to.step.title),
        };
  return renderTurn(l10n.t('Lessons before and after'), turn(previous, l10n.t('Previous lesson')), turn(next, l10n.t('Next lesson')));
}
