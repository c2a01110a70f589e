import type { ContentProblem } from '../content/contentProblem.js';
import type { Localiser } from '../localiser.js';
import { escapeHtml } from './escapeHtml.js';

/** A box in place of a block that cannot be shown: what is wrong, where, and what its author does about it. */
export function renderProblem(title: string, problems: readonly ContentProblem[], l10n: Localiser): string {
  return (
    `<div class="content-problem" role="note"><p class="content-problem-title">${escapeHtml(title)}</p>` +
    `<p>${escapeHtml(l10n.t('This is a fault in the lesson, not in anything you did. The rest of the page works.'))}</p>${renderProblems(problems)}</div>\n`
  );
}

/** Faults of a content file as a list, each with its place and what to do. Empty where there are none. */
export function renderProblems(problems: readonly ContentProblem[]): string {
  const items = problems.map(
    ({ file, line, message, fix }) =>
      `<li><code class="place">${escapeHtml(`${file}:${line}`)}</code> ${escapeHtml(message)} <span class="fix">${escapeHtml(fix)}</span></li>`,
  );
  return items.length === 0 ? '' : `<ul class="problem-list">${items.join('')}</ul>`;
}
