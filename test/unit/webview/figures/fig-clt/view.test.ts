import assert from 'node:assert/strict';
import { readout, recordAnnouncing, waitUntil } from '../figurePage.js';
import { useFigure } from '../useFigure.js';

describe('The page of the figure on averages', function () {
  this.timeout(30_000);
  const open = useFigure('fig-clt');

  it('draws samples one by one and many at a time, and clears them', async () => {
    const page = await open({ reducedMotion: true });
    await page.getByRole('button', { name: 'Draw one' }).press('Enter');
    assert.match(await readout(page), /The first mean is/);
    assert.equal((await page.locator('.clt-rug').getAttribute('d'))?.match(/M/g)?.length, 4, 'the sample of four is shown');
    await page.getByRole('button', { name: 'Draw 1,000' }).press('Enter');
    await waitUntil(page, `document.querySelector('.fig-readout').textContent.includes('1,001 means')`);
    for (let press = 0; press < 5; press += 1) await page.getByRole('button', { name: 'Draw 1,000' }).press('Enter');
    await waitUntil(page, `document.querySelector('.fig-readout').textContent.includes('5,000 means')`);
    assert.equal(await page.getByRole('button', { name: 'Draw one' }).getAttribute('aria-disabled'), 'true');
    await page.getByRole('button', { name: 'Clear' }).press('Enter');
    assert.match(await readout(page), /No sample has been drawn yet/);
    await page.context().close();
  });

  it('lets them be seen piling up, and ends by itself', async () => {
    const page = await open();
    const announcing = await recordAnnouncing(page);
    await page.getByRole('button', { name: 'Draw 100', exact: true }).click();
    await waitUntil(page, `document.querySelector('.fig-readout').textContent.includes('100 means')`);
    assert.deepEqual(await announcing(), ['polite', 'off', 'polite']);
    await page.context().close();
  });

  it('draws the same again for the same seed, and survives every population at both ends of n', async () => {
    const page = await open({ preset: 'cauchy', reducedMotion: true });
    const first = await readout(page);
    await page.getByRole('button', { name: 'Other draws' }).press('Enter');
    assert.notEqual(await readout(page), first);
    const seed = page.getByRole('spinbutton', { name: 'Seed' });
    await seed.fill('1');
    await seed.press('Enter');
    assert.equal(await readout(page), first);
    for (const index of [0, 1, 2, 3, 4, 5]) {
      await page.getByRole('combobox', { name: 'Population' }).selectOption({ index });
      for (const key of ['Home', 'End']) {
        await page.getByRole('slider', { name: 'Draws in a sample, n' }).press(key);
        for (const axis of ['Close up', 'As above']) {
          await page.getByRole('radio', { name: axis }).check({ force: true });
          assert.doesNotMatch(await page.locator('.fig-pictures').innerHTML(), /NaN|Infinity/);
        }
      }
    }
    await page.context().close();
  });
});
