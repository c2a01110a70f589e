import type { Page } from 'playwright-core';
import { waitUntil } from '../figurePage.js';

/** Plays the figure through after the prediction, and stops at each moment worth a picture. */
export async function* play(page: Page): AsyncGenerator<string> {
  await page.getByRole('button', { name: 'Draw one' }).click();
  yield 'one';
  await page.getByRole('button', { name: 'Draw 100', exact: true }).click();
  yield 'hundred';
  const level = page.getByRole('spinbutton', { name: 'Confidence level, %' });
  await level.fill('80');
  await level.press('Enter');
  yield 'lower';
  await page.getByRole('button', { name: 'Draw 1,000' }).click();
  await page.getByRole('combobox', { name: 'Population' }).selectOption({ label: 'Waiting times (exponential)' });
  const size = page.getByRole('spinbutton', { name: 'Draws in a sample, n' });
  await size.fill('40');
  await size.press('Enter');
  yield 'many';
  await page.getByRole('combobox', { name: 'Interval' }).selectOption({ label: 'Bootstrap percentiles' });
  await waitUntil(page, `document.querySelector('.ci-score').textContent.endsWith('of 100')`);
  yield 'bootstrap';
}
