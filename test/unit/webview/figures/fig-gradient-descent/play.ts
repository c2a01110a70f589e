import type { Page } from 'playwright-core';

/** Plays the figure through after the prediction, and stops at each moment worth a picture. */
export async function* play(page: Page): AsyncGenerator<string> {
  await page.getByRole('checkbox', { name: 'momentum' }).check();
  const stepSize = page.getByRole('spinbutton', { name: 'Step size η' });
  await stepSize.fill('0.18');
  await stepSize.press('Enter');
  for (let step = 0; step < 14; step += 1) await page.getByRole('button', { name: 'Step', exact: true }).click();
  yield 'below-the-limit';
  await stepSize.fill('0.21');
  await stepSize.press('Enter');
  yield 'above-the-limit';
  await page.getByRole('radio', { name: 'Himmelblau' }).check({ force: true });
  await page.getByRole('checkbox', { name: 'Newton’s method' }).check();
  await page.getByRole('button', { name: 'Run' }).click();
  yield 'himmelblau';
  await page.getByRole('radio', { name: 'Rosenbrock' }).check({ force: true });
  await page.getByRole('button', { name: 'Run' }).click();
  yield 'rosenbrock';
}
