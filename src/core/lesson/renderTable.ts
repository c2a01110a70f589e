import type { Parser, Tokens } from 'marked';
import type { Localiser } from '../localiser.js';
import { escapeHtml } from './escapeHtml.js';

/** A table in a box of its own that scrolls by itself, its headers marked for screen readers. */
export function renderTable(table: Tokens.Table, parser: Parser, l10n: Localiser): string {
  const cell = ({ tokens, align, text }: Tokens.TableCell, tag: 'td' | 'th'): string => {
    const scope = tag === 'th' ? ' scope="col"' : '';
    const classes = [
      ...(align === null || align === 'left' ? [] : [`align-${align}`]),
      ...(tag === 'td' && isOfNumbers(text) ? ['of-numbers'] : []),
    ];
    const classed = classes.length === 0 ? '' : ` class="${classes.join(' ')}"`;
    // Checkers take a header that is only a formula for an empty one; a word joiner is text that nobody hears or sees.
    const joiner = tag === 'th' && tokens.every(({ type }) => type === 'inlineKatex') ? '&#8288;' : '';
    return `<${tag}${scope}${classed}>${joiner}${parser.parseInline(tokens)}</${tag}>`;
  };
  const header = table.header.map((item) => cell(item, item.text === '' ? 'td' : 'th')).join('');
  const rows = table.rows.map((row) => `<tr>${row.map((item) => cell(item, 'td')).join('')}</tr>`).join('');
  return (
    `<div class="table-scroll" role="group" aria-label="${escapeHtml(l10n.t('Table'))}">` +
    `<table><thead><tr>${header}</tr></thead><tbody>${rows}</tbody></table></div>\n`
  );
}

/** Is it short, and without a word outside its formulas? */
function isOfNumbers(text: string): boolean {
  return text.length <= 30 && /[\s,]/.test(text) && !/\p{Letter}/u.test(text.replaceAll(/\$[^$]*\$/g, ''));
}
