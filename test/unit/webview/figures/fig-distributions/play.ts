import type { Page } from 'playwright-core';

/** Plays the figure through after the prediction, and stops at each moment worth a picture. */
export async function* play(page: Page): AsyncGenerator<string> {
  await page.getByRole('slider', { name: 'Upper end of the interval' }).press('Shift+ArrowRight');
  const draws = page.getByRole('spinbutton', { name: 'Draws', exact: true });
  await draws.fill('1000');
  await draws.press('Enter');
  yield 'normal';
  const family = page.getByRole('combobox', { name: 'Distribution' });
  await family.selectOption({ label: 'Binomial' });
  await page.getByRole('checkbox', { name: /Normal curve/ }).check();
  yield 'binomial';
  await family.selectOption({ label: 'Student’s t' });
  yield 'student';
  await family.selectOption({ label: 'Bernoulli' });
  yield 'bernoulli';
}
