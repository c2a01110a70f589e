import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { describeViolations, runAxe } from '../../../host/axe.js';
import { setTheme, type Theme } from './figurePage.js';
import themes from './themes.json';

/**
 * Asserts that axe objects to nothing in the main part of a page: by all its rules in the first theme, and in the others by what depends
 * on colours. `shown` leaves out those themes where another moment shows the same colours.
 */
export async function assertAccessible(page: Page, moment: string, shown: readonly Theme[] = themes): Promise<void> {
  for (const [index, theme] of shown.entries()) {
    await setTheme(page, theme);
    const found = describeViolations(await runAxe(page, 'main', index === 0 ? undefined : ['color-contrast']));
    assert.deepEqual(found, [], `${moment}, in ${theme.id}`);
  }
}
