import type { Placement } from '../content/schema/cards.js';
import { escapeHtml } from '../lesson/escapeHtml.js';
import { createBlockContext } from '../lesson/pageMarkdown.js';
import { renderExerciseCard } from '../lesson/renderExerciseCard.js';
import { renderCourseLink } from '../lesson/renderLink.js';
import { renderQuiz } from '../lesson/renderQuiz.js';
import type { Localiser } from '../localiser.js';
import type { CatalogueStep } from '../roadmap/catalogue.js';
import { passMark } from './passMark.js';

/** The inside of `<body>` of a placement test: its exercise, its items as quiz blocks, and the button that hands them in together. */
export function renderPlacement(step: CatalogueStep, { items, exercise }: Placement, l10n: Localiser): string {
  const context = createBlockContext({ l10n, bibliography: {}, listed: new Set(), imageUrl: () => undefined });
  const total = items.length;
  const intro = l10n.t(
    'The test has two parts, ten questions and one exercise, in the order that you like. It tells you which lessons you can leave out.',
  );
  const mark = l10n.t(
    '{0} of {1} right answers and the passed exercise mark the step as tested out. Its lessons and exercises stay where they are.',
    passMark(total),
    total,
  );
  const rules = l10n.t(
    'Answer without looking anything up. What you leave blank counts as not known; guessing all answers passes about 4 times in 10,000. You see what was right, and why, after you have handed in.',
  );
  const card = step.exercises.find(({ id }) => id === exercise);
  const questions = items.map(
    ({ id, topic, lesson, quiz }, index) =>
      `<div class="placement-item" data-item="${escapeHtml(id)}" data-topic="${escapeHtml(topic)}">` +
      renderQuiz({ id, number: index + 1, data: quiz }, context, true) +
      `<p class="placement-lesson" hidden>${renderLesson(lesson, topic, step, l10n)}</p></div>`,
  );
  return (
    `<main class="page placement" data-step="${escapeHtml(step.id)}"><header class="lesson-header">` +
    `<p class="crumb">${renderCourseLink(`step:${step.id}`, escapeHtml(step.title))}</p>` +
    `<h1>${escapeHtml(l10n.t('Placement test'))}</h1><p>${escapeHtml(intro)}</p><p>${escapeHtml(mark)}</p></header>\n` +
    `<section class="placement-result" hidden></section>\n` +
    (card === undefined ? '' : `<section><h2>${escapeHtml(l10n.t('The exercise'))}</h2>${renderExerciseCard(card, l10n)}</section>\n`) +
    `<h2>${escapeHtml(l10n.t('The questions'))}</h2><p>${escapeHtml(rules)}</p>\n` +
    `<div class="lesson-text">${questions.join('')}</div>` +
    `<div class="placement-end"><p class="placement-count" id="placement:count"></p><p class="placement-open" role="status"></p>` +
    `<button type="button" class="primary" data-action="hand-in" aria-describedby="placement:count">${escapeHtml(l10n.t('Hand in'))}</button></div></main>`
  );
}

function renderLesson(id: string, topic: string, step: CatalogueStep, l10n: Localiser): string {
  const lesson = step.lessons.find((one) => one.id === id);
  return lesson === undefined
    ? escapeHtml(l10n.t('The lesson on this (“{0}”) is not written yet.', topic))
    : `${escapeHtml(l10n.t('This is taught in'))} ${renderCourseLink(`lesson:${id}`, escapeHtml(lesson.title))}`;
}
