import type { Page } from 'playwright-core';

/** Plays the figure through after the prediction, and stops at each moment worth a picture. */
export async function* play(page: Page): AsyncGenerator<string> {
  const h = page.getByRole('spinbutton', { name: 'Distance h' });
  await h.fill('0.01');
  await h.press('Enter');
  const zoom = page.getByRole('spinbutton', { name: 'Zoom' });
  await zoom.fill('60');
  await zoom.press('Enter');
  yield 'closer';
  await h.fill('1e-11');
  await h.press('Enter');
  yield 'round-off';
  await page.getByRole('radio', { name: 'Central' }).check({ force: true });
  await page.getByRole('radio', { name: 'eˣ' }).check({ force: true });
  await h.fill('0.8');
  await h.press('Enter');
  await zoom.fill('1');
  await zoom.press('Enter');
  yield 'central';
  await page.getByRole('radio', { name: '|x|' }).check({ force: true });
  const x = page.getByRole('spinbutton', { name: 'Point x' });
  await x.fill('0');
  await x.press('Enter');
  yield 'kink';
}
