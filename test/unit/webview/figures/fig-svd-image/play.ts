import type { Page } from 'playwright-core';

/** Plays the figure through after the prediction, and stops at each moment worth a picture. */
export async function* play(page: Page): AsyncGenerator<string> {
  const k = page.getByRole('spinbutton', { name: 'Layers kept, k' });
  await k.fill('8');
  await k.press('Enter');
  yield 'eight-layers';
  await page.getByRole('radio', { name: 'Noise' }).check({ force: true });
  yield 'noise';
  await page.getByRole('radio', { name: 'Stripes' }).check({ force: true });
  await k.fill('2');
  await k.press('Enter');
  yield 'stripes';
  await page.getByRole('radio', { name: 'Blobs' }).check({ force: true });
  await page.locator('.fig-catcher').click({ position: { x: 120, y: 40 } });
  yield 'blobs';
}
