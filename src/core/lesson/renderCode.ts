import type { Localiser } from '../localiser.js';
import { escapeHtml } from './escapeHtml.js';
import { findLanguageName, highlightCode } from './highlightCode.js';

/** A block of code, highlighted where its language is known. */
export function renderCode(code: string, language: string): string {
  const name = findLanguageName(language);
  const label = name === undefined ? '' : ` data-language="${name}"`;
  return `<pre class="code"${label}><code>${highlightCode(code.replace(/\n+$/, ''), language)}</code></pre>\n`;
}

/** A runnable cell: its code, and what it prints as the lesson quotes it. */
export function renderCell(id: string, code: string, output: string | undefined, l10n: Localiser): string {
  const printed =
    output === undefined
      ? ''
      : `<div class="cell-output"><p class="cell-label" id="${id}.label">${escapeHtml(l10n.t('Output'))}</p><pre class="output" aria-labelledby="${id}.label"><samp>${escapeHtml(output)}</samp></pre></div>`;
  return `<div class="cell" id="${id}" data-cell="${id}">${renderCode(code, 'python')}${printed}</div>\n`;
}
