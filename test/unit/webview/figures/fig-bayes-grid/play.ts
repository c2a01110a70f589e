import type { Page } from 'playwright-core';

/** Plays the figure through after the prediction, and stops at each moment worth a picture. */
export async function* play(page: Page): AsyncGenerator<string> {
  await page.getByRole('radio', { name: 'The positives' }).check({ force: true });
  yield 'positives';
  await page.getByRole('checkbox', { name: 'Test the positives a second time' }).check();
  await page.getByRole('radio', { name: 'Everyone' }).check({ force: true });
  yield 'twice';
  await page.getByRole('checkbox', { name: 'Test the positives a second time' }).uncheck();
  const prevalence = page.getByRole('spinbutton', { name: 'Prevalence, %' });
  await prevalence.fill('30');
  await prevalence.press('Enter');
  yield 'frequent';
  await page.getByRole('checkbox', { name: 'Hide the numbers' }).check();
  yield 'hidden';
}
