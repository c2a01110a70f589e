import type { Page } from 'playwright-core';

/** Plays the figure through after the prediction, and stops at each moment worth a picture. */
export async function* play(page: Page): AsyncGenerator<string> {
  await page.getByRole('button', { name: 'Draw one' }).click();
  yield 'one';
  await page.getByRole('button', { name: 'Draw 1,000' }).click();
  yield 'thousand';
  const size = page.getByRole('spinbutton', { name: 'Draws in a sample, n' });
  await size.fill('16');
  await size.press('Enter');
  yield 'narrower';
  await page.getByRole('radio', { name: 'Close up' }).check({ force: true });
  yield 'close-up';
  await page.getByRole('combobox', { name: 'Population' }).selectOption({ label: 'A die' });
  await size.fill('3');
  await size.press('Enter');
  yield 'die';
  await page.getByRole('combobox', { name: 'Population' }).selectOption({ label: 'Heavy tails (Cauchy)' });
  yield 'cauchy';
}
