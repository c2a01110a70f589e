import assert from 'node:assert/strict';
import { type AxeResults, source } from 'axe-core';
import type { Page } from 'playwright-core';
import { setTheme, type Theme } from './figurePage.js';
import themes from './themes.json';

/**
 * Asserts that axe objects to nothing in the main part of a page: by all its rules in the first theme, and in the others by what depends
 * on colours. `shown` leaves out those themes where another moment shows the same colours.
 */
export async function assertAccessible(page: Page, moment: string, shown: readonly Theme[] = themes): Promise<void> {
  // Put into a page once; its wrapper for Playwright does so at each look, which takes longer than the looking.
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(source);
  for (const [index, theme] of shown.entries()) {
    await setTheme(page, theme);
    const options = { resultTypes: ['violations'], ...(index === 0 ? {} : { runOnly: ['color-contrast'] }) };
    const { violations } = await page.evaluate<AxeResults>(`axe.run('main', ${JSON.stringify(options)})`);
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    assert.deepEqual(found, [], `${moment}, in ${theme.id}`);
  }
}
