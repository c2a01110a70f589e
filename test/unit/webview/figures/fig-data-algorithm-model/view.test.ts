import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { readout, waitUntil } from '../figurePage.js';
import { useFigure } from '../useFigure.js';

describe('The page of the figure on data, algorithm and model', function () {
  this.timeout(30_000);
  const open = useFigure('fig-data-algorithm-model');
  const search = (page: Page): Promise<void> => page.getByRole('button', { name: 'Search', exact: true }).click();
  const score = async (page: Page): Promise<number> => Number(await page.locator('.fig-score').innerText());

  it('finds by search what no hand-set line beats, and remembers the lowest so far', async () => {
    const page = await open({ reducedMotion: true });
    const before = await score(page);
    await search(page);
    const found = await score(page);
    assert.ok(found < before / 10);
    assert.match(await readout(page), /The search tried 40,501 lines; none has a smaller sum/);
    const w = page.getByRole('slider', { name: 'w: minutes for each km' });
    for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowLeft']) {
      await w.press(key);
      assert.ok((await score(page)) >= found);
    }
    assert.match(await page.locator('.fig-scoreboard').innerText(), new RegExp(`Lowest so far: ${found.toFixed(2)}`));
    assert.doesNotMatch(await readout(page), /The search tried/);
    await page.context().close();
  });

  it('shows the search at work, and then its result', async () => {
    const page = await open();
    await search(page);
    await waitUntil(page, `document.querySelector('.fig-readout').textContent.includes('The search tried')`);
    assert.match(await readout(page), /minutes = 3\.1 × km \+ 1\.7/);
    await page.context().close();
  });

  it('moves a trip with the arrow keys and by dragging, and judges the line anew', async () => {
    const page = await open({ reducedMotion: true });
    const trip = page.getByRole('slider', { name: 'Trip 8' });
    const before = await score(page);
    await trip.focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Shift+ArrowUp');
    assert.equal(await trip.getAttribute('aria-valuetext'), '6.5 km, 27.0 minutes');
    assert.notEqual(await score(page), before);
    const box = await trip.boundingBox();
    assert.ok(box);
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + 400, { steps: 3 });
    await page.mouse.up();
    assert.equal(await trip.getAttribute('aria-valuetext'), '6.5 km, 0.0 minutes');
    await page.context().close();
  });

  it('says without labels that there is no error, and finds groups instead', async () => {
    const page = await open({ preset: 'unlabelled', reducedMotion: true });
    assert.match(await readout(page), /nothing says what would be an error/);
    assert.equal(await page.getByRole('slider', { name: 'w: minutes for each km' }).count(), 0);
    await search(page);
    assert.match(await readout(page), /puts 4 trips into group A and 4 into group B/);
    const trip = page.getByRole('slider', { name: 'Trip 8' });
    await trip.focus();
    await page.keyboard.press('ArrowUp');
    assert.equal(await trip.getAttribute('aria-valuetext'), '6.4 km, group B');
    await page.getByRole('radio', { name: 'Labelled', exact: true }).check({ force: true });
    assert.equal(await trip.getAttribute('aria-valuetext'), '6.4 km, 22.0 minutes', 'the label is what it was');
    await page.context().close();
  });

  it('keeps the model as formula, table and graph, and asks it for a trip', async () => {
    const page = await open();
    const panel = page.locator('.fig-model-part');
    assert.match(await panel.locator('.fig-formula').innerText(), /^minutes = 1\.0 × km \+ 12\.0$/);
    const probe = panel.getByRole('spinbutton');
    await probe.fill('6');
    await probe.press('Enter');
    assert.equal(await panel.locator('.fig-answer').innerText(), '18.0 minutes');
    assert.equal(await panel.locator('.fig-worked').innerText(), '1.0 × 6.0 + 12.0 = 18.0');
    await panel.getByRole('radio', { name: 'Table' }).check({ force: true });
    assert.deepEqual((await panel.locator('tbody tr').nth(2).innerText()).split('\t'), ['3', '15.0']);
    await panel.getByRole('radio', { name: 'Graph' }).check({ force: true });
    assert.match((await panel.locator('.fig-model').getAttribute('d')) ?? '', /^M0,/);
    await page.context().close();
  });

  it('draws the same data again for the same seed', async () => {
    const page = await open();
    const seed = page.getByRole('spinbutton', { name: 'Data set' });
    const first = await readout(page);
    await page.getByRole('button', { name: 'New data' }).click();
    assert.equal(await seed.inputValue(), '1');
    const second = await readout(page);
    assert.notEqual(second, first);
    await seed.fill('0');
    await seed.press('Enter');
    assert.equal(await readout(page), first);
    await seed.fill('-5');
    await seed.press('Enter');
    assert.equal(await seed.inputValue(), '0');
    await seed.fill('9999');
    await seed.press('Enter');
    await page.getByRole('button', { name: 'New data' }).click();
    assert.equal(await seed.inputValue(), '0', 'after the last seed comes the first');
    await page.context().close();
  });
});
