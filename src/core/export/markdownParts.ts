import type { SymbolLink } from '../content/equationLinks.js';
import type { Localiser } from '../localiser.js';

/** A fenced block of code, its fence longer than any in the code. */
export function code(text: string, language: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${text.trimEnd()}\n${fence}`;
}

/** An item of a list, after a bullet or a number; further lines stand below the first. */
export function item(text: string, mark: string): string {
  return `${mark} ${text.trim().replace(/\n(?=[^\n])/g, `\n${' '.repeat(mark.length + 1)}`)}`;
}

/** The symbols of equations with their meaning and their names in the code, as a table. */
export function symbolsTable(links: readonly SymbolLink[], l10n: Localiser): string {
  const header = `| ${l10n.t('Symbol')} | ${l10n.t('Meaning')} | ${l10n.t('In the code')} |`;
  const rows = links.map(({ tex, meaning, names }) => {
    // A bar would end the cell.
    const symbol = tex.replaceAll('\\|', '\\Vert ').replaceAll('|', '\\vert ').trim();
    return `| $${symbol}$ | ${meaning} | ${names.map((name) => `\`${name}\``).join(', ')} |`;
  });
  return [header, '|---|---|---|', ...rows].join('\n');
}
