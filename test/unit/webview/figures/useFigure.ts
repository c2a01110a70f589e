import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../../host/chromium.js';
import { openFigure, type FigurePageOptions } from './figurePage.js';

/** Opens pages of a figure for the tests of a suite, past its question, all in one browser that is closed after the last test. */
export function useFigure(id: string): (options?: FigurePageOptions) => Promise<Page> {
  let browser: Browser | undefined;
  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser?.close());
  return async (options = {}) => {
    if (browser === undefined) throw new Error('A figure can be opened only while tests run.');
    const page = await openFigure(browser, id, options);
    await page.getByRole('button', { name: 'Go on without' }).click();
    return page;
  };
}
