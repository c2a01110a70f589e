import type { Page } from 'playwright-core';
import { sharedBrowser } from '../sharedBrowser.js';
import { openFigure, type FigurePageOptions } from './figurePage.js';

/** Opens pages of a figure for the tests of a suite, past its question. */
export function useFigure(id: string): (options?: FigurePageOptions) => Promise<Page> {
  return async (options = {}) => {
    const page = await openFigure(await sharedBrowser(), id, options);
    await page.getByRole('button', { name: 'Go on without' }).click();
    return page;
  };
}
