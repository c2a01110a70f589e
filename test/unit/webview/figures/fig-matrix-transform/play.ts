import type { Page } from 'playwright-core';

/** Plays the figure through after the prediction, and stops at each moment worth a picture. */
export async function* play(page: Page): AsyncGenerator<string> {
  const second = page.getByRole('slider', { name: 'Second column' });
  await second.focus();
  for (const key of ['ArrowUp', 'ArrowUp', 'ArrowLeft', 'Shift+ArrowUp', 'ArrowDown']) await page.keyboard.press(key);
  await page.getByRole('checkbox', { name: 'Eigenvectors' }).check();
  yield 'eigenvectors';
  await page.getByRole('checkbox', { name: 'Circle and its axes' }).check();
  await page.getByRole('radio', { name: 'Rotate' }).check({ force: true });
  yield 'rotate';
  await page.getByRole('radio', { name: 'Project' }).check({ force: true });
  yield 'project';
  const first = page.getByRole('spinbutton', { name: 'Row 1, column 1' });
  await first.fill('-1.25');
  await first.press('Enter');
  yield 'turned-over';
}
