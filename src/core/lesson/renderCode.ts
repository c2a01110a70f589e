import type { Localiser } from '../localiser.js';
import { escapeHtml } from './escapeHtml.js';
import { findLanguageName, highlightCode } from './highlightCode.js';
import { markIdentifiers } from './markIdentifiers.js';

/** The names of a block of code that stand for symbols of equations, with the ids of those. */
export type LinkedNames = ReadonlyMap<string, string>;

const none: LinkedNames = new Map();

/** A block of code, highlighted where its language is known. */
export function renderCode(code: string, language: string, names: LinkedNames = none): string {
  const name = findLanguageName(language);
  const label = name === undefined ? '' : ` data-language="${name}"`;
  const { html } = markIdentifiers(highlightCode(code.replace(/\n+$/, ''), language), names);
  return `<pre class="code"${label}><code>${html}</code></pre>\n`;
}

/** A runnable cell: its code, and what it prints as the lesson quotes it. */
export function renderCell(id: string, code: string, output: string | undefined, names: LinkedNames, l10n: Localiser): string {
  const printed =
    output === undefined
      ? ''
      : `<div class="cell-output"><p class="cell-label" id="${id}.label">${escapeHtml(l10n.t('Output'))}</p><pre class="output" aria-labelledby="${id}.label"><samp>${escapeHtml(output)}</samp></pre></div>`;
  return `<div class="cell" id="${id}" data-cell="${id}">${renderCode(code, 'python', names)}${printed}</div>\n`;
}
