import { escapeHtml } from './escapeHtml.js';
import type { TextSize } from './textSize.js';

/** What a page's document is put together from. */
export interface DocumentParts {
  readonly title: string;
  /** The language of the words around the content, such as `en`. */
  readonly language: string;
  /** Which page this is, such as `lesson:math.optimization`. */
  readonly page: string;
  /** In the document from the start, so that text is laid out once. */
  readonly textSize: TextSize;
  /** Unguessable, new for each document. */
  readonly nonce: string;
  /** What the content security policy calls the extension's own files. */
  readonly cspSource: string;
  /** The style sheets, as text: asking for files would hold back the first paint. */
  readonly css: string;
  /** The page's script, by address. */
  readonly script: string;
  /** A script as text that asks for the page's script by itself; without it the page is not shown before its script has come. */
  readonly start?: string;
  /** The folder that figures are loaded from; ends with a slash. */
  readonly figures: string;
  /** Safe HTML. */
  readonly body: string;
}

/** The whole document of a page. Nothing runs or loads in it but what the extension ships. */
export function renderDocument(parts: DocumentParts): string {
  const { nonce, cspSource } = parts;
  const policy = [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}' ${cspSource}`,
    // KaTeX sets the measures of formulas in style attributes.
    "style-src-attr 'unsafe-inline'",
    `font-src ${cspSource} data:`,
    `img-src ${cspSource} data: blob:`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${escapeHtml(parts.language)}" data-text-size="${parts.textSize}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(parts.title)}</title>
<style nonce="${nonce}">${parts.css}</style>
${renderScript(parts)}
</head>
<body data-page="${escapeHtml(parts.page)}" data-figures="${escapeHtml(parts.figures)}">
${parts.body}</body>
</html>
`;
}

function renderScript({ nonce, script, start }: DocumentParts): string {
  return start === undefined
    ? `<script type="module" nonce="${nonce}" src="${escapeHtml(script)}"></script>`
    : `<script nonce="${nonce}" data-script="${escapeHtml(script)}">${start}</script>`;
}
