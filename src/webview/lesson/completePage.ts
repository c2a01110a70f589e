import type { LaterParts } from '../../core/lesson/pageState.js';

/** Adds what follows the beginning of a page, once that has been painted. */
export async function completePage(page: HTMLElement, later: LaterParts): Promise<void> {
  await nextPaint();
  page.querySelector('article')?.insertAdjacentHTML('beforeend', later.article);
  page.insertAdjacentHTML('beforeend', later.main);
}

/** A page out of sight is never painted, and does not wait for long. */
function nextPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      setTimeout(resolve);
    });
    setTimeout(resolve, 300);
  });
}
