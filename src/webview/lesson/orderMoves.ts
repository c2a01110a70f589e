import type { Localiser } from '../../core/localiser.js';
import { orderItems } from './quizAnswers.js';

/** Makes the buttons of an order form move their items, and says aloud where each arrives. */
export function enableMoves(form: HTMLFormElement, l10n: () => Localiser, announce: (text: string) => void): void {
  form.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLButtonElement>('button[data-move]') : null;
    const item = button?.closest<HTMLElement>('.order-item');
    if (button === null || item === null || item === undefined) {
      return;
    }
    moveItem(item, button.dataset['move'] === 'up' ? 'up' : 'down');
    const items = orderItems(form);
    announce(l10n().t('Place {0} of {1}', items.indexOf(item) + 1, items.length));
  });
}

// The neighbour is what moves in the document: the item keeps its focus so.
function moveItem(item: HTMLElement, direction: 'up' | 'down'): void {
  if (direction === 'up') {
    const before = item.previousElementSibling;
    if (before !== null) {
      item.after(before);
    }
  } else {
    const after = item.nextElementSibling;
    if (after !== null) {
      item.before(after);
    }
  }
}
