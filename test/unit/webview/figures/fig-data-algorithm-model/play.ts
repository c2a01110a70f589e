import type { Page } from 'playwright-core';

/** Plays the figure through after the prediction, and stops at each moment worth a picture. */
export async function* play(page: Page): AsyncGenerator<string> {
  const search = page.getByRole('button', { name: 'Search', exact: true });
  await search.click();
  await page.locator('.fig-model-part').getByRole('radio', { name: 'Graph' }).check({ force: true });
  yield 'found';
  await page.getByRole('button', { name: 'New data' }).click();
  await search.click();
  await page.locator('.fig-model-part').getByRole('radio', { name: 'Table' }).check({ force: true });
  yield 'other-data';
  await page.getByRole('radio', { name: 'Unlabelled' }).check({ force: true });
  yield 'unlabelled';
  await search.click();
  await page.locator('.fig-model-part').getByRole('radio', { name: 'Graph' }).check({ force: true });
  yield 'groups';
}
