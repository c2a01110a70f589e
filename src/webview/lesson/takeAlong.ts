import type { FromTakeAlong } from '../../protocol/takeAlong.js';

/** Follows the buttons that export the lesson, and those that open a cell in an editor, which may come to the page later. */
export function followTakeAlong(page: HTMLElement, post: (message: FromTakeAlong) => void): void {
  page.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>('button') : null;
    if (button?.dataset['action'] === 'export-lesson') {
      post({ type: 'export-lesson' });
    } else if (button?.dataset['openCell'] !== undefined) {
      post({ type: 'open-cell', cell: button.dataset['openCell'], codes: readCodes(page) });
    }
  });
}

/** The code of all cells, as the reader may have changed it. */
function readCodes(page: HTMLElement): Readonly<Record<string, string>> {
  const cells = [...page.querySelectorAll<HTMLElement>('[data-cell]')];
  return Object.fromEntries(
    cells.map((cell) => {
      const code = cell.querySelector('pre.code > code')?.textContent ?? '';
      // While a cell is written in, an invisible character stands at its end.
      return [cell.dataset['cell'] ?? '', code.replace(/\u200b$/, '')];
    }),
  );
}
