import type { Parser, Tokens } from 'marked';
import type { Localiser } from '../localiser.js';
import { escapeHtml } from './escapeHtml.js';

/** A table in a box of its own that scrolls by itself, its headers marked for screen readers. */
export function renderTable(table: Tokens.Table, parser: Parser, l10n: Localiser): string {
  const cell = ({ tokens, align }: Tokens.TableCell, tag: 'td' | 'th'): string => {
    const scope = tag === 'th' ? ' scope="col"' : '';
    const aligned = align === null || align === 'left' ? '' : ` class="align-${align}"`;
    // Checkers take a header that is only a formula for an empty one; a word joiner is text that nobody hears or sees.
    const joiner = tag === 'th' && tokens.every(({ type }) => type === 'inlineKatex') ? '&#8288;' : '';
    return `<${tag}${scope}${aligned}>${joiner}${parser.parseInline(tokens)}</${tag}>`;
  };
  const header = table.header.map((item) => cell(item, item.text === '' ? 'td' : 'th')).join('');
  const rows = table.rows.map((row) => `<tr>${row.map((item) => cell(item, 'td')).join('')}</tr>`).join('');
  return (
    `<div class="table-scroll" role="group" aria-label="${escapeHtml(l10n.t('Table'))}">` +
    `<table><thead><tr>${header}</tr></thead><tbody>${rows}</tbody></table></div>\n`
  );
}
