import type { FigureBlock } from '../content/schema/quiz.js';
import type { BlockContext } from './blockContext.js';
import { escapeHtml } from './escapeHtml.js';

/** A place for an interactive figure: the page's script draws it when it comes into view; until then, and without script, its words stand there. */
export function renderFigure(id: string, key: string, figure: FigureBlock, { l10n, blocks, inline }: BlockContext): string {
  const preset = figure.preset === undefined ? '' : ` data-preset="${escapeHtml(figure.preset)}"`;
  const caption = figure.caption === undefined ? '' : `<p>${inline(figure.caption)}</p>`;
  return (
    `<figure class="lesson-figure" data-figure="${escapeHtml(id)}" data-key="${escapeHtml(key)}"${preset}>` +
    `<div class="figure-stage" data-waiting></div>` +
    `<figcaption>${caption}<details class="figure-words" open><summary>${escapeHtml(l10n.t('The figure in words'))}</summary>${blocks(figure.alt)}</details></figcaption></figure>\n`
  );
}
