import type { SymbolLink } from '../content/equationLinks.js';
import type { BlockContext } from './blockContext.js';
import { escapeHtml } from './escapeHtml.js';

/** The legend of a section's equations: each symbol, what it means, and what the code calls it. The page's script lets its rows light up all three. */
export function renderSymbols(id: string, links: readonly SymbolLink[], { l10n, inline }: BlockContext): string {
  const rows = links.map((link, index) => {
    const names = link.names.map((name) => `<code>${escapeHtml(name)}</code>`).join(' ');
    const button =
      `<button type="button" class="symbol-name" aria-pressed="false" aria-describedby="${id}.${index} ${id}.hint"` +
      `${index === 0 ? '' : ' tabindex="-1"'}>${names}</button>`;
    return (
      `<tr data-symbol="${link.id}"><td id="${id}.${index}">${inline(`$${link.tex}$`)}</td>` +
      `<td>${inline(link.meaning)}</td><td>${button}</td></tr>`
    );
  });
  const headers = [l10n.t('Symbol'), l10n.t('Meaning'), l10n.t('In the code')].map((text) => `<th scope="col">${escapeHtml(text)}</th>`);
  const hint = l10n.t('Point at a symbol or a name to see where both stand; choose it to keep them marked.');
  return (
    `<div class="symbols" id="${id}"><div class="table-scroll" role="group" aria-label="${escapeHtml(l10n.t('Symbols and their names in the code'))}">` +
    `<table><thead><tr>${headers.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>` +
    `<p class="symbols-hint" id="${id}.hint">${escapeHtml(hint)}</p></div>\n`
  );
}
