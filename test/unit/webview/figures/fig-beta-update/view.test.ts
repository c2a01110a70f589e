import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { readout } from '../figurePage.js';
import { useFigure } from '../useFigure.js';

describe('The page of the figure on a coin', function () {
  this.timeout(30_000);
  const open = useFigure('fig-beta-update');
  const press = (page: Page, name: string): Promise<void> => page.getByRole('button', { name }).press('Enter');

  it('counts what is flipped and what is added, in whatever order', async () => {
    const page = await open();
    assert.match(await readout(page), /^No flips yet/);
    for (const side of ['Add heads', 'Add heads', 'Add tails']) await press(page, side);
    const before = await readout(page);
    assert.match(before, /^2 heads in 3 flips turn the prior Beta\(1, 1\) into Beta\(3, 2\): mean 0\.600\./);
    await press(page, 'Shuffle the order');
    assert.equal(await readout(page), before);
    await press(page, 'Flip 100 times');
    assert.match(await readout(page), / in 103 flips /);
    await press(page, 'Clear');
    assert.match(await readout(page), /^No flips yet/);
    assert.equal(await page.getByRole('button', { name: 'Clear' }).getAttribute('aria-disabled'), 'true');
    await page.context().close();
  });

  it('knows the name of a prior, and calls every other the learner’s own', async () => {
    const page = await open();
    const prior = page.getByRole('combobox', { name: 'Prior' });
    await prior.selectOption({ label: 'Expects tails' });
    assert.match(await readout(page), /Beta\(2, 8\)/);
    await page.getByRole('slider', { name: 'Mean of the prior' }).press('ArrowRight');
    assert.equal(await prior.inputValue(), 'own');
    assert.match(await readout(page), /Beta\(2\.1, 7\.9\)/);
    await prior.selectOption({ label: 'Flat: every value alike' });
    await prior.selectOption({ label: 'Of your own' });
    assert.match(await readout(page), /Beta\(2\.8, 1\.2\)/);
    await page.context().close();
  });

  it('survives every slider at its ends', async () => {
    const page = await open();
    await press(page, 'Flip 10 times');
    for (const control of await page.locator('.fig-range').all()) {
      for (const key of ['Home', 'End']) {
        await control.press(key);
        await press(page, 'Flip once');
        assert.doesNotMatch(await page.locator('.fig-stage').innerHTML(), /NaN|Infinity/);
      }
    }
    await page.context().close();
  });
});
