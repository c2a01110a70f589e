import assert from 'node:assert/strict';
import { readout, waitUntil } from '../figurePage.js';
import { useFigure } from '../useFigure.js';

describe('The page of the figure on Big-O', function () {
  this.timeout(30_000);
  const open = useFigure('fig-bigo');

  it('counts at the n of the slider, a whole number even at its short end', async () => {
    const page = await open();
    await page.getByRole('slider', { name: 'n, length of the list' }).focus();
    await page.keyboard.press('End');
    assert.match(await page.locator('.fig-scores').innerText(), /1,999,000/);
    assert.equal(await page.locator('.fig-unlocked').count(), 1);
    await page.keyboard.press('Home');
    assert.match(await readout(page), /^A list of 2 values\./);
    for (let press = 0; press < 25; press += 1) await page.keyboard.press('ArrowRight');
    assert.match(await readout(page), /^A list of \d+ values\./);
    await page.context().close();
  });

  it('draws only what is chosen', async () => {
    const page = await open();
    assert.equal(await page.locator('.fig-series').count(), 5);
    for (const box of await page.locator('.fig-scores input').all()) await box.uncheck();
    assert.equal(await page.locator('.fig-series').count(), 0);
    assert.match(await readout(page), /Choose at least one algorithm/);
    assert.doesNotMatch(await page.locator('.fig-pictures').innerHTML(), /NaN|Infinity/);
    await page.context().close();
  });

  it('goes through a run step by step, pauses, and ends by itself', async () => {
    const page = await open();
    await page.getByRole('button', { name: 'Step', exact: true }).click();
    assert.match(await page.locator('.fig-run').innerText(), /6, in the middle of 12, is less than 13/);
    assert.equal(await page.locator('.fig-looked-at').innerText(), '6');
    await page.getByRole('button', { name: 'Run' }).click();
    await waitUntil(page, `document.querySelector('.fig-count').textContent === 'Step 4 of 4'`);
    assert.equal(await page.getByRole('button', { name: 'Run' }).getAttribute('aria-disabled'), 'true');
    await page.getByRole('button', { name: 'To the start' }).click();
    assert.equal(await page.locator('.fig-looked-at').count(), 0);
    await page.getByRole('radio', { name: 'Two loops' }).check({ force: true });
    assert.match(await page.locator('.fig-run').innerText(), /66 steps on these 12 values/);
    await page.context().close();
  });
});
