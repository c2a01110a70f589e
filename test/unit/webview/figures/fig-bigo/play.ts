import type { Page } from 'playwright-core';

/** Plays the figure through after the prediction, and stops at each moment worth a picture. */
export async function* play(page: Page): AsyncGenerator<string> {
  const n = page.getByRole('spinbutton', { name: 'n, length of the list' });
  await n.fill('100');
  await n.press('Enter');
  for (let step = 0; step < 3; step += 1) await page.getByRole('button', { name: 'Step', exact: true }).click();
  yield 'hundred';
  await n.fill('1500');
  await n.press('Enter');
  await page.getByRole('radio', { name: 'Logarithmic' }).check({ force: true });
  await page.getByRole('radio', { name: 'Merge sort' }).check({ force: true });
  for (let step = 0; step < 9; step += 1) await page.getByRole('button', { name: 'Step', exact: true }).click();
  yield 'logarithmic';
  for (const name of ['Merge sort', 'Linear search', 'Binary search']) await page.getByRole('checkbox', { name }).uncheck();
  const cost = page.getByRole('spinbutton', { name: 'Cost of a hash-set step' });
  await cost.fill('50');
  await cost.press('Enter');
  await page.getByRole('radio', { name: 'Reversed' }).check({ force: true });
  await page.getByRole('button', { name: 'Run' }).click();
  yield 'cost-of-a-step';
}
