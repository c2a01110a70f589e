import type { Bibliography } from '../content/schema/bibliography.js';
import type { Localiser } from '../localiser.js';
import { escapeHtml } from './escapeHtml.js';
import { renderOutsideLink } from './renderLink.js';

/** A work of the bibliography. */
export type Work = Bibliography[string];

/** How a work is named in running text: `Boyd & Vandenberghe 2004`, `Hastie et al. 2009`. */
export function formatCitation(work: Work): string {
  const surnames = authorsOf(work).map((author) => (author.split(',')[0] ?? author).trim());
  const [first = '', second] = surnames;
  const who = second === undefined ? first : surnames.length === 2 ? `${first} & ${second}` : `${first} et al.`;
  return `${who} ${work.year}`;
}

/** A work as a line of the reading list, in safe HTML: authors, year, title, where it appeared. */
export function formatReference(work: Work, l10n: Localiser): string {
  const title = `<cite>${escapeHtml(work.title)}</cite>`;
  const linked = work.url === undefined ? title : renderOutsideLink(work.url, title, l10n);
  const where = work.where === undefined ? '' : ` ${escapeHtml(work.where)}.`;
  return `<span class="reference-authors">${escapeHtml(authorsOf(work).join('; '))}</span> (${work.year}). ${linked}.${where}`;
}

function authorsOf(work: Work): readonly string[] {
  return work.authors.split(';').map((author) => author.trim());
}
