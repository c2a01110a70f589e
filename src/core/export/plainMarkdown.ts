import type { Token } from 'marked';
import { isTokenOf } from '../content/lessonMarkdown.js';
import { childrenOf } from '../content/placedTokens.js';
import { findListedWork } from '../lesson/lessonRenderers.js';
import { formatCitation } from '../lesson/formatReference.js';
import { classifyLink } from '../lesson/linkTarget.js';
import type { ExportedLesson } from './exportedLesson.js';

/** What plain Markdown is written with. */
export type PlainMarkdownOptions = Pick<ExportedLesson, 'bibliography' | 'l10n'>;

/** A block of lesson Markdown as other readers of Markdown understand it: citations and notes in words, links to the course as text, alerts as quotes with a title. */
export function plainMarkdown(token: Token, options: PlainMarkdownOptions): string {
  let text = '';
  let rest = token.raw;
  for (const { raw, plain } of changes(token, options)) {
    const at = rest.indexOf(raw);
    if (at >= 0) {
      text += rest.slice(0, at) + plain;
      rest = rest.slice(at + raw.length);
    }
  }
  return (text + rest)
    .replace(/^> \[!(\w)(\w+)\][ \t]*$/gm, (_, first: string, others: string) => `> **${first}${others.toLowerCase()}**\n>`)
    .trimEnd();
}

interface Change {
  readonly raw: string;
  readonly plain: string;
}

/** The parts of a block that are written differently, in the order of the text. */
function changes(token: Token, options: PlainMarkdownOptions): readonly Change[] {
  if (isTokenOf(token, 'citation')) {
    const work = options.bibliography[token.key];
    return work === undefined ? [] : [{ raw: token.raw, plain: `(${formatCitation(work)})` }];
  }
  if (isTokenOf(token, 'footnoteRef')) {
    return [{ raw: token.raw, plain: `<sup>${token.label}</sup>` }];
  }
  if (isTokenOf(token, 'link') && ['course', 'anchor'].includes(classifyLink(token.href).type)) {
    return [{ raw: token.raw, plain: token.text }];
  }
  const inner = childrenOf(token).flatMap((child) => changes(child, options));
  const listed = isTokenOf(token, 'list_item') ? findListedWork(token) : undefined;
  const work = listed === undefined ? undefined : options.bibliography[listed];
  return work === undefined ? inner : [{ raw: `[@${listed ?? ''}]:`, plain: `${reference(work)}:` }, ...inner.slice(1)];
}

function reference({ authors, year, title, where, url }: ExportedLesson['bibliography'][string]): string {
  const name = url === undefined ? `*${title}*` : `[*${title}*](${url})`;
  return `${authors} (${year}). ${name}${where === undefined ? '' : `. ${where}`}`;
}
