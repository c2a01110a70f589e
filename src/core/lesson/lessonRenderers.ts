import type { MarkedExtension, Parser, Token, Tokens } from 'marked';
import { HeadingSlugs } from '../content/headingSlugs.js';
import { isTokenOf } from '../content/lessonMarkdown.js';
import { plainText } from '../content/plainText.js';
import type { Bibliography } from '../content/schema/bibliography.js';
import type { Localiser } from '../localiser.js';
import { escapeHtml } from './escapeHtml.js';
import { formatCitation, formatReference } from './formatReference.js';
import { keepMathsTogether } from './keepMathsTogether.js';
import { renderCode } from './renderCode.js';
import { renderLink } from './renderLink.js';
import { renderTable } from './renderTable.js';

/** What the HTML of ordinary Markdown depends on. */
export interface RendererOptions {
  readonly l10n: Localiser;
  readonly bibliography: Bibliography;
  /** The works that the page's reading list names: citations of others have nowhere to lead. */
  readonly listed: ReadonlySet<string>;
  /** The address of an image of the lesson; `undefined` when it may not be shown. */
  readonly imageUrl: (path: string) => string | undefined;
  /** The HTML of a special block; `undefined` for ordinary code. */
  readonly block: (token: Token) => string | undefined;
}

/** How a lesson page draws ordinary Markdown: raw HTML as text, safe links and images, headings with anchors, accessible tables. */
export function lessonRenderers(options: RendererOptions): MarkedExtension {
  const { l10n, bibliography } = options;
  const slugs = new HeadingSlugs();
  return {
    walkTokens: keepMathsTogether,
    renderer: {
      html: ({ text, block }: Tokens.HTML | Tokens.Tag) => (block ? `<p>${escapeHtml(text.trimEnd())}</p>\n` : escapeHtml(text)),
      heading({ tokens, depth }) {
        const id = slugs.next(plainText(tokens, 'as written'));
        // The page's own title is the only first-level heading.
        const level = Math.max(2, depth);
        return `<h${level} id="${escapeHtml(id)}">${this.parser.parseInline(tokens)}</h${level}>\n`;
      },
      code: (token) => options.block(token) ?? renderCode(token.text, firstWord(token.lang)),
      link({ href, tokens }) {
        return renderLink(href, this.parser.parseInline(tokens), l10n);
      },
      image: ({ href, text, title }) => renderImage(options.imageUrl(href), text, title),
      table(token) {
        return renderTable(token, this.parser, l10n);
      },
      checkbox: ({ checked }) => (checked ? '☑ ' : '☐ '),
      listitem(item) {
        const task = item.task ? `<li class="task">${this.parser.parse(item.tokens)}</li>\n` : false;
        return renderReading(item, this.parser, options) ?? task;
      },
    },
    extensions: [
      {
        name: 'citation',
        renderer: ({ key, raw }: Tokens.Generic) => {
          const work = bibliography[String(key)];
          if (work === undefined) {
            return `<span class="broken-link">${escapeHtml(raw)}</span>`;
          }
          const text = escapeHtml(formatCitation(work));
          return options.listed.has(String(key)) ? `(<a class="citation" href="#ref:${escapeHtml(String(key))}">${text}</a>)` : `(${text})`;
        },
      },
    ],
  };
}

/** The key of the work that a list item of the reading list is about: `- [@boyd2004]: what to read it for`. */
export function findListedWork(item: Tokens.ListItem): string | undefined {
  return readingOf(item)?.key;
}

function readingOf(item: Tokens.ListItem): { readonly key: string; readonly note: readonly Token[] } | undefined {
  const [first] = item.tokens;
  const inline = first !== undefined && isTokenOf(first, 'text', 'paragraph') ? (first.tokens ?? []) : [];
  const [citation, next, ...rest] = inline;
  if (
    citation === undefined ||
    !isTokenOf(citation, 'citation') ||
    next === undefined ||
    !isTokenOf(next, 'text') ||
    !/^:\s/.test(next.raw)
  ) {
    return undefined;
  }
  const opening: Tokens.Text = { ...next, raw: next.raw.replace(/^:\s+/, ''), text: next.text.replace(/^:\s+/, '') };
  return { key: citation.key, note: [opening, ...rest] };
}

function renderReading(item: Tokens.ListItem, parser: Parser, { bibliography, l10n }: RendererOptions): string | undefined {
  const reading = readingOf(item);
  const work = reading === undefined ? undefined : bibliography[reading.key];
  if (reading === undefined || work === undefined) {
    return undefined;
  }
  const note = parser.parseInline([...reading.note]);
  return `<li class="reference" id="ref:${escapeHtml(reading.key)}">${formatReference(work, l10n)} <span class="reference-note">${note}</span></li>\n`;
}

function renderImage(url: string | undefined, alt: string, title: string | null | undefined): string {
  if (url === undefined) {
    return `<span class="broken-image">${escapeHtml(alt)}</span>`;
  }
  const image = `<img src="${escapeHtml(url)}" alt="${escapeHtml(alt)}" loading="lazy" decoding="async">`;
  return title === null || title === undefined || title === '' ? image : `${image}<span class="image-caption">${escapeHtml(title)}</span>`;
}

function firstWord(info: string | undefined): string {
  return (info ?? '').trim().split(/\s+/)[0] ?? '';
}
