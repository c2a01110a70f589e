import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { useFigure } from '../useFigure.js';

describe('The page of the figure of a thousand people', function () {
  this.timeout(30_000);
  const open = useFigure('fig-bayes-grid');
  const score = (page: Page): Promise<string> => page.locator('.bayes-score').innerText();
  /** How many people are drawn as ill and positive, ill and negative, healthy and positive, healthy and negative. */
  const drawn = (page: Page): Promise<readonly number[]> =>
    page.evaluate(`[...document.querySelectorAll('.fig-pictures svg')[0].querySelectorAll('path')]
      .map((path) => (path.getAttribute('d').match(/M/g) ?? []).length)`);

  it('draws each of a thousand people once, and follows its sliders by keyboard', async () => {
    const page = await open();
    assert.deepEqual(await drawn(page), [9, 1, 50, 940]);
    const prevalence = page.getByRole('slider', { name: 'Prevalence, %' });
    for (let press = 0; press < 5; press += 1) await prevalence.press('ArrowRight');
    assert.deepEqual(await drawn(page), [14, 1, 49, 936]);
    assert.equal(await score(page), '22.2 %');
    await prevalence.press('End');
    assert.deepEqual(await drawn(page), [900, 100, 0, 0]);
    await prevalence.press('Home');
    assert.equal(await score(page), '0 %');
    await page.getByRole('slider', { name: 'Specificity, %' }).press('End');
    assert.equal(await score(page), 'nobody');
    await page.context().close();
  });

  it('tests the positives a second time, dims whoever is not meant, and hides its numbers', async () => {
    const page = await open();
    await page.getByRole('checkbox', { name: 'Test the positives a second time' }).press('Space');
    assert.deepEqual(await drawn(page), [8, 1, 1, 2, 47, 941]);
    await page.getByRole('radio', { name: 'Everyone' }).press('ArrowRight');
    assert.equal(await page.locator('.bayes-dimmed').count(), 3);
    await page.getByRole('checkbox', { name: 'Hide the numbers' }).press('Space');
    assert.equal(await score(page), '?');
    assert.equal((await page.locator('.bayes-count').allTextContents()).join(' '), '1,000 ? ? ? ? ? ?');
    await page.context().close();
  });
});
