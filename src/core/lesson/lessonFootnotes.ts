import type { MarkedExtension, Token, Tokens } from 'marked';
import type { Localiser } from '../localiser.js';
import { escapeHtml } from './escapeHtml.js';

/** Draws the notes at the end of a lesson. The library's own drawing puts labels into attributes as they are, and speaks English. */
export function lessonFootnotes(l10n: Localiser): MarkedExtension {
  return {
    extensions: [
      {
        name: 'footnotes',
        renderer({ items }: Tokens.Generic) {
          const notes = readNotes(items).map(({ label, content, references }) => {
            const name = encodeURIComponent(label);
            const back = Array.from({ length: references }, (_, index) => {
              const suffix = index === 0 ? '' : `-${index + 1}`;
              return ` <a class="footnote-back" href="#footnote-ref-${name}${suffix}" aria-label="${escapeHtml(l10n.t('Back to the text'))}">↩</a>`;
            });
            const html = this.parser.parse(content).trimEnd();
            const end = html.endsWith('</p>') ? html.length - '</p>'.length : html.length;
            return `<li id="footnote-${name}">${html.slice(0, end)}${back.join('')}${html.slice(end)}</li>`;
          });
          if (notes.length === 0) {
            return '';
          }
          return `<section class="footnotes" aria-labelledby="footnote-label"><h2 id="footnote-label">${escapeHtml(l10n.t('Footnotes'))}</h2><ol>${notes.join('')}</ol></section>\n`;
        },
      },
    ],
  };
}

/** Puts the notes last: the library keeps them first among the tokens until it draws a page. */
export function withFootnotesLast(tokens: readonly Token[]): Token[] {
  const notes = tokens.filter((token) => token.type === 'footnotes' && 'items' in token && readNotes(token.items).length > 0);
  return [...tokens.filter((token) => token.type !== 'footnotes'), ...notes];
}

interface Note {
  readonly label: string;
  readonly content: Token[];
  readonly references: number;
}

function readNotes(items: unknown): readonly Note[] {
  if (!Array.isArray(items)) {
    return [];
  }
  return items.flatMap((item: Partial<Record<'label' | 'content' | 'refs', unknown>>) => {
    const { label, content, refs } = item;
    return typeof label === 'string' && Array.isArray(content)
      ? [{ label, content, references: Array.isArray(refs) ? refs.length : 0 }]
      : [];
  });
}
