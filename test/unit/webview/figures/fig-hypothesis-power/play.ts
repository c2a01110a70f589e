import type { Page } from 'playwright-core';

/** Plays the figure through after the prediction, and stops at each moment worth a picture. */
export async function* play(page: Page): AsyncGenerator<string> {
  await page.getByRole('slider', { name: 'Observed result' }).press('Shift+ArrowRight');
  yield 'observed';
  const size = page.getByRole('spinbutton', { name: 'Values in each group, n' });
  await size.fill('160');
  await size.press('Enter');
  yield 'powerful';
  await page.getByRole('radio', { name: 'Again and again' }).check({ force: true });
  yield 'peeking';
  await page.getByRole('radio', { name: 'One-sided' }).check({ force: true });
  yield 'one-sided';
}
