import type { Page } from 'playwright-core';

/** Plays the figure through after the prediction, and stops at each moment worth a picture. */
export async function* play(page: Page): AsyncGenerator<string> {
  await page.getByRole('button', { name: 'git rebase main' }).click();
  yield 'rebased';
  await page.getByRole('button', { name: 'git switch main' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('textbox', { name: 'Command' }).fill('git merge main');
  await page.getByRole('button', { name: 'Run' }).click();
  yield 'merged';
  await page.getByRole('checkbox', { name: 'Predict each graph first' }).check();
  await page.getByRole('button', { name: 'git switch -c fix' }).click();
  await page.locator('.fig-graph-choice').first().click();
  await page.getByRole('button', { name: 'git switch main' }).click();
  await page.locator('.fig-graph-choice').first().click();
  await page.getByRole('button', { name: 'git merge feature' }).click();
  yield 'guess';
  await page.locator('.fig-graph-choice').first().click();
  await page.getByRole('button', { name: 'Commit C4' }).click();
  yield 'looked-at';
}
