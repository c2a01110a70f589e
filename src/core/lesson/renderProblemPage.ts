import type { ContentProblem } from '../content/contentProblem.js';
import type { Localiser } from '../localiser.js';
import { escapeHtml } from './escapeHtml.js';
import { renderProblems } from './renderProblem.js';

/** Why a page cannot be shown, and what may be done about it. */
export interface PageProblem {
  readonly title: string;
  /** What happened and what to do, a paragraph each. */
  readonly words: readonly string[];
  /** What is wrong in the file, where that is the cause. */
  readonly problems: readonly ContentProblem[];
}

/** The inside of `<body>` of a page that stands in for one that cannot be shown. */
export function renderProblemPage({ title, words, problems }: PageProblem, l10n: Localiser): string {
  return (
    `<main class="page problem-page"><h1>${escapeHtml(title)}</h1>${words.map((word) => `<p>${escapeHtml(word)}</p>`).join('')}` +
    `${renderProblems(problems)}<p class="quiz-actions"><button type="button" class="primary" data-action="reload">${escapeHtml(l10n.t('Try again'))}</button>` +
    `<button type="button" class="secondary" data-action="show-log">${escapeHtml(l10n.t('Show log'))}</button></p></main>\n`
  );
}
