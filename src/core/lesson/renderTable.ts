import type { Parser, Tokens } from 'marked';
import type { Localiser } from '../localiser.js';
import { escapeHtml } from './escapeHtml.js';

/** A table in a box of its own that scrolls by itself, its headers marked for screen readers. */
export function renderTable(table: Tokens.Table, parser: Parser, l10n: Localiser): string {
  const cell = ({ tokens, align }: Tokens.TableCell, tag: 'td' | 'th scope="col"'): string => {
    const aligned = align === null || align === 'left' ? '' : ` class="align-${align}"`;
    return `<${tag}${aligned}>${parser.parseInline(tokens)}</${tag.slice(0, 2)}>`;
  };
  const header = table.header.map((item) => cell(item, item.text === '' ? 'td' : 'th scope="col"')).join('');
  const rows = table.rows.map((row) => `<tr>${row.map((item) => cell(item, 'td')).join('')}</tr>`).join('');
  return (
    `<div class="table-scroll" role="region" aria-label="${escapeHtml(l10n.t('Table'))}">` +
    `<table><thead><tr>${header}</tr></thead><tbody>${rows}</tbody></table></div>\n`
  );
}
