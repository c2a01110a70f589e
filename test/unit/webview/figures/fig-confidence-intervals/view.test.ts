import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { readout, recordAnnouncing, waitUntil } from '../figurePage.js';
import { useFigure } from '../useFigure.js';

describe('The page of the figure on confidence intervals', function () {
  this.timeout(30_000);
  const open = useFigure('fig-confidence-intervals');
  const lines = (page: Page, name: string): Promise<number> =>
    page.evaluate(`(document.querySelector('.${name}').getAttribute('d').match(/M/g) ?? []).length`);

  it('draws a hundred intervals, those that miss the mean apart from the others', async () => {
    const page = await open({ reducedMotion: true });
    await page.getByRole('button', { name: 'Draw 100', exact: true }).press('Enter');
    const [hits, misses] = [await lines(page, 'ci-hit'), await lines(page, 'ci-miss')];
    assert.equal(hits + misses, 100);
    assert.ok(misses > 0 && misses < 15, `${misses} miss`);
    assert.equal(await page.locator('.ci-score').innerText(), `${hits} of 100`);
    await page.getByRole('slider', { name: 'Confidence level, %' }).press('Home');
    assert.ok((await lines(page, 'ci-miss')) > 30, 'at 50 % about half of them miss');
    await page.context().close();
  });

  it('resamples step by step, for the bootstrap takes its time, also where less motion is wanted', async () => {
    const page = await open({ preset: 'bootstrap', reducedMotion: true });
    const announcing = await recordAnnouncing(page);
    await page.getByRole('button', { name: 'Draw 100', exact: true }).press('Enter');
    await waitUntil(page, `document.querySelector('.ci-score').textContent.endsWith('of 100')`);
    assert.deepEqual(await announcing(), ['polite', 'off', 'polite']);
    await page.context().close();
  });

  it('goes on from a hundred samples when the bootstrap is chosen after more, and clears on request', async () => {
    const page = await open({ reducedMotion: true });
    await page.getByRole('button', { name: 'Draw 1,000' }).press('Enter');
    await waitUntil(page, `document.querySelector('.fig-readout').textContent.includes('of all 1,000')`);
    await page.getByRole('combobox', { name: 'Interval' }).selectOption({ label: 'Bootstrap percentiles' });
    await waitUntil(page, `document.querySelector('.ci-score').textContent.endsWith('of 100')`);
    assert.match(await readout(page), /^\d+ of 100 intervals cover/);
    await page.getByRole('button', { name: 'Clear' }).press('Enter');
    assert.match(await readout(page), /^No interval has been made yet/);
    await page.context().close();
  });
});
