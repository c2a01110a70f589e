import { escapeHtml } from '../lesson/escapeHtml.js';
import { renderCourseLink } from '../lesson/renderLink.js';
import type { Localiser } from '../localiser.js';
import type { Catalogue } from '../roadmap/catalogue.js';
import { groupFigures, type FigureEntry } from './figureEntry.js';

/** The name by which the page of all figures is addressed: `figure:all`. */
export const allFigures = 'all';

/** The inside of `<body>` of the page of all figures: step by step, each a place that the page's script fills when it comes near. */
export function renderFigureGallery(figures: readonly FigureEntry[], catalogue: Catalogue, l10n: Localiser): string {
  const sections = groupFigures(figures, catalogue.steps).map(({ step, number, figures: own }) => {
    const heading = escapeHtml(l10n.t('Step {0} · {1}', number, step.title));
    const id = escapeHtml(`figures:${step.id}`);
    return (
      `<section aria-labelledby="${id}"><h2 id="${id}">${heading}</h2>\n` +
      own.map((figure) => renderEntry(figure, catalogue, l10n)).join('') +
      `</section>\n`
    );
  });
  const intro = l10n.t('Everything that moves, in one place. Each figure computes the real thing while you play with it.');
  return (
    `<main class="page gallery-page"><header class="lesson-header"><h1>${escapeHtml(l10n.t('Figures'))}</h1>` +
    `<p class="objective">${escapeHtml(intro)}</p></header>\n${sections.join('')}</main>\n`
  );
}

/** The inside of `<body>` of the page of one figure, with the situations it can begin with. */
export function renderFigurePage(figure: FigureEntry, catalogue: Catalogue, l10n: Localiser): string {
  const number = catalogue.steps.findIndex(({ id }) => id === figure.step) + 1;
  const step = catalogue.steps[number - 1];
  const crumb = [
    renderCourseLink(`figure:${allFigures}`, escapeHtml(l10n.t('All figures'))),
    ...(step === undefined ? [] : [renderCourseLink(`step:${step.id}`, escapeHtml(l10n.t('Step {0} · {1}', number, step.title)))]),
  ].join(' / ');
  return (
    `<main class="page figure-page"><header class="lesson-header"><p class="crumb">${crumb}</p>` +
    `<h1>${escapeHtml(l10n.t(figure.title))}</h1><p class="objective">${escapeHtml(l10n.t(figure.shows))}</p>` +
    `<p class="facts"><span>${renderLessons(figure, catalogue, l10n)}</span></p></header>\n` +
    renderPresets(figure, l10n) +
    `${renderPlace(figure, '')}</main>\n`
  );
}

function renderEntry(figure: FigureEntry, catalogue: Catalogue, l10n: Localiser): string {
  const alone = renderCourseLink(
    `figure:${figure.id}`,
    `${escapeHtml(l10n.t('On a page of its own'))}<span class="visually-hidden">: ${escapeHtml(l10n.t(figure.title))}</span>`,
  );
  const caption =
    `<figcaption><p>${escapeHtml(l10n.t(figure.shows))}</p>` +
    `<p class="facts"><span>${renderLessons(figure, catalogue, l10n)}</span><span>${alone}</span></p></figcaption>`;
  return renderPlace(figure, caption);
}

// The first preset is the one a figure begins with; each keeps a state of its own.
function renderPlace({ id, title, presets: [first = ''] }: FigureEntry, caption: string): string {
  return (
    `<figure class="lesson-figure" data-figure="${escapeHtml(id)}" data-key="${escapeHtml(`${id}@${first}`)}" data-preset="${escapeHtml(first)}">` +
    `<div class="figure-stage" data-waiting data-title="${escapeHtml(title)}"></div>${caption}</figure>\n`
  );
}

function renderLessons({ lessons }: FigureEntry, catalogue: Catalogue, l10n: Localiser): string {
  const links = catalogue.steps
    .flatMap((step) => step.lessons)
    .filter(({ id }) => lessons.includes(id))
    .map(({ id, title }) => renderCourseLink(`lesson:${id}`, escapeHtml(title)));
  return links.length === 0
    ? escapeHtml(l10n.t('Its lesson is not written yet'))
    : `${escapeHtml(l10n.t('In the lesson'))} ${links.join(', ')}`;
}

function renderPresets({ presets }: FigureEntry, l10n: Localiser): string {
  if (presets.length < 2) {
    return '';
  }
  const buttons = presets.map((name, index) => {
    const text = l10n.t(describePreset(name));
    return `<button type="button" class="preset" data-preset-choice="${escapeHtml(name)}" aria-pressed="${index === 0 ? 'true' : 'false'}">${escapeHtml(text)}</button>`;
  });
  const label = escapeHtml(l10n.t('Begin with'));
  return `<div class="presets" role="group" aria-label="${label}"><span class="presets-label">${label}</span>${buttons.join('')}</div>\n`;
}

/** A preset's name as words: `shrunkValley-2` becomes "Shrunk valley 2". */
export function describePreset(name: string): string {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/[-_]+/g, ' ')
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
