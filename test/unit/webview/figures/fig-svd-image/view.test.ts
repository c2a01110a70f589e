import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { useFigure } from '../useFigure.js';

describe('The page of the figure on rank-k pictures', function () {
  this.timeout(30_000);
  const openAt = useFigure('fig-svd-image');
  const open = (preset: string): Promise<Page> => openAt({ preset });
  const k = (page: Page): Promise<string> => page.getByRole('spinbutton', { name: 'Layers kept, k' }).inputValue();

  it('keeps as many layers as the slider says, and fills as many bars', async () => {
    const page = await open('noise');
    assert.deepEqual([await k(page), await page.locator('.fig-kept').count()], ['5', 5]);
    const slider = page.getByRole('slider', { name: 'Layers kept, k' });
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    assert.deepEqual([await k(page), await page.locator('.fig-kept').count()], ['6', 6]);
    const picture = (): Promise<string | null> => page.locator('.fig-heat image').nth(2).getAttribute('href');
    const before = await picture();
    await page.keyboard.press('End');
    assert.notEqual(await picture(), before);
    assert.equal(await picture(), await page.locator('.fig-heat image').first().getAttribute('href'), 'all layers are the picture');
    await page.context().close();
  });

  it('draws only bars that can be seen, and takes a click on them', async () => {
    const page = await open('stripes');
    assert.equal(await page.locator('.fig-kept, .fig-not-kept').count(), 3);
    const area = await page.locator('.fig-catcher').boundingBox();
    assert.ok(area);
    await page.mouse.click(area.x + (area.width * 20) / 49, area.y + 20);
    assert.equal(await k(page), '20');
    await page.context().close();
  });

  it('tells the insight once the noise has been seen beside another picture', async () => {
    const page = await open('noise');
    assert.equal(await page.locator('.fig-unlocked').count(), 0);
    await page.getByRole('radio', { name: 'Blobs' }).check({ force: true });
    assert.equal(await page.locator('.fig-unlocked').count(), 1);
    await page.context().close();
  });
});
