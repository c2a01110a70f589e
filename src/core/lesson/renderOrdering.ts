import type { Quiz } from '../content/schema/quiz.js';
import type { BlockContext, QuizBody } from './blockContext.js';
import { escapeHtml } from './escapeHtml.js';
import { shuffledOrder } from './shuffledOrder.js';

/** Items to put in order, shuffled, each with buttons that move it and the reason for its place. */
export function renderOrdering(
  name: string,
  quiz: Extract<Quiz, { kind: 'order' }>,
  { l10n, blocks, inline, spoken }: BlockContext,
): QuizBody {
  const drawn = quiz.items.map((item, index) => {
    const said = spoken(item.text);
    const move = (direction: 'up' | 'down', label: string): string =>
      `<button type="button" class="move" data-move="${direction}" aria-label="${escapeHtml(`${label}: ${said}`)}"></button>`;
    return (
      `<li class="order-item" data-item="${index}"><div class="order-row"><span class="order-text">${inline(item.text)}</span>` +
      `<span class="order-moves">${move('up', l10n.t('Move up'))}${move('down', l10n.t('Move down'))}</span></div>` +
      `<div class="why" hidden>${blocks(item.why)}</div></li>`
    );
  });
  const items = shuffledOrder(drawn.length, name).map((index) => drawn[index]);
  return { key: '', html: `<ol class="order-items" aria-labelledby="${name}.prompt">${items.join('')}</ol>` };
}
