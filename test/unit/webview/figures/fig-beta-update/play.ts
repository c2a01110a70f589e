import type { Page } from 'playwright-core';

/** Plays the figure through after the prediction, and stops at each moment worth a picture. */
export async function* play(page: Page): AsyncGenerator<string> {
  await page.getByRole('button', { name: 'Flip 10 times' }).click();
  yield 'ten';
  const prior = page.getByRole('combobox', { name: 'Prior' });
  await prior.selectOption({ label: 'Sure of a fair coin' });
  yield 'stubborn';
  await page.getByRole('button', { name: 'Flip 100 times' }).click();
  yield 'many';
  await prior.selectOption({ label: 'Jeffreys: the ends a little more' });
  yield 'jeffreys';
}
