import { escapeHtml } from '../lesson/escapeHtml.js';
import { createBlockContext, createPageMarkdown, drawBlocks, findListedWorks } from '../lesson/pageMarkdown.js';
import { SymbolMarks } from '../lesson/symbolMarks.js';
import { ExportBlocks } from './exportBlocks.js';
import { licenceUrl } from './exportedLesson.js';
import type { ExportedLesson } from './exportedLesson.js';

/** The text of a lesson as HTML that needs nothing beside it, to be put into a document by {@link exportDocument}. */
export function exportText(exported: ExportedLesson): string {
  const { lesson, l10n, bibliography } = exported;
  const base = { l10n, bibliography, listed: findListedWorks(lesson), imageUrl: (path: string) => imageUrl(exported, path) };
  const marks = new SymbolMarks(lesson);
  const blocks = new ExportBlocks(lesson.blocks, marks, createBlockContext(base));
  const markdown = createPageMarkdown({ ...base, block: (token) => blocks.render(token) });
  return withPlainLinks(drawBlocks(lesson, markdown).join(''));
}

/** One HTML file that any browser shows and prints without a network; `css` holds its fonts. */
export function exportDocument(exported: ExportedLesson, text: string, css: string): string {
  const { title, objective, minutes, level, step, l10n } = exported;
  const facts = [l10n.t('{0} min', minutes), l10n.t('Level {0} of 5', level)].map((fact) => `<span>${escapeHtml(fact)}</span>`);
  // Nothing is fetched and nothing runs, wherever the file is opened.
  const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";
  const licence = escapeHtml(l10n.t('From the course Ascent. Text and pictures: CC BY 4.0. Code: MIT.'));
  return `<!DOCTYPE html>
<html lang="${escapeHtml(exported.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${escapeHtml(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>${css}</style>
</head>
<body>
<main class="page"><header class="lesson-header"><p class="crumb">${escapeHtml(step)}</p><h1>${escapeHtml(title)}</h1>
<p class="objective">${escapeHtml(objective)}</p><p class="facts">${facts.join('')}</p></header>
<article class="lesson-text">
${text}</article>
<footer class="licence"><p>${licence.replace('CC BY 4.0', `<a href="${licenceUrl}" rel="license">CC BY 4.0</a>`)}</p></footer></main>
</body>
</html>
`;
}

function imageUrl({ image }: ExportedLesson, path: string): string | undefined {
  const found = image(path);
  return found === undefined ? undefined : `data:${found.mime};base64,${found.base64}`;
}

/** Links to other pages of the course lead nowhere in a file: their words stay. What only VS Code needs of other links goes. */
function withPlainLinks(html: string): string {
  return html
    .replace(/<a href="[^"]*" data-course="[^"]*">([\s\S]*?)<\/a>/g, '$1')
    .replace(
      /(<a class="outside" href="[^"]*") data-outside="[^"]*">([\s\S]*?)<span class="visually-hidden">[^<]*<\/span><\/a>/g,
      '$1>$2</a>',
    );
}
