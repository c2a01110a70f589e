import type { LaterParts } from '../../core/lesson/pageState.js';

/** Adds what follows the beginning of a page, once that has been painted: a piece a frame, so that nothing stalls meanwhile. */
export async function completePage(page: HTMLElement, later: LaterParts): Promise<void> {
  const article = page.querySelector('article');
  for (const piece of later.article) {
    await nextFrame();
    article?.insertAdjacentHTML('beforeend', piece);
  }
  await nextFrame();
  page.insertAdjacentHTML('beforeend', later.main);
}

/** The time after the next frame was painted; a page out of sight paints none, and does not wait for long. */
function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      setTimeout(resolve);
    });
    setTimeout(resolve, 100);
  });
}
