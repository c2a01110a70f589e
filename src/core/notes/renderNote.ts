import { Marked } from 'marked';
import markedKatex from 'marked-katex-extension';
import { escapeHtml } from '../lesson/escapeHtml.js';
import { lessonAlerts } from '../lesson/lessonAlerts.js';
import { lessonRenderers } from '../lesson/lessonRenderers.js';
import { pageMaths } from '../lesson/markedEquations.js';
import type { Localiser } from '../localiser.js';

/** Under the headings of the page that a note stands below. */
const HIGHEST_HEADING = 4;

/** Draws a note as a lesson page draws its text: safe HTML, in which raw HTML is text, nothing has an id, and line breaks stay. */
export function renderNote(text: string, l10n: Localiser): string {
  const markdown = new Marked(
    { gfm: true, breaks: true },
    markedKatex({ ...pageMaths, nonStandard: true }),
    lessonAlerts(l10n),
    lessonRenderers({ l10n, bibliography: {}, listed: new Set(), imageUrl: () => undefined, block: () => undefined }),
    {
      // A footnote would need ids; taken for the target of a link, its words would vanish.
      tokenizer: { def: (source) => (/^ {0,3}\[\^/.test(source) ? undefined : false) },
      renderer: {
        heading({ tokens, depth }) {
          const level = Math.max(HIGHEST_HEADING, depth);
          return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
        },
      },
    },
  );
  try {
    return markdown.parse(text, { async: false });
  } catch {
    // Nested deeper than the parser can follow: the words are what counts.
    return `<p>${escapeHtml(text)}</p>`;
  }
}
