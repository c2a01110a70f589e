import type { Page } from 'playwright-core';

/** Agrees, disagrees, meets a challenge, and ends at a zero vector. */
export async function* play(page: Page): AsyncGenerator<string> {
  const entry = (name: string): ReturnType<Page['getByRole']> => page.getByRole('spinbutton', { name });
  const set = async (name: string, value: string): Promise<void> => {
    await entry(name).fill(value);
    await entry(name).press('Enter');
  };
  await set('u, x', '-3');
  yield 'disagree';
  await page.getByRole('button', { name: /^Challenge/ }).click();
  yield 'challenge';
  await page.getByLabel('Snap to the grid').check();
  await page.getByRole('slider', { name: 'Head of v' }).focus();
  for (const key of ['ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft', 'ArrowUp']) await page.keyboard.press(key);
  yield 'perpendicular';
  await page.getByRole('checkbox', { name: 'projection of u on v' }).uncheck();
  await set('v, x', '0');
  await set('v, y', '0');
  yield 'zero';
  await page.getByRole('checkbox', { name: 'projection of u on v' }).check();
}
